/** Rows as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function stringify(rows: string[][]): string {
  const cell = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
