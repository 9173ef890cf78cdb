import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import type { Database } from './postgres.ts';

/** Where the machine's own PostgreSQL has its programs, `pg_dump` among them: the one that npm carries has none. */
const BIN = globSync('/usr/lib/postgresql/*/bin').sort().at(-1) ?? '';
export const hasInstalledPostgres = existsSync(join(BIN, 'initdb'));

/** An empty database of the installed PostgreSQL, gone once it is stopped. */
export async function startInstalledPostgres(): Promise<Database> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'tovuti-postgres-'));
  if (userInfo().uid === 0) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'tovuti', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
  const options = `-p ${port} -c fsync=off -c unix_socket_directories= -c listen_addresses=127.0.0.1`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'tovuti', 'tovuti_test']);
  const stop = () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  return {
    url: `postgres://tovuti@127.0.0.1:${port}/tovuti_test`,
    async stop() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function run(program: string, args: string[]) {
  const command = [join(BIN, program), ...args];
  const [file = '', ...rest] =
    userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  execFileSync(file, rest, { stdio: 'ignore', cwd: tmpdir() });
}
