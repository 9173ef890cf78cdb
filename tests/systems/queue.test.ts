import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listening, startChild } from '../../scripts/child.ts';
import { openQueue, type Queue } from '../../sites/src/builder/queue.ts';
import { type Database, startPostgres } from '../support/postgres.ts';
import { SOON } from '../support/soon.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let postgres: Database;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** A worker that writes down what it was given, and keeps each site in hand until it is let go. */
function worker() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const build = (code: string) => {
    taken.push(code);
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const letGo = () => waiting.splice(0).forEach((resolve) => void resolve());
  return { taken, build, letGo };
}

describe.each(['memory', 'PostgreSQL'])('a queue in %s', (kind) => {
  let queue: Queue;
  const open = () => openQueue({ databaseUrl: kind === 'memory' ? null : postgres.url });
  beforeAll(async () => {
    queue = await open();
  });

  it('hands a site out once, however often it was asked for while it waited', async () => {
    await queue.ask(['afya'], 'publication');
    await queue.ask(['afya', 'mnh', 'afya'], 'publication');
    expect(await queue.depth()).toEqual({ publication: 2, upkeep: 0 });
    const { taken, build, letGo } = worker();
    await queue.work('publication', 3, build);
    await expect.poll(() => [...taken].sort(), SOON).toEqual(['afya', 'mnh']);
    const times = (code: string) => taken.filter((one) => one === code).length;

    // Asked for while it is in hand, it is looked at once more, and by nobody else at the same time.
    await queue.ask(['afya'], 'publication');
    await queue.ask(['afya'], 'publication');
    // What comes after it is taken, so the workers have looked at it.
    await queue.ask(['udsm'], 'publication');
    await expect.poll(() => times('udsm'), SOON).toBe(1);
    expect(times('afya')).toBe(1);
    letGo();
    await expect.poll(() => times('afya'), SOON).toBe(2);
    letGo();
    await queue.ask(['bunge'], 'publication');
    await expect.poll(() => times('bunge'), SOON).toBe(1);
    letGo();
    expect(times('afya')).toBe(2);
    expect(await queue.depth()).toEqual({ publication: 0, upkeep: 0 });
    await queue.stop();
  });

  it('lets a publication go before all that is upkeep, and waits for what is in hand at its end', async () => {
    queue = await open();
    const upkeep = worker();
    const publications = worker();
    await queue.ask(['a', 'b', 'c', 'd'], 'upkeep');
    await queue.work('upkeep', 1, upkeep.build);
    await queue.work('publication', 1, publications.build);
    await expect.poll(() => upkeep.taken.length, SOON).toBe(1);
    await queue.ask(['e', 'd'], 'publication');
    await expect.poll(() => publications.taken.length, SOON).toBe(1);
    publications.letGo();
    await expect.poll(() => [...publications.taken].sort(), SOON).toEqual(['d', 'e']);
    let hasStopped = false;
    const stopping = queue.stop().then(() => {
      hasStopped = true;
    });
    // Nothing tells that an end did not come: it is given this time to come too early.
    await sleep(300);
    expect(hasStopped).toBe(false);
    publications.letGo();
    upkeep.letGo();
    await stopping;
    expect(upkeep.taken).toHaveLength(1);
  });

  it('goes on after a build that failed', async () => {
    queue = await open();
    const seen: string[] = [];
    await queue.work('publication', 1, async (code) => {
      seen.push(code);
      throw new Error('a fault of the site');
    });
    await queue.ask(['x'], 'publication');
    await expect.poll(() => seen, SOON).toEqual(['x']);
    await queue.ask(['x'], 'publication');
    await expect.poll(() => seen, SOON).toEqual(['x', 'x']);
    await queue.stop();
  });
});

describe('builders that share a queue', () => {
  it('never have the same site in hand', async () => {
    const [one, other] = [
      await openQueue({ databaseUrl: postgres.url }),
      await openQueue({ databaseUrl: postgres.url }),
    ];
    const inHand = new Set<string>();
    const faults: string[] = [];
    const count = { one: 0, other: 0 };
    const building = (who: keyof typeof count) => async (code: string) => {
      if (inHand.has(code)) faults.push(code);
      inHand.add(code);
      await sleep(40);
      count[who]++;
      inHand.delete(code);
    };
    await one.work('publication', 2, building('one'));
    await other.work('publication', 2, building('other'));
    const codes = ['a', 'b', 'c'];
    for (let round = 0; round < 40; round++) {
      await Promise.all([one.ask(codes, 'publication'), other.ask(codes, 'publication')]);
      await sleep(20);
    }
    await expect.poll(async () => (await one.depth()).publication + inHand.size, SOON).toBe(0);
    expect(faults).toEqual([]);
    expect(count.one).toBeGreaterThan(0);
    expect(count.other).toBeGreaterThan(0);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('take over what a dead one had in hand', async () => {
    const queue = await openQueue({ databaseUrl: postgres.url });
    const child = startChild('tests/support/hold-site.ts', {
      args: [postgres.url, 'afya'],
      log: `${temporaryFolder()}/hold.log`,
    });
    expect(await listening(child), child.lastLines()).toBe(true);
    child.process.kill('SIGKILL');
    await child.ended;
    const { taken, build, letGo } = worker();
    await queue.work('publication', 1, build);
    // What is behind is asked for at every sweep.
    const asking = setInterval(() => void queue.ask(['afya'], 'publication'), 2000);
    await expect.poll(() => taken, SOON).toEqual(['afya']);
    clearInterval(asking);
    letGo();
    await queue.stop();
  });
});
