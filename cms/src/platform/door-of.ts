/** A request's method and path in the one form that Strapi's router takes for any way of writing it. */
export function doorOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path.toLowerCase().replace(/\/+$/, '')}`;
}
