import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that the system gives to connections that go out: one of those would be taken before its turn. Each lane
 * of `npm test` has ports of its own, for between the choice and its use pass seconds.
 */
const PORTS_OF_A_LANE = 3000;
const FIRST = 15_000 + Number(process.env.TEST_LANE ?? 0) * PORTS_OF_A_LANE;
const given = new Set<number>();

/** A port on which nothing listens; never the same twice. */
export async function freePort(): Promise<number> {
  const port = FIRST + randomInt(PORTS_OF_A_LANE);
  if (given.has(port) || !(await canListen(port))) return freePort();
  given.add(port);
  return port;
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
