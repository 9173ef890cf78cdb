import site from '../content/site.json' with { type: 'json' };

type Name = keyof typeof site.hours;
type Row = Record<string, string | null | string[]>;

/** The opening hours of that name (`content/site.json`) in one language: 0 is Swahili, 1 English. */
export function openingHours(name: string, side: 0 | 1) {
  return (site.hours[name as Name] as Row[]).map(({ kind, label, note, opens, closes, ...days }) => ({
    kind,
    ...days,
    label: said(label, side),
    note: said(note, side),
    opens: time(opens),
    closes: time(closes),
  }));
}

function said(text: Row[string] | undefined, side: 0 | 1): string | null {
  return Array.isArray(text) ? (text[side] ?? null) : null;
}

/** As Strapi keeps a time. */
function time(text: Row[string] | undefined): string | null {
  return typeof text === 'string' ? `${text}:00.000` : null;
}
