type Context = { path: string; request: { body?: unknown } };

/**
 * Takes from every text of a body what no database of ours keeps: the sign of zero, and halves of signs. In a text column, in
 * JSON or in a condition PostgreSQL would answer with a fault (HTTP 500). Runs after what nests too deep was refused. What a
 * builder says is refused instead: it says nothing of the kind unless it is broken.
 */
export default () =>
  async ({ path, request }: Context, next: () => Promise<void>) => {
    if (!path.startsWith('/api/')) cleanSigns(request.body);
    return next();
  };

export function cleanSigns(value: unknown) {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return;
  const held = value as Record<string, unknown>;
  for (const [name, inner] of Object.entries(held)) {
    if (typeof inner === 'string') held[name] = inner.replaceAll('\0', '').toWellFormed();
    else cleanSigns(inner);
  }
}
