import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import type { Account } from '../../accounts.ts';
import { call } from '../bench-system.ts';

/** The institution with as many documents as parliament's Hansard has. */
export const BIG = 'bunge';
export const EDITORS = 50;
const NEWS = 'content-manager/collection-types/api::news-article.news-article';
const GIVE_UP = 120_000;
const FRESH = 3 * 60_000;
/** Asking more often would take from the machine what is measured. */
const LOOK_EVERY = 20;
const TODAY = new Date().toISOString().slice(0, 10);

export type Editor = Account & { tenant: string; documentId: string; slug: string; title: string };
/** With a session since a moment. */
export type SignedIn = Editor & { token: string; since: number };
export type Place = { dataDir: string; cmsUrl: string; sitesPort: number };

/** The editors that `prepare.ts` made, each with a session. */
export async function signInAll({ dataDir, cmsUrl }: Place): Promise<SignedIn[]> {
  const editors = JSON.parse(readFileSync(join(dataDir, 'editors.json'), 'utf8')) as Editor[];
  const signedIn: SignedIn[] = [];
  for (const editor of editors) signedIn.push(await signIn(cmsUrl, editor));
  return signedIn;
}

/** Sessions open doors for a quarter of an hour and a code works once: who signed in a while ago does so again. */
export async function staySignedIn({ cmsUrl }: Place, editors: SignedIn[]): Promise<SignedIn[]> {
  const signedIn: SignedIn[] = [];
  for (const editor of editors)
    signedIn.push(Date.now() - editor.since < FRESH ? editor : await signIn(cmsUrl, editor));
  return signedIn;
}

async function signIn(cmsUrl: string, editor: Editor): Promise<SignedIn> {
  const { email, password, otp = '' } = editor;
  const login = await call(`${cmsUrl}/admin/login`, 'POST', { email, password });
  const { token } = login.data as { token: string };
  const code = new TOTP({ secret: otp }).generate();
  await call(`${cmsUrl}/accounts/second-factor/pass`, 'POST', { code }, token);
  return { ...editor, token, since: Date.now() };
}

/**
 * Changes an article, publishes it and waits for it at the site's address.
 * @returns milliseconds from the start of the request to publish to the new page
 */
export async function publishToLive(place: Place, editor: SignedIn): Promise<number> {
  const { documentId, slug, token } = editor;
  const mark = newMark();
  await call(
    `${place.cmsUrl}/${NEWS}/${documentId}`,
    'PUT',
    { title: `${editor.title} (${mark})`, slug },
    token,
  );
  return timeToLive(place, editor, { documentId, slug, mark });
}

/** The same with an article that is new, and so comes first in the list of all. */
export async function publishNewToLive(place: Place, editor: SignedIn): Promise<number> {
  const mark = newMark();
  const slug = `habari-mpya-${mark.replace(/\D/g, '')}`;
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: mark }] }];
  const article = { title: `${editor.title} (${mark})`, slug, date: TODAY, body };
  const written = await call(`${place.cmsUrl}/${NEWS}`, 'POST', article, editor.token);
  const { documentId } = written.data as { documentId: string };
  return timeToLive(place, editor, { documentId, slug, mark });
}

const newMark = () => `Toleo ${process.hrtime.bigint()}`;

type Article = { documentId: string; slug: string; mark: string };

async function timeToLive(
  { cmsUrl, sitesPort }: Place,
  { tenant, token }: SignedIn,
  { documentId, slug, mark }: Article,
): Promise<number> {
  const started = performance.now();
  const publishing = call(`${cmsUrl}/${NEWS}/${documentId}/actions/publish`, 'POST', {}, token);
  while (!(await read(sitesPort, tenant, `/habari/${slug}`)).includes(mark)) {
    if (performance.now() - started > GIVE_UP) throw new Error(`${tenant}: not live after ${GIVE_UP} ms`);
    await sleep(LOOK_EVERY);
  }
  const elapsed = performance.now() - started;
  await publishing;
  return elapsed;
}

function read(port: number, tenant: string, path: string): Promise<string> {
  return new Promise((resolve) => {
    const headers = { host: `${tenant}.localhost` };
    const asking = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    asking.on('error', () => resolve('')).end();
  });
}

/** What so many percent of the values do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

export const percentiles = (values: number[]) => ({
  publications: values.length,
  p50_ms: percentile(values, 50),
  p95_ms: percentile(values, 95),
  p99_ms: percentile(values, 99),
});
