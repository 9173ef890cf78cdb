import kinds from '../content/services.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import type { SeedDocument, ServiceIdea, ShortService, Text } from '../types.ts';

type Kind = Omit<ServiceIdea, 'title' | 'fee' | 'duration'>;

/** What a citizen can ask of the institution, with all that is needed to ask. */
export function services(kit: Kit): SeedDocument[] {
  const own = (kit.facts?.services ?? []).map(fromShort);
  const ideas = [...own, ...kit.draw('services')].slice(0, kit.isLarge ? 10 : 8);
  return ideas.map((idea, n) => {
    const key = `service:${n}`;
    const steps = lists(kit, key, idea.steps);
    const body = kit.rich(key, kinds.body as unknown as Text[]);
    return kit.document(
      'service',
      n,
      { link: null, featured: n < 4, order: (n + 1) * 10 },
      {
        ...kit.titled('service', n, idea.title),
        summary: kit.text(key, idea.summary),
        audience: kit.text(key, idea.audience),
        requirements: lists(kit, key, idea.requirements).map((items) => items.join('\n')) as [string, string],
        steps: steps.map((items) => items.map(step)) as [unknown, unknown],
        fees: [fees(kit, key, idea, 0), fees(kit, key, idea, 1)],
        duration: kit.text(key, idea.duration),
        channels: [channels(kit, key, 0), channels(kit, key, 1)],
        office: kit.text(key, kinds.office as unknown as Text),
        body,
      },
    );
  });
}

function fromShort([kind, sw, en, fee, days]: ShortService): ServiceIdea {
  const { feeLabel, ...template } = kinds.kinds[kind as keyof typeof kinds.kinds] as unknown as Kind;
  const duration: Text = days
    ? [`Siku ${days} za kazi`, days === 1 ? '1 working day' : `${days} working days`]
    : (kinds.sameDay as unknown as Text);
  return { ...template, ...(feeLabel ? { feeLabel } : {}), title: [sw, en], fee, duration };
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

function channels(kit: Kit, key: string, side: 0 | 1) {
  return kinds.channels.map(({ kind, detail }) => ({
    kind,
    detail: kit.text(key, detail as unknown as Text)[side],
  }));
}
