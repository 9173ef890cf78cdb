import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { begin, giveBack, type Limit, succeed } from './attempts';

/** Where and for whom attempts are counted. */
export type Attempt = { door: string; account: string; address: string };

/**
 * Three counts an attempt. A person who mistypes meets the first; who tries one account from many addresses, the second;
 * who tries many accounts from one address, the third. The second never stops somebody's own, known browser, so nobody is
 * shut out of their account by others.
 */
function limitsOf({ door, account, address }: Attempt, isKnown: boolean) {
  return {
    here: { name: `${door} ${account} ${address}`, free: 5 },
    account: isKnown ? null : { name: `${door} ${account}`, free: 30 },
    address: { name: `${door} from ${address}`, free: 100 },
  };
}

/**
 * Makes an attempt that may fail.
 * @param isKnown true when the attempt comes from a browser in which this account has signed in before
 * @throws `attempts-wait`, with the same words whether the account exists or not, when the next attempt must wait
 */
export async function attempt(
  strapi: Core.Strapi,
  what: Attempt,
  work: () => Promise<boolean>,
  isKnown = false,
): Promise<boolean> {
  const { here, account, address } = limitsOf(what, isKnown);
  const limits: Limit[] = [here, ...(account ? [account] : []), address];
  for (const limit of limits) {
    const wait = await begin(strapi, limit);
    if (wait > 0) throw tooMany(wait);
  }
  if (!(await work())) return false;
  await succeed(strapi, here);
  if (account) await giveBack(strapi, account);
  await giveBack(strapi, address);
  return true;
}

function tooMany(wait: number) {
  const code = 'attempts-wait';
  const error = new TovutiError(code, { minutes: String(Math.ceil(wait / 60_000)) });
  return new errors.RateLimitError(error.message, { code });
}

/**
 * Counts what is done to somebody who must not be pestered with it: five times cost nothing.
 * @returns 0, or the milliseconds to wait
 */
export const limitRepeats = (strapi: Core.Strapi, name: string) => begin(strapi, { name, free: 5 });
