import { expect, it } from 'vitest';
import { allUnsaved, dropUnsaved, findUnsaved, keepUnsaved } from './unsaved';

const form = { user: 1, model: 'api::news-article.news-article', document: 'abc', locale: 'sw' };
const DAY = 24 * 3600 * 1000;

/** The part of the browser's storage that is used, with a limit. */
function store(limit = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    setItem(key: string, text: string) {
      if (text.length > limit) throw new Error('QuotaExceededError');
      items.set(key, text);
    },
  } as unknown as Storage;
}

it('belongs to one account, document and language', () => {
  const storage = store();
  const text = { at: 1000, base: null, fields: { title: 'Rasimu' } };
  expect(keepUnsaved(form, text, storage)).toBe(true);
  expect(findUnsaved(form, storage, 2000)).toEqual(text);
  expect(findUnsaved({ ...form, user: 2 }, storage, 2000)).toBeNull();
  expect(findUnsaved({ ...form, locale: 'en' }, storage, 2000)).toBeNull();
  dropUnsaved(form, storage);
  expect(findUnsaved(form, storage, 2000)).toBeNull();
});

it('is gone after 30 days, whoever opens a form', () => {
  const storage = store();
  keepUnsaved(form, { at: 0, base: null, fields: {} }, storage);
  findUnsaved({ ...form, user: 2 }, storage, 31 * DAY);
  expect(storage.length).toBe(0);
});

it('says when there is no room', () => {
  expect(keepUnsaved(form, { at: 0, base: null, fields: { title: 'x'.repeat(2_000_000) } }, store())).toBe(
    false,
  );
  expect(keepUnsaved(form, { at: 0, base: null, fields: { title: 'refu' } }, store(5))).toBe(false);
});

it('is listed for its account, the newest first', () => {
  const storage = store();
  keepUnsaved(form, { at: 1, base: null, fields: {} }, storage);
  keepUnsaved({ ...form, document: 'def' }, { at: 2, base: null, fields: {} }, storage);
  keepUnsaved({ ...form, user: 12 }, { at: 3, base: null, fields: {} }, storage);
  expect(allUnsaved(1, storage, 5).map(({ form: { document } }) => document)).toEqual(['def', 'abc']);
});
