import showcase from '../content/showcase.json' with { type: 'json' };
import { withThousands } from '../fill.ts';
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import type { SeedDocument, StatisticIdea, Text } from '../types.ts';

/** Two albums, where there are pictures to put into them. There is no video: none is told of that cannot be watched. */
export function galleries(kit: Kit): SeedDocument[] {
  if (!kit.pictures) return [];
  return kit.draw('photos', 2).map((title, n) => {
    const key = `gallery:${n}`;
    return kit.document(
      'gallery',
      n,
      { kind: 'photo', date: kit.day(-9 - n * 33), photos: ALBUM.map((shift) => kit.picture(n + shift)) },
      { ...kit.titled('gallery', n, title), summary: kit.text(key, showcase.photo as unknown as Text) },
    );
  });
}

const ALBUM = [0, 1, 2];

const STAGES = ['ongoing', 'ongoing', 'completed', 'planned'] as const;

export function projects(kit: Kit): SeedDocument[] {
  return kit.draw('projects', STAGES.length).map((idea, n) => {
    const stage = STAGES[n] ?? 'planned';
    const key = `project:${n}`;
    const starts =
      { planned: 40, ongoing: -260, completed: -800 }[stage] - kit.integer(`${key}:starts`, 0, 120);
    const progress = { planned: 0, ongoing: kit.integer(`${key}:progress`, 25, 88), completed: 100 }[stage];
    const [low, high] = idea.millions;
    return kit.document(
      'project',
      n,
      {
        stage,
        budget: String(kit.integer(`${key}:budget`, low, high) * 1_000_000),
        startsOn: kit.day(stage === 'planned' ? Math.max(starts, 14) : starts),
        endsOn: kit.day(
          (stage === 'planned' ? Math.max(starts, 14) : starts) + kit.integer(`${key}:length`, 420, 690),
        ),
        progress,
        image: kit.picture(n + 7),
      },
      {
        ...kit.story('project', n, idea, [showcase.stages[stage] as unknown as Text]),
        location: kit.text(key, showcase.location[kit.tenant.category] as unknown as Text),
        funder: kit.text(key, pick(`${kit.tenant.code}:${key}`, showcase.funders) as unknown as Text),
      },
    );
  });
}

const POINTS = 6;

/** A number now, and how it came about over the last years. */
export function statistics(kit: Kit): SeedDocument[] {
  return kit.draw('statistics', 6).map((idea, n) => {
    const key = `statistic:${n}`;
    const points = series(kit, key, idea);
    const period = points.at(-1)?.label ?? '';
    const value = withThousands(points.at(-1)?.value ?? 0);
    const names = points.map(({ label, value: amount }) => ({ label, value: amount }));
    return kit.document(
      'statistic',
      n,
      { featured: n < 4, order: (n + 1) * 10 },
      {
        ...kit.titled('statistic', n, idea.title),
        value: [value, value],
        period: [period, period],
        unit: idea.unit,
        source: kit.text(key, idea.source ?? (showcase.source as unknown as Text)),
        summary: kit.text(key, showcase.statistic as unknown as Text),
        points: [names, names],
      },
    );
  });
}

function series(kit: Kit, key: string, { range, step, unit }: StatisticIdea) {
  const [low, high] = range;
  const year = Number(kit.date.slice(0, 4)) - 1;
  let value = kit.integer(key, low, high);
  const backwards = Array.from({ length: POINTS }, (_, index) => {
    const point = { label: String(year - index), value };
    const change = kit.integer(`${key}:${index}`, Math.round(step * 40), Math.round(step * 160)) / 10_000;
    value = rounded(value / (1 + change), unit[0] === 'asilimia');
    return point;
  });
  return backwards.reverse();
}

/** Shares keep one digit behind the point, counts none. */
function rounded(value: number, isShare: boolean): number {
  return isShare ? Math.round(value * 10) / 10 : Math.round(value);
}
