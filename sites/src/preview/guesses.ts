import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Tokens that open nothing, from one address. A token cannot be guessed; this keeps the CMS from being asked in vain. */
const limiter = new RateLimiterMemory({ points: 30, duration: 60 });

export async function hasGuessedTooOften(request: IncomingMessage): Promise<boolean> {
  const state = await limiter.get(addressOf(request));
  return state !== null && state.remainingPoints <= 0;
}

export async function noteGuess(request: IncomingMessage) {
  await limiter.consume(addressOf(request)).catch(() => {});
}

/** Behind a proxy on this machine every request comes from it; the last address in the header is what it saw. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(direct);
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  return (isLocal && forwarded.at(-1)?.trim()) || direct;
}
