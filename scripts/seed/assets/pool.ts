import { drawLogo, drawPicture, drawPortrait } from './images.ts';
import { MOTIFS } from './motifs.ts';
import { PALETTES, type Theme } from './palettes.ts';

export type Drawing = { motif: string; bytes: Uint8Array };
type ThemePool = { pictures: Drawing[]; portraits: Uint8Array[]; logos: Uint8Array[] };
/** Pictures made once for each theme; every tenant gets its own choice of them. */
export type Pool = Record<Theme, ThemePool>;

const VARIANTS = 2;
const PORTRAITS = 10;
const LOGOS = 6;

export async function makePool(): Promise<Pool> {
  const themes = Object.keys(PALETTES) as Theme[];
  const pools = await Promise.all(themes.map(async (theme) => [theme, await makeThemePool(theme)] as const));
  return Object.fromEntries(pools) as Pool;
}

async function makeThemePool(theme: Theme): Promise<ThemePool> {
  const colours = PALETTES[theme];
  const wanted = Object.keys(MOTIFS).flatMap((motif) =>
    Array.from({ length: VARIANTS }, (_, variant) => ({ motif, key: `${theme}:${motif}:${variant}` })),
  );
  const [pictures, portraits, logos] = await Promise.all([
    Promise.all(
      wanted.map(async ({ motif, key }) => ({ motif, bytes: await drawPicture(key, motif, colours) })),
    ),
    Promise.all(Array.from({ length: PORTRAITS }, (_, n) => drawPortrait(`${theme}:portrait:${n}`, colours))),
    Promise.all(Array.from({ length: LOGOS }, (_, n) => drawLogo(`${theme}:logo:${n}`, colours))),
  ]);
  return { pictures, portraits, logos };
}
