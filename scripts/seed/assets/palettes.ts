import type { Tenant } from '../types.ts';

export type Palette = {
  sky: string;
  glow: string;
  far: string;
  middle: string;
  near: string;
  accent: string;
  light: string;
};
export type Theme = Tenant['theme'];

/** Calm colours of each theme: from the sky down to the ground, one accent and a paper tone. */
export const PALETTES: Record<Theme, Palette> = {
  'state-house': palette('#e9e4d3', '#f4d98b', '#9fae9d', '#4f6b58', '#16301f', '#c79a1e', '#fbf7ea'),
  ministry: palette('#e3efe4', '#f6dc8c', '#a3c9ab', '#4f946a', '#1c5a37', '#d9a521', '#f7fbf5'),
  agency: palette('#dfeaf4', '#f5df9c', '#a2c3dd', '#4b86b4', '#1b4b75', '#e0a526', '#f5f9fc'),
  council: palette('#dff0ec', '#f8d98a', '#9ccdc2', '#3f9484', '#155a50', '#d98e24', '#f4fbf9'),
  hospital: palette('#e1f1fa', '#fbe2a6', '#a5d3ec', '#4aa0cf', '#145f8f', '#e3a13a', '#f6fbfe'),
  university: palette('#e6e5f3', '#f6d996', '#b0aed8', '#6a66b0', '#2f2c6d', '#d79b2b', '#f8f8fd'),
  parliament: palette('#e2ebe0', '#f2d689', '#9dbb9b', '#477a52', '#143d22', '#b98a1b', '#f6faf4'),
};

function palette(
  ...[sky, glow, far, middle, near, accent, light]: [string, string, string, string, string, string, string]
): Palette {
  return { sky, glow, far, middle, near, accent, light };
}
