import { expect, it } from 'vitest';
import { waitAfter } from './back-off';

it('waits longer after each failure, and never for good', () => {
  const minutes = [1, 4, 5, 6, 7, 8, 9, 10, 1000].map((failures) => waitAfter(failures, 5) / 60_000);
  expect(minutes).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]);
});
