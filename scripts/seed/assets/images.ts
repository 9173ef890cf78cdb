import sharp from 'sharp';
import { integer } from '../random.ts';
import { type Dice, HEIGHT, MOTIFS, WIDTH } from './motifs.ts';
import type { Palette } from './palettes.ts';

/** A calm illustration in a theme's colours. The same key draws the same picture. */
export async function drawPicture(key: string, motif: string, colours: Palette): Promise<Uint8Array> {
  const dice: Dice = (name, low, high) => integer(`${key}:${name}`, low, high);
  const draw = MOTIFS[motif];
  if (!draw) throw new RangeError(`Unknown motif ${motif}`);
  const sky = `<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.far}"/><stop offset=".7" stop-color="${colours.sky}"/></linearGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>${sky}</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#s)"/>${draw(colours, dice)}</svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 82, effort: 2 }).toBuffer();
}

/** The outline of a person: nobody's face. */
export async function drawPortrait(key: string, colours: Palette): Promise<Uint8Array> {
  const tones = ['#5b3a29', '#6f4630', '#4a2f22', '#7d5238'];
  const skin = tones[integer(`${key}:skin`, 0, tones.length - 1)];
  const head = integer(`${key}:head`, 62, 74);
  const shoulders = integer(`${key}:shoulders`, 128, 150);
  const hair = integer(`${key}:hair`, 0, 2);
  const cover = [
    `<path d="M${160 - head},170 a${head},${head + 6} 0 0 1 ${head * 2},0 v-8 q-${head},-40 -${head * 2},0 Z" fill="#1d1713"/>`,
    `<circle cx="160" cy="150" r="${head + 14}" fill="#1d1713"/>`,
    `<circle cx="160" cy="166" r="${head + 16}" fill="${colours.accent}"/>`,
  ][hair];
  const front =
    hair === 0
      ? `<circle cx="160" cy="175" r="${head}" fill="${skin}"/>${cover}`
      : `${cover}<circle cx="160" cy="178" r="${head}" fill="${skin}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="400"><defs><linearGradient id="b" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colours.light}"/><stop offset="1" stop-color="${colours.far}"/></linearGradient></defs><rect width="320" height="400" fill="url(#b)"/><path d="M${160 - shoulders},400 q0,-130 ${shoulders},-130 q${shoulders},0 ${shoulders},130 Z" fill="${colours.near}"/><rect x="136" y="215" width="48" height="70" rx="22" fill="${skin}"/><path d="M136,270 l24,44 l24,-44 l16,8 l-40,70 l-40,-70 Z" fill="${colours.light}"/>${front}</svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 82, effort: 2 }).toBuffer();
}

/** A ring with a shield: a place for the institution's own logo. */
export async function drawLogo(key: string, colours: Palette): Promise<Uint8Array> {
  const turn = integer(`${key}:turn`, 0, 5) * 15;
  const rays = Array.from(
    { length: 12 },
    (_, index) =>
      `<path d="M100,100 L96,34 h8 Z" fill="${colours.accent}" transform="rotate(${index * 30 + turn} 100 100)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><circle cx="100" cy="100" r="96" fill="${colours.near}"/><circle cx="100" cy="100" r="84" fill="${colours.light}"/>${rays.join('')}<path d="M66,66 h68 v40 q0,34 -34,46 q-34,-12 -34,-46 Z" fill="${colours.middle}"/><path d="M66,92 h68 v14 h-68 Z" fill="${colours.glow}"/></svg>`;
  return sharp(Buffer.from(svg)).webp({ quality: 90, effort: 2 }).toBuffer();
}
