import type { Palette } from './palettes.ts';

export const WIDTH = 960;
export const HEIGHT = 540;

/** Gives a whole number between two bounds; the same name gives the same number within one picture. */
export type Dice = (name: string, low: number, high: number) => number;
type Motif = (colours: Palette, dice: Dice) => string;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;

/** A soft line of hills from edge to edge. */
function ridge(dice: Dice, name: string, base: number, height: number, fill: string): string {
  const points = range(7).map((index) => `${index * 160},${base - dice(`${name}${index}`, 0, height)}`);
  return `<path d="M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z" fill="${fill}" stroke="${fill}" stroke-width="60" stroke-linejoin="round"/>`;
}

function sun({ glow }: Palette, dice: Dice): string {
  const x = dice('sun-x', 180, 780);
  const y = dice('sun-y', 110, 210);
  return `${circle(x, y, 120, glow, 'opacity=".25"')}${circle(x, y, 80, glow, 'opacity=".45"')}${circle(x, y, 48, glow)}`;
}

function tree(x: number, y: number, size: number, { middle, near }: Palette): string {
  return `${rect(x - size / 12, y - size / 2, size / 6, size / 2, near)}${circle(x, y - size * 0.7, size * 0.34, middle)}${circle(x + size * 0.2, y - size * 0.55, size * 0.24, middle)}`;
}

function house(
  x: number,
  y: number,
  width: number,
  height: number,
  { light, near, accent }: Palette,
): string {
  const windows = range(Math.floor(width / 46)).map((index) =>
    rect(x + 16 + index * 46, y - height + 26, 24, 30, near, 'opacity=".75"'),
  );
  return `${rect(x, y - height, width, height, light)}<path d="M${x - 14},${y - height} L${x + width / 2},${y - height - 46} L${x + width + 14},${y - height} Z" fill="${accent}"/>${windows.join('')}${rect(x + width / 2 - 14, y - 44, 28, 44, near)}`;
}

function tower(x: number, width: number, height: number, base: number, wall: string, pane: string): string {
  const panes = range(Math.floor(height / 34) - 1).flatMap((row) =>
    range(Math.floor(width / 26) - 1).map((column) =>
      rect(x + 14 + column * 26, base - height + 16 + row * 34, 12, 18, pane, 'opacity=".7"'),
    ),
  );
  return rect(x, base - height, width, height, wall) + panes.join('');
}

export const MOTIFS: Record<string, Motif> = {
  hills: (colours, dice) =>
    sun(colours, dice) +
    ridge(dice, 'a', 330, 110, colours.far) +
    ridge(dice, 'b', 420, 90, colours.middle) +
    ridge(dice, 'c', 520, 70, colours.near),
  lake: (colours, dice) => {
    const waves = range(26).map((index) =>
      rect(
        dice(`x${index}`, 0, 860),
        350 + index * 7,
        dice(`w${index}`, 40, 180),
        2,
        colours.light,
        'opacity=".5"',
      ),
    );
    const boats = range(3).map((index) => {
      const x = dice(`boat${index}`, 80 + index * 270, 240 + index * 270);
      const y = dice(`boaty${index}`, 380, 480);
      return `<path d="M${x},${y} h110 l-22,26 h-66 Z" fill="${colours.near}"/><path d="M${x + 52},${y - 90} v84 h48 Z" fill="${colours.accent}"/>`;
    });
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 320, 90, colours.far) +
      rect(0, 330, WIDTH, 210, colours.middle) +
      waves.join('') +
      boats.join('')
    );
  },
  fields: (colours, dice) => {
    const vanish = dice('vanish', 320, 640);
    const rows = range(25).map(
      (index) =>
        `<path d="M${vanish},330 L${index * 80 - 500},540 h34 Z" fill="${index % 2 ? colours.middle : colours.near}" opacity=".9"/>`,
    );
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 320, 100, colours.far) +
      rect(0, 328, WIDTH, 212, colours.far) +
      rows.join('') +
      tree(dice('tree', 60, 240), 350, 120, colours)
    );
  },
  offices: (colours, dice) => {
    const x = dice('x', 180, 320);
    const columns = range(8).map((index) => rect(x + 20 + index * 62, 250, 22, 190, colours.light));
    return (
      ridge(dice, 'a', 330, 60, colours.far) +
      rect(x, 230, 500, 210, colours.middle) +
      columns.join('') +
      rect(x - 20, 200, 540, 36, colours.near) +
      `<path d="M${x + 150},200 h200 l-100,-70 Z" fill="${colours.accent}"/>` +
      rect(0, 440, WIDTH, 100, colours.far) +
      rect(x + 200, 440, 100, 100, colours.light) +
      tree(x - 90, 450, 150, colours) +
      tree(x + 600, 455, 170, colours)
    );
  },
  school: (colours, dice) =>
    sun(colours, dice) +
    ridge(dice, 'a', 340, 70, colours.far) +
    rect(0, 420, WIDTH, 120, colours.middle) +
    house(dice('x', 70, 130), 430, 330, 130, colours) +
    house(dice('y', 520, 570), 440, 300, 120, colours) +
    rect(468, 210, 6, 230, colours.near) +
    rect(474, 214, 76, 46, colours.accent) +
    tree(900, 450, 130, colours),
  road: (colours, dice) => {
    const vanish = dice('vanish', 420, 540);
    const marks = range(6).map((index) =>
      rect(vanish - 2 - index, 350 + index * index * 7, 5 + index * 2, 8 + index * 6, colours.light),
    );
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 310, 140, colours.far) +
      rect(0, 330, WIDTH, 210, colours.middle) +
      `<path d="M${vanish - 8},330 h16 L${vanish + 280},540 H${vanish - 280} Z" fill="${colours.near}"/>` +
      marks.join('') +
      tree(140, 400, 120, colours) +
      tree(820, 380, 90, colours)
    );
  },
  acacia: (colours, dice) => {
    const x = dice('x', 260, 700);
    const crown = range(5).map(
      (index) =>
        `<ellipse cx="${x - 140 + index * 70}" cy="${dice(`y${index}`, 205, 240)}" rx="110" ry="30" fill="${colours.near}"/>`,
    );
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 400, 40, colours.far) +
      ridge(dice, 'b', 500, 30, colours.middle) +
      `<path d="M${x - 12},480 L${x - 4},330 L${x - 90},240 M${x - 4},330 L${x + 90},235 M${x - 4},340 V240" stroke="${colours.near}" stroke-width="14" fill="none"/>` +
      crown.join('')
    );
  },
  town: (colours, dice) => {
    const back = range(9).map((index) =>
      tower(index * 112 - 20, 92, dice(`b${index}`, 150, 330), 470, colours.far, colours.light),
    );
    const front = range(7).map((index) =>
      tower(
        index * 146 + 10,
        104,
        dice(`f${index}`, 90, 230),
        490,
        index % 2 ? colours.middle : colours.near,
        colours.glow,
      ),
    );
    return sun(colours, dice) + back.join('') + front.join('') + rect(0, 488, WIDTH, 52, colours.near);
  },
  kanga: (colours, dice) => {
    const size = dice('size', 84, 120);
    const marks = range(9).flatMap((row) =>
      range(13).map((column) => {
        const x = column * size + (row % 2 ? size / 2 : 0);
        const y = row * size * 0.75;
        return `${circle(x, y, size * 0.32, (row + column) % 3 ? colours.middle : colours.accent)}${circle(x, y, size * 0.18, colours.light)}${circle(x, y, size * 0.08, colours.near)}`;
      }),
    );
    return `${rect(0, 0, WIDTH, HEIGHT, colours.far)}${marks.join('')}${rect(0, 0, WIDTH, 44, colours.near)}${rect(0, 496, WIDTH, 44, colours.near)}${rect(0, 44, WIDTH, 8, colours.accent)}${rect(0, 488, WIDTH, 8, colours.accent)}`;
  },
  market: (colours, dice) => {
    const stalls = range(5).map((index) => {
      const x = 30 + index * 190 + dice(`x${index}`, 0, 20);
      const y = dice(`y${index}`, 280, 310);
      const goods = range(6).map((item) =>
        circle(x + 16 + item * 24, 404, 12, item % 2 ? colours.accent : colours.middle),
      );
      return `<path d="M${x - 14},${y} Q${x + 75},${y - 110} ${x + 164},${y} Z" fill="${index % 2 ? colours.accent : colours.middle}"/>${rect(x + 72, y, 6, 130, colours.near)}${goods.join('')}${rect(x, 412, 150, 58, colours.near)}`;
    });
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 360, 70, colours.far) +
      rect(0, 440, WIDTH, 100, colours.far) +
      stalls.join('')
    );
  },
  bridge: (colours, dice) => {
    const arches = range(5).map(
      (index) => `<path d="M${index * 200 - 20},400 v-60 a90,80 0 0 1 180,0 v60" fill="${colours.sky}"/>`,
    );
    const rails = range(40).map((index) => rect(index * 25, 216, 4, 26, colours.near));
    const waves = range(18).map((index) =>
      rect(
        dice(`w${index}`, 0, 840),
        420 + index * 6,
        dice(`l${index}`, 40, 150),
        2,
        colours.light,
        'opacity=".5"',
      ),
    );
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 300, 110, colours.far) +
      rect(0, 240, WIDTH, 160, colours.middle) +
      arches.join('') +
      rect(0, 236, WIDTH, 18, colours.near) +
      rails.join('') +
      rect(0, 400, WIDTH, 140, colours.middle) +
      waves.join('')
    );
  },
  solar: (colours, dice) => {
    const panels = range(4).map((index) => {
      const x = 470 + (index % 2) * 220;
      const y = 340 + Math.floor(index / 2) * 95;
      const lines = range(5).map(
        (line) => `<path d="M${x + 18 + line * 36},${y} l-30,70" stroke="${colours.far}" stroke-width="2"/>`,
      );
      return `<path d="M${x},${y} h190 l-30,70 h-190 Z" fill="${colours.near}"/>${lines.join('')}`;
    });
    return (
      sun(colours, dice) +
      ridge(dice, 'a', 330, 90, colours.far) +
      rect(0, 400, WIDTH, 140, colours.middle) +
      house(dice('x', 60, 110), 450, 280, 110, colours) +
      panels.join('') +
      tree(410, 440, 110, colours)
    );
  },
};
