import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inOrder } from './order';
import { readWordpress } from './wordpress';

const text = readFileSync(join(__dirname, '../../../../../tests/fixtures/wordpress.xml'), 'utf8').replaceAll(
  'OLD-HOST',
  'zamani.go.tz',
);
const reading = readWordpress(text, 'sw');
const byTitle = (title: string) => reading.items.find((item) => item.title.startsWith(title));

it('takes posts by their category, pages with their place, and attachments', () => {
  expect(reading.items.map(({ type, title }) => [type, title])).toEqual([
    ['news-article', 'Waziri azindua kituo cha afya – Kibaha'],
    ['news-article', 'Minister opens Kibaha health centre'],
    ['announcement', 'Tangazo la nafasi za kazi'],
    ['page', 'Historia ya Wizara'],
    ['page', 'Kuhusu Wizara'],
  ]);
  expect(byTitle('Historia')).toMatchObject({
    parent: byTitle('Kuhusu')?.source,
    path: '/kuhusu-wizara/historia/',
  });
  expect(reading.files).toEqual([
    {
      url: 'http://zamani.go.tz/wp-content/uploads/2019/05/uzinduzi.png',
      alternativeText: 'Waziri akikata utepe',
      caption: 'Uzinduzi wa kituo, Kibaha',
    },
  ]);
});

it('knows drafts, moments, the main picture and translations', () => {
  expect(byTitle('Waziri')).toMatchObject({
    isDraft: false,
    moment: '2019-05-02T06:15:00Z',
    slug: 'waziri-azindua',
    locale: 'sw',
    image: 'http://zamani.go.tz/wp-content/uploads/2019/05/uzinduzi.png',
  });
  expect(byTitle('Minister')).toMatchObject({ locale: 'en', translationOf: byTitle('Waziri')?.source });
  expect(byTitle('Tangazo')).toMatchObject({ isDraft: true, path: '/?p=23' });
});

it('notes shortcodes and kinds that it does not know, and says nothing of menus', () => {
  expect(reading.notes).toEqual([
    { code: 'unknown-kind', title: 'Kikao cha wadau', kind: 'tribe_events' },
    { code: 'form', name: 'contact-form-7', title: 'Waziri azindua kituo cha afya – Kibaha' },
  ]);
});

it('puts parents and originals before what names them', () => {
  const titles = inOrder(reading.items).map(({ title }) => title);
  expect(titles.indexOf('Kuhusu Wizara')).toBeLessThan(titles.indexOf('Historia ya Wizara'));
});

it.each([
  ['<!DOCTYPE x [<!ENTITY a "b">]><rss/>', /DOCTYPE/],
  ['<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>', /DOCTYPE/],
  ['<rss><channel><!-- <![CDATA[ --><!ENTITY a "b"></channel></rss>', /DOCTYPE/],
  ['<rss><channel><item/></channel></rss>', /WordPress/],
  [`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, /XML/],
  ['si XML kabisa', /WordPress/],
])('refuses %.40s', (hostile, reason) => {
  expect(() => readWordpress(hostile, 'sw')).toThrow(reason);
});
