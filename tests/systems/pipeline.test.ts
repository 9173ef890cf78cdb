import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageOf } from '../support/builders.ts';
import { sites } from '../support/commands.ts';
import { type OwnSystem, ownSystem } from '../support/own-system.ts';
import { SOON } from '../support/soon.ts';
import { type NewsDesk, newsDesk } from '../support/workflow.ts';

const SECRET = 'siri ya majaribio';
type Message = { signature: unknown; body: string; authorization: unknown };

let system: OwnSystem;
let desk: NewsDesk;
let receiver: Server;
const messages: Message[] = [];
/** The first message is not taken: the pipeline has a bad moment. */
let refusals = 1;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const body = await text(request);
    const isTaken = refusals-- <= 0;
    const { 'x-tovuti-signature': signature, authorization } = request.headers;
    if (isTaken) messages.push({ signature, body, authorization });
    response.writeHead(isTaken ? 201 : 503).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  system = await ownSystem();
  await system.cms({
    PUBLISH_WEBHOOK_URL: `http://127.0.0.1:${port}/trigger?token=abc`,
    PUBLISH_WEBHOOK_SECRET: SECRET,
    PUBLISH_WEBHOOK_AUTHORIZATION: 'Bearer xyz',
  });
  desk = await newsDesk(system.world, 'publisher', 'afya');
});
afterAll(async () => {
  receiver?.close();
  await system?.stop();
});

it('staff have an answer before there is any release', async () => {
  const { status, body } = await desk.call('GET', '/publishing/releases');
  expect([status, body.results, body.total]).toEqual([200, [], 0]);
});

it('a publication starts a pipeline by a signed message, again when it was not taken, and its job brings the site up to date', async () => {
  expect((await sites(system.world, 'build', '--changed')).code).toBe(0);
  system.sites();
  await Promise.all(
    ['Kwanza', 'Pili', 'Tatu'].map(async (title) => desk.publish(await desk.write(`${title} kwa bomba`))),
  );
  await expect.poll(() => messages.length, SOON).toBeGreaterThan(0);
  const [{ signature, body, authorization } = {} as Message] = messages;
  expect(signature).toBe(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`);
  expect(authorization).toBe('Bearer xyz');
  expect(JSON.parse(body).sites.afya.version).toBeGreaterThan(1);
  expect(messages.length).toBeLessThan(3);

  const { code, output } = await sites(system.world, 'build', '--changed');
  expect(code, output).toBe(0);
  expect(output).toMatch(/Tovuti 1 zimejengwa/);
  expect(await pageOf(system.world, 'afya', '/habari/tatu-kwa-bomba')()).toBe('200 Tatu kwa bomba');
  expect((await sites(system.world, 'build', '--changed')).output).toMatch(/Tovuti 0 zimejengwa/);
});
