/** Content in which addresses of the archive's files are those of the files here, at any depth. */
export function rewriteLinks<T>(value: T, addresses: Map<string, { url: string }>): T {
  if (typeof value === 'string') return (addresses.get(value)?.url ?? value) as T;
  if (Array.isArray(value)) return value.map((item) => rewriteLinks(item, addresses)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, rewriteLinks(item, addresses)]);
  return Object.fromEntries(entries) as T;
}
