import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';

/** What Strapi and the builder need to be secret. Each comes from the environment or, failing that, from the file. */
const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'BUILDER_TOKEN',
] as const;
export type Secrets = Record<(typeof SECRETS)[number], string>;

/**
 * The secrets of this installation. Those that neither the environment nor `DATA_DIR/secrets.env` (mode 0600) holds
 * are made and added to the file, so that a first start needs no preparation and a later one finds the same.
 */
export function loadSecrets(dataDir: string, env: NodeJS.ProcessEnv = process.env): Secrets {
  const file = join(dataDir, 'secrets.env');
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const missing = SECRETS.filter((name) => !env[name] && !kept[name]);
  for (const name of missing) kept[name] = randomBytes(32).toString('hex');
  if (missing.length) write(file, kept);
  return Object.fromEntries(SECRETS.map((name) => [name, env[name] || kept[name]])) as Secrets;
}

function write(file: string, values: NodeJS.Dict<string>) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
