import kinds from '../content/services.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import type { SeedDocument, ServiceIdea, ShortService, Text } from '../types.ts';
import { openingHours } from './opening-hours.ts';

type Kind = Omit<ServiceIdea, 'title' | 'fee' | 'duration'> & { duration?: Text };
type Idea = ServiceIdea & { n: number; phone: Text };

/** What citizens can ask of the institution, in the order of the list. */
export function serviceIdeas(kit: Kit): Idea[] {
  const own = (kit.facts?.services ?? []).map(fromShort);
  return [...own, ...kit.draw('services')]
    .slice(0, kit.isLarge ? 10 : 8)
    .map((idea, n) => ({ ...idea, n, phone: phoneOf(idea) }));
}

/** A service whose title names a short number, `(112)`, is called there; every other at the institution. */
function phoneOf({ title }: ServiceIdea): Text {
  const short = /\((\d{3})\)/.exec(title[0])?.[1];
  return short ? [short, short] : ['{phone}', '{phone}'];
}

/** With all that is needed to ask; `forms` are the ids of publications by the position of the service. */
export function services(kit: Kit, forms: Map<number, string>): SeedDocument[] {
  return serviceIdeas(kit).map((idea) => {
    const { n } = idea;
    const key = `service:${n}`;
    const steps = lists(kit, key, idea.steps);
    const form = forms.get(n);
    const { link = null, hours } = idea;
    return kit.document(
      'service',
      n,
      { emergency: idea.emergency ?? false, featured: n < 4, order: (n + 1) * 10 },
      {
        ...kit.titled('service', n, idea.title),
        summary: kit.text(key, idea.summary),
        audience: kit.text(key, idea.audience),
        requirements: lists(kit, key, idea.requirements).map((items) => items.join('\n')) as [string, string],
        steps: steps.map((items) => items.map(step)) as [unknown, unknown],
        fees: [fees(kit, key, idea, 0), fees(kit, key, idea, 1)],
        duration: kit.text(key, idea.duration),
        link: [link, link],
        forms: [form ? [form] : [], form ? [form] : []],
        channels: [channels(kit, key, idea, 0, form), channels(kit, key, idea, 1, form)],
        openingHours: hours ? [openingHours(hours, 0), openingHours(hours, 1)] : [[], []],
        office: kit.text(key, officeOf(idea)),
        body: kit.rich(key, bodyOf(idea)),
      },
    );
  });
}

function fromShort([kind, sw, en, fee, days, link]: ShortService): ServiceIdea {
  const known = kinds.kinds[kind as keyof typeof kinds.kinds] as unknown as Kind;
  const duration = known.duration ?? (days ? workingDays(days) : (kinds.sameDay as unknown as Text));
  return { ...known, title: [sw, en], fee, duration, ...(link ? { link } : {}) };
}

/** `Siku 1 ya kazi`, `Siku 7 za kazi`. */
export function workingDays(days: number): Text {
  const say = (side: 0 | 1) => {
    const rule = new Intl.PluralRules(side === 0 ? 'sw' : 'en').select(days) === 'one' ? 'one' : 'other';
    return kinds.workingDays[rule][side]?.replace('{days}', String(days)) ?? '';
  };
  return [say(0), say(1)];
}

function lists(kit: Kit, key: string, text: Text): [string[], string[]] {
  const [sw, en] = kit.text(key, text);
  return [sw.split(' | '), en.split(' | ')];
}

/** `Title: what happens` or a title alone. */
function step(text: string) {
  const [title = '', ...rest] = text.split(': ');
  const detail = rest.join(': ');
  return { title, text: detail ? detail.charAt(0).toUpperCase() + detail.slice(1) : null };
}

function fees(kit: Kit, key: string, { fee, feeLabel }: ServiceIdea, side: 0 | 1) {
  if (fee === 0) return [];
  const label = kit.text(key, feeLabel ?? (kinds.feeLabel as unknown as Text))[side];
  return [{ label, amount: fee, note: kinds.feeNote[side] }];
}

/** An emergency is called and come to; all else is asked for on the web, at a desk, by phone or in writing. */
function channels(kit: Kit, key: string, idea: Idea, side: 0 | 1, form: string | undefined) {
  const say = (name: keyof typeof kinds.channels) => kit.text(key, fromTable(name, idea))[side];
  const call = kit.text(key, idea.phone)[side];
  const isShort = call.length === 3;
  const phone = { kind: 'phone', detail: say(isShort ? 'hotline' : 'phone'), value: call };
  const office = { kind: 'office', detail: say(form ? 'officeWithForm' : 'office'), value: null };
  if (idea.emergency)
    return isShort
      ? [phone, office]
      : [phone, { kind: 'phone', detail: say('national'), value: '112' }, office];
  const web = idea.link ? [{ kind: 'web', detail: say('web'), value: idea.link }] : [];
  const email = { kind: 'email', detail: say('email'), value: kit.text(key, ['{email}', '{email}'])[side] };
  return isShort ? [phone, office] : [...web, office, phone, email];
}

function fromTable(name: keyof typeof kinds.channels, idea: Idea): Text {
  const [sw = '', en = ''] = kinds.channels[name];
  const [office, inEnglish] = officeOf(idea);
  return [sw.replace('{office}', office), en.replace('{office}', inEnglish)];
}

function officeOf({ office = kinds.office as unknown as Text }: Idea): Text {
  return office;
}

function bodyOf({ fee, body = kinds.body as unknown as Text[] }: Idea): Text[] {
  return fee > 0 ? [...body, kinds.paidBody as unknown as Text] : body;
}
