import { expect, it } from 'vitest';
import { cleanSigns } from './clean-signs';

it('no text of a body, however deep, keeps what no database does', () => {
  const body = { note: 'a\0b', at: null, some: [{ text: 'x\ud800y' }, 'emoji \u{1f600}', 7, '\0'] };
  cleanSigns(body);
  expect(body).toEqual({ note: 'ab', at: null, some: [{ text: 'x\ufffdy' }, 'emoji \u{1f600}', 7, ''] });
});
