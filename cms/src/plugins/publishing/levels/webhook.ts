import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { onRing } from './bell';
import { readLevels } from './levels';

/** Publications of one moment start one pipeline. */
const TOGETHER = 1000;
/** Milliseconds before each new attempt. What is still lost then comes with the next publication. */
const ATTEMPTS = [2_000, 10_000, 60_000, 300_000];
const TIMEOUT = 10_000;

/**
 * Tells a pipeline that something was published, where `PUBLISH_WEBHOOK_URL` says so: a POST with the levels as JSON, or the
 * body that the pipeline wants, signed with HMAC-SHA-256 in `X-Tovuti-Signature` (`sha256=<hex>`, as GitHub signs its own).
 */
export function callWebhook(strapi: Core.Strapi) {
  const { webhookUrl: url } = settings;
  if (!url) return;
  let isWaiting = false;
  onRing(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void tell(strapi, url);
    }, TOGETHER).unref();
  });
}

async function tell(strapi: Core.Strapi, url: string) {
  for (const pause of [0, ...ATTEMPTS]) {
    await sleep(pause);
    const trouble = await send(url, settings.webhookBody ?? JSON.stringify(await readLevels(strapi)));
    if (!trouble) return;
    // The address may hold a token.
    strapi.log.warn(`publish webhook: ${new URL(url).host}: ${trouble}`);
  }
}

/** What went wrong, if anything did. */
async function send(url: string, body: string): Promise<string | null> {
  const { webhookSecret, webhookAuthorization } = settings;
  const signature = createHmac('sha256', webhookSecret ?? '')
    .update(body)
    .digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-tovuti-signature': `sha256=${signature}`,
    ...(webhookAuthorization ? { authorization: webhookAuthorization } : {}),
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT) });
    return answer.ok ? null : `HTTP ${answer.status}`;
  } catch (error) {
    return (error as Error).message;
  }
}
