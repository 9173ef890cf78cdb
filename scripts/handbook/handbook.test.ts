import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { describe, expect, it } from 'vitest';
import { SCENES } from './scenes.ts';

const FOLDER = join(ROOT, 'docs/handbook');
const read = (locale: string) => readFileSync(join(FOLDER, `${locale}.md`), 'utf8');
const picturesOf = (text: string) =>
  [...text.matchAll(/!\[[^\]]+\]\(pictures\/([^)]+)\.png\)/g)].map(([, name]) => name ?? '');
const shapeOf = (text: string) => text.match(/^(#+|\d+\.|- |\|)/gm);

describe("the editor's handbook", () => {
  it('has the same sections, steps, tables and pictures in both languages', () => {
    expect(shapeOf(read('en'))).toEqual(shapeOf(read('sw')));
    expect(picturesOf(read('en'))).toEqual(picturesOf(read('sw')));
  });

  it('shows every picture that is taken, and each is light enough for a slow link', () => {
    const names = picturesOf(read('sw'));
    expect([...names].sort()).toEqual(SCENES.map(({ name }) => name).sort());
    for (const name of names) {
      const file = join(FOLDER, 'pictures', `${name}.png`);
      expect(existsSync(file), file).toBe(true);
      expect(statSync(file).size, file).toBeLessThan(120_000);
    }
  });
});
