import type { Image } from '../contract.ts';
import { escapeHtml } from '../rich-text/escape.ts';
import { localUrl } from '../rich-text/url.ts';

/**
 * The places that pictures take: how wide each is in the layout (`sizes` of HTML), the widest size worth offering
 * there, and whether it is cut to a shape, where the picture's focus must stay in sight.
 */
const PLACES = {
  column: { sizes: '(min-width: 50rem) 48rem, 94vw', widest: 1920, isCut: false },
  tile: { sizes: '(min-width: 42rem) 22rem, 94vw', widest: 960, isCut: true },
  thumbnail: { sizes: '(min-width: 42rem) 15rem, 5.5rem', widest: 640, isCut: true },
  portrait: { sizes: '(min-width: 42rem) 11rem, 6rem', widest: 640, isCut: true },
  emblem: { sizes: '4.75rem', widest: 320, isCut: false },
} as const;

export type Place = keyof typeof PLACES;
type Options = { alt?: string; className?: string; isLazy?: boolean };

/** A picture as HTML in the sizes and formats that a browser chooses from; empty when it is not of this site. */
export function pictureHtml(image: Image, place: Place, options: Options = {}): string {
  const { alt = image.alt, className = '', isLazy = true } = options;
  const src = localUrl(image.url);
  if (!src || !localUrl(image.base)) return '';
  const names = [className, PLACES[place].isCut && focusNames(image)].filter(Boolean).join(' ');
  const attributes = [
    `src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${image.width}" height="${image.height}"`,
    names && `class="${escapeHtml(names)}"`,
    isLazy && 'loading="lazy"',
    'decoding="async"',
  ].filter(Boolean);
  return `<picture>${sources(image, place)}<img ${attributes.join(' ')}></picture>`;
}

function sources({ base, formats, widths }: Image, place: Place): string {
  const { sizes, widest } = PLACES[place];
  const offered = widths.filter((width, index) => index === 0 || width <= widest);
  return formats
    .map((format) => {
      const srcset = offered.map((width) => `${base}-${width}.${format} ${width}w`).join(', ');
      return `<source type="image/${format}" srcset="${escapeHtml(srcset)}" sizes="${sizes}">`;
    })
    .join('');
}

/** Pages carry no styles of their own, so the focus is one of eleven steps each way (`styles/pictures.css`). */
function focusNames({ focus }: Image): string {
  return focus ? `focus-x-${step(focus.x)} focus-y-${step(focus.y)}` : '';
}

const step = (percent: number) => Math.min(10, Math.max(0, Math.round(percent / 10)));
