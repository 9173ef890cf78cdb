import { describe, expect, it } from 'vitest';
import { pictureSizes, pictureWidths, sizeName } from './pictures.ts';

const widths = (width: number) => pictureWidths({ width, ext: '.jpg' });

describe('the sizes of a picture', () => {
  it('are never wider than the original, nor than a large screen needs', () => {
    expect(widths(4000)).toEqual([160, 320, 640, 960, 1280, 1920]);
    expect(widths(960)).toEqual([160, 320, 640, 960]);
    expect(widths(100)).toEqual([100]);
  });

  it('leave out steps that are nearly as wide as the widest', () => {
    expect(widths(1000)).toEqual([160, 320, 640, 1000]);
    expect(widths(200)).toEqual([160, 200]);
  });

  it('are in modern formats, with one that every browser knows', () => {
    const names = (ext: string) => pictureSizes({ width: 200, ext }).map(sizeName);
    expect(names('.jpg')).toEqual(['160.avif', '200.avif', '160.webp', '200.webp', '200.jpg']);
    expect(names('.webp').at(-1)).toBe('200.jpg');
    expect(names('.png').at(-1)).toBe('200.png');
    expect(names('.gif')).toEqual(['160.webp', '200.webp', '200.gif']);
  });
});
