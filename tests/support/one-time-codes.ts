import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import type { World } from './world.ts';

const PERIOD = 30;
type Known = { secret: string; lastStep: number };

/** The secrets of accounts that a test enrolled, and the last code of each that was used; test files share them. */
const fileOf = (world: World) => join(world.dataDir, 'test-second-factors.json');
const read = (world: World): Record<string, Known> =>
  existsSync(fileOf(world)) ? JSON.parse(readFileSync(fileOf(world), 'utf8')) : {};

export function rememberSecret(world: World, email: string, secret: string) {
  remember(world, email, { secret, lastStep: 0 });
}

/** The secret of an account: one that a test enrolled, or a demonstration account's. */
export function secretOf(world: World, email: string): string | null {
  const accounts = JSON.parse(readFileSync(join(world.dataDir, 'accounts.json'), 'utf8'));
  const own = accounts.find((account: { email: string }) => account.email === email)?.otp;
  return read(world)[email]?.secret ?? own ?? null;
}

/** A code that was not used yet. The CMS takes that of the step before and after too, so waiting is rare. */
export async function freshCode(world: World, email: string): Promise<string> {
  const secret = secretOf(world, email);
  if (!secret) throw new Error(`no second factor of ${email}`);
  // A code that grows too old on its way would be refused.
  const oldest = Math.floor((Date.now() / 1000 + 5) / PERIOD) - 1;
  const step = Math.max((read(world)[email]?.lastStep ?? 0) + 1, oldest);
  while (step > stepNow() + 1) await wait(500);
  remember(world, email, { secret, lastStep: step });
  return codeAt(secret, step);
}

export const stepNow = () => Math.floor(Date.now() / 1000 / PERIOD);
export const codeAt = (secret: string, step: number) =>
  new TOTP({ secret }).generate({ timestamp: step * PERIOD * 1000 });

function remember(world: World, email: string, known: Known) {
  writeFileSync(fileOf(world), JSON.stringify({ ...read(world), [email]: known }), { mode: 0o600 });
}
