/** How many pictures every tenant has; `assets/` makes them. */
export const PICTURES = 12;

/** The key of a picture; numbers beyond the last begin again. */
export function picture(n: number): string {
  return `picture-${(n % PICTURES) + 1}`;
}

export function portrait(n: number): string {
  return `portrait-${n + 1}`;
}
