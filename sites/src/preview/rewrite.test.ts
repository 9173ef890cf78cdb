import { expect, it } from 'vitest';
import { rewriteAddresses, sharedOnly, withinPreview } from './rewrite.ts';

const within = withinPreview('/d/T');

it.each([
  ['<a href="/">Mwanzo</a>', '<a href="/d/T/">Mwanzo</a>'],
  ['<a class="x" href="/habari?a=1&#38;b=2">', '<a class="x" href="/d/T/habari?a=1&#38;b=2">'],
  ['<img src="/media/a.webp" alt="a > b">', '<img src="/d/T/media/a.webp" alt="a > b">'],
  ['<img alt="a > b" src="/media/a.webp">', '<img alt="a > b" src="/d/T/media/a.webp">'],
  ['<form data-filter action="/tafuta">', '<form data-filter action="/d/T/tafuta">'],
])('brings %s within the preview', (html, expected) => {
  expect(rewriteAddresses(html, within)).toBe(expected);
});

it.each([
  '<link rel="stylesheet" href="/_astro/a.css">',
  '<link rel="canonical" href="https://moh.go.tz/habari">',
  '<a href="//mfano.example/">',
  '<a href="#main">',
  '<p>Andika href="/habari" hapa</p>',
  '<img alt="src=&quot;/x&quot;">',
])('leaves %s byte for byte', (html) => {
  expect(rewriteAddresses(html, within)).toBe(html);
});

it('leads from a shared page to the live site, but for its own pages and files', () => {
  const change = sharedOnly('/s/T', ['/habari/x', '/en/news/x'], 'http://afya.localhost:4321');
  expect(change('/habari/x')).toBe('/s/T/habari/x');
  expect(change('/en/news/x#juu')).toBe('/s/T/en/news/x#juu');
  expect(change('/media/a.webp')).toBe('/s/T/media/a.webp');
  expect(change('/habari')).toBe('http://afya.localhost:4321/habari');
  expect(change('/')).toBe('http://afya.localhost:4321/');
});
