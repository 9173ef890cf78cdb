type Row = { id: number };

/**
 * The same text for the same content: PostgreSQL's connections work side by side, so fields come in any order, and so do
 * rows for which no order was asked.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return part.every(isRow) ? part.toSorted(byIdThenContent) : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What a file is used by are rows of several tables: their ids may be equal. */
function byIdThenContent(a: Row, b: Row): number {
  return a.id - b.id || (canonical(a) < canonical(b) ? -1 : 1);
}

function isRow(part: unknown): part is Row {
  return typeof part === 'object' && part !== null && typeof (part as Partial<Row>).id === 'number';
}
