import showcase from '../content/showcase.json' with { type: 'json' };
import { withThousands } from '../fill.ts';
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import type { SeedDocument, StatisticIdea, Text } from '../types.ts';
import { picture } from './media.ts';

/** Two albums of pictures and one of moving ones. */
export function galleries(kit: Kit): SeedDocument[] {
  const photos = kit.draw('photos', 2).map((title, n) => ({ title, n, kind: 'photo' as const }));
  const videos = kit.draw('videos', 1).map((title) => ({ title, n: photos.length, kind: 'video' as const }));
  return [...photos, ...videos].map(({ title, n, kind }) => {
    const isPhoto = kind === 'photo';
    const key = `gallery:${n}`;
    return kit.document(
      'gallery',
      n,
      {
        kind,
        date: kit.day(-9 - n * 33),
        photos: isPhoto ? [0, 1, 2, 3, 4].map((shift) => picture(n * 6 + shift)) : [picture(n)],
        video: isPhoto ? null : `https://www.${kit.tenant.domain}/video/${kit.integer(key, 100, 999)}.mp4`,
      },
      { ...kit.titled('gallery', n, title), summary: kit.text(key, showcase[kind] as unknown as Text) },
    );
  });
}

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
        image: picture(n + 7),
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
    const value = withThousands(points.at(-1)?.value ?? 0);
    const names = points.map(({ label, value: amount }) => ({ label, value: amount }));
    return kit.document(
      'statistic',
      n,
      { period: points.at(-1)?.label ?? '', featured: n < 4, order: (n + 1) * 10 },
      {
        ...kit.titled('statistic', n, idea.title),
        value: [value, value],
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
