import { TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { newSecret, stepOf, uriOf } from './totp';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it('takes the codes of RFC 6238, appendix B, in their time step', () => {
  // The RFC prints eight digits; six are their end.
  expect(stepOf(SECRET, '287082', 59_000)).toBe(1);
  expect(stepOf(SECRET, '081804', 1_111_111_109_000)).toBe(37_037_036);
});

it('takes the code before and after, and no other', () => {
  const now = 1_764_000_010_000;
  const at = (steps: number) => new TOTP({ secret: SECRET }).generate({ timestamp: now + steps * 30_000 });
  const step = Math.floor(now / 30_000);
  expect([-2, -1, 0, 1, 2].map((steps) => stepOf(SECRET, at(steps), now))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
});

it('makes secrets of 160 bits and addresses that name the account', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uriOf(secret, 'a@b.go.tz')).toMatch(
    /^otpauth:\/\/totp\/Tovuti:a%40b\.go\.tz\?issuer=Tovuti&secret=/,
  );
});
