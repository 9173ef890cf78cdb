import { expect, test } from 'vitest';
import type { Image } from '../contract.ts';
import { pictureHtml } from './picture.ts';

const image: Image = {
  url: '/media/a-960.jpg',
  base: '/media/a',
  widths: [160, 320, 640, 960],
  formats: ['avif', 'webp'],
  width: 960,
  height: 540,
  alt: 'Kikao',
  caption: null,
  focus: { x: 83, y: 0 },
};

test('a picture is offered in both formats, as wide as its place needs', () => {
  const html = pictureHtml(image, 'emblem');
  expect(html.match(/srcset="[^"]*"/g)).toEqual([
    'srcset="/media/a-160.avif 160w, /media/a-320.avif 320w"',
    'srcset="/media/a-160.webp 160w, /media/a-320.webp 320w"',
  ]);
  expect(html).toContain('<img src="/media/a-960.jpg" alt="Kikao" width="960" height="540"');
});

test('one that is wider than its place in its only size is offered all the same', () => {
  expect(pictureHtml({ ...image, widths: [400] }, 'emblem')).toContain('/media/a-400.avif 400w"');
});

test('the focus is named where the picture is cut, and only there', () => {
  expect(pictureHtml(image, 'tile')).toContain('class="focus-x-8 focus-y-0"');
  expect(pictureHtml(image, 'portrait', { className: 'portrait' })).toContain(
    'class="portrait focus-x-8 focus-y-0"',
  );
  expect(pictureHtml(image, 'column')).not.toContain('class');
  expect(pictureHtml({ ...image, focus: null }, 'tile')).not.toContain('class');
});
