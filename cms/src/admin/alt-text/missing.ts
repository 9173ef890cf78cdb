/** A picture of the media library in a form, or in one of its texts. */
export type PictureFile = { id?: number; name: string; mime: string; alternativeText?: string | null };

/** The pictures in a value, at any depth, that say nothing to those who do not see them. */
export function withoutAltText(value: unknown): PictureFile[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(withoutAltText);
  if (isPicture(value)) return value.alternativeText?.trim() ? [] : [value];
  return Object.values(value).flatMap(withoutAltText);
}

function isPicture(value: object): value is PictureFile {
  return 'mime' in value && String(value.mime).startsWith('image/') && 'url' in value;
}
