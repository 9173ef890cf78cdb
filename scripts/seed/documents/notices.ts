import names from '../content/names.json' with { type: 'json' };
import notices from '../content/notices.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import type { SeedDocument, TenderIdea, Text } from '../types.ts';

/** The first ones are still open; a vacancy always has a deadline. */
export function announcements(kit: Kit): SeedDocument[] {
  return kit.draw('announcements', 6).map((idea, n) => {
    const age = n * 11 + kit.integer(`announcement:${n}`, 1, 8);
    const hasDeadline = n < 3 || idea.category === 'vacancy';
    const left =
      n < 3 ? kit.integer(`announcement:left:${n}`, 3, 28) : -kit.integer(`announcement:left:${n}`, 2, 10);
    return kit.document(
      'announcement',
      n,
      {
        category: idea.category,
        date: kit.day(-age),
        deadline: hasDeadline ? kit.moment(left, 16) : null,
        files: n % 3 === 0 ? ['notice'] : [],
      },
      kit.story('announcement', n, idea),
    );
  });
}

/** Three events ahead, the others behind. */
export function events(kit: Kit): SeedDocument[] {
  return kit.draw('events', 5).map((idea, n) => {
    const days = n < 3 ? kit.integer(`event:${n}`, 4, 20) + n * 15 : -kit.integer(`event:${n}`, 5, 40);
    const length = kit.integer(`event:length:${n}`, 0, 2);
    return kit.document(
      'event',
      n,
      { startsAt: kit.moment(days, 9), endsAt: kit.moment(days + length, 16), image: kit.picture(n + 3) },
      { ...kit.story('event', n, idea), venue: kit.text(`event:${n}`, idea.venue) },
    );
  });
}

const STAGES = ['open', 'open', 'open', 'evaluation', 'awarded', 'cancelled'] as const;
const LETTERS = { goods: 'G', works: 'W', consultancy: 'C', non_consultancy: 'NC', disposal: 'D' };

/** Three open tenders and one in each later stage. */
export function tenders(kit: Kit): SeedDocument[] {
  return kit.draw('tenders', STAGES.length).map((idea, n) => {
    const stage = STAGES[n] ?? 'open';
    const key = `tender:${n}`;
    const closes = stage === 'open' ? kit.integer(key, 4, 30) : -kit.integer(key, 20, 90);
    const body = bodyOf(kit, key, idea, stage);
    const [fiscalYear] = kit.text(key, ['{fy}', '{fy}']);
    const number = kit.integer(`${key}:number`, 1, 48);
    const short = (kit.tenant.acronym ?? kit.tenant.code).toUpperCase();
    return kit.document(
      'tender',
      n,
      {
        number: `${short}/${fiscalYear}/${LETTERS[idea.category]}/${String(number).padStart(2, '0')}`,
        category: idea.category,
        method: pick(`${kit.tenant.code}:${key}:method`, [
          'national_open',
          'national_open',
          'quotations',
          'restricted',
        ]),
        stage,
        publishedOn: kit.day(closes - 28),
        closesAt: kit.moment(closes, 10),
        opensAt: kit.moment(closes, 11),
        fee: String(pick(`${kit.tenant.code}:${key}:fee`, [0, 0, 50_000, 100_000])),
        documents: ['tender'],
        // Auctions are held on the spot, all else goes through the national system.
        link: idea.category === 'disposal' ? null : NEST,
        ...(stage === 'awarded' ? award(kit, key, closes) : {}),
      },
      kit.story('tender', n, { title: idea.title, body }),
    );
  });
}

const NEST = 'https://nest.go.tz';

/** What is wanted comes first, so that no two tenders begin alike; then what holds for all in this stage. */
function bodyOf(
  kit: Kit,
  key: string,
  { title, category }: TenderIdea,
  stage: (typeof STAGES)[number],
): Text[] {
  const [first = ['', ''], ...rest] = notices.tender[stage] as unknown as Text[];
  const lead = pick(`${kit.tenant.code}:${key}:lead`, notices.leads[category]) as unknown as Text;
  const nest = stage === 'open' && category !== 'disposal' ? [notices.nest as unknown as Text] : [];
  return [named(lead, title), first, ...rest, ...nest];
}

function named([sw, en]: Text, title: Text): Text {
  return [sw.replace('{what}', title[0]), en.replace('{what}', title[1])];
}

function award(kit: Kit, key: string, closes: number) {
  return {
    awardee: pick(`${kit.tenant.code}:${key}:awardee`, names.companies),
    awardAmount: String(kit.integer(`${key}:amount`, 38, 940) * 1_000_000),
    awardedOn: kit.day(closes + 16),
  };
}

/** Mild ones only. Every third tenant has one in force, every third one that is over. */
export function alertBanners(kit: Kit): SeedDocument[] {
  const turn = kit.integer('alert', 0, 2);
  const count = turn === 0 ? 0 : kit.integer('alerts', 1, 2);
  return kit.draw('alerts', count).map((idea, n) => {
    const starts = turn === 1 && n === 0 ? -2 : -30 - n * 10;
    const key = `alert-banner:${n}`;
    return kit.document(
      'alert-banner',
      n,
      { level: idea.level, link: null, startsAt: kit.moment(starts, 8), endsAt: kit.moment(starts + 9, 18) },
      { ...kit.titled('alert-banner', n, idea.title), message: kit.text(key, idea.message) },
    );
  });
}
