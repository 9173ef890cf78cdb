import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../contract.ts';
import { contrast, palette } from './palette.ts';

const light = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const dark = readFileSync(new URL('dark.css', import.meta.url), 'utf8');

/** Every pair of text and the ground it stands on. */
const TEXT: [text: string, ground: string][] = [
  ['--ink', '--paper'],
  ['--ink', '--paper-2'],
  ['--ink', '--lead-tint'],
  ['--ink', '--warning-tint'],
  ['--ink', '--emergency-tint'],
  ['--ink', '--success-tint'],
  ['--ink-2', '--paper'],
  ['--ink-2', '--paper-2'],
  ['--ink-2', '--lead-tint'],
  ['--link', '--paper'],
  ['--link', '--paper-2'],
  ['--link', '--lead-tint'],
  ['--on-lead', '--lead'],
  ['--on-lead', '--lead-deep'],
  ['--on-lead-2', '--lead-deep'],
  ['--on-button', '--button'],
  ['--warning', '--warning-tint'],
  ['--warning', '--paper'],
  ['--emergency', '--emergency-tint'],
  ['--emergency', '--paper'],
  ['--emergency', '--paper-2'],
];

/** Borders, bars and marks that tell something. */
const CONTROLS: [mark: string, ground: string][] = [
  ['--control', '--paper'],
  ['--control', '--lead-tint'],
  ['--button', '--paper'],
  ['--button', '--lead-tint'],
  ['--accent', '--paper'],
  ['--link', '--paper'],
  ['--mark', '--lead'],
];

describe.each([...THEMES])('%s', (theme) => {
  test.each([
    ['light', [light]],
    ['dark', [light, dark]],
  ])('%s', (_, sheets) => {
    const colours = palette(sheets, theme);
    const weak = (pairs: [string, string][], least: number) =>
      pairs
        .map(
          ([one, other]) =>
            `${one} on ${other}: ${contrast(colours.get(one) ?? '', colours.get(other) ?? '').toFixed(1)}`,
        )
        .filter((line) => Number(line.split(': ')[1]) < least);
    expect(weak(TEXT, 7)).toEqual([]);
    expect(weak(CONTROLS, 3)).toEqual([]);
  });
});
