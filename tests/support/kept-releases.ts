import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { openPromise } from 'yauzl';
import { type Query, type Row, withDatabase } from './database.ts';
import type { World } from './world.ts';

const FOLDER = join(ROOT, 'tests/fixtures/releases');

/** The earlier releases of which a system was kept (`scripts/keep-release.ts`), by the name of its file. */
export const keptReleases = (kind: 'sqlite' | 'postgres') =>
  globSync(join(FOLDER, `*.${kind}.zip`))
    .map((path) => basename(path))
    .sort();

/** Puts a kept system into an empty one's folder and database. */
export async function unpack(world: World, release: string) {
  const zip = await openPromise(join(FOLDER, release), { autoClose: false });
  let statements = '';
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    if (entry.fileName === 'tenants.json') continue;
    if (entry.fileName === 'cms.sql') statements = bytes.toString('utf8');
    const path = join(world.dataDir, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  zip.close();
  // Lines that begin with a backslash are for psql alone.
  if (statements) await withDatabase(world, (query) => query(statements.replace(/^\\.*$/gm, '')));
}

/** The rows of every table of content, by table, with the columns that are there. */
export function contentOf(world: World, columns?: Map<string, string[]>): Promise<Map<string, Row[]>> {
  return withDatabase(world, async (query) => {
    const found = new Map<string, Row[]>();
    for (const table of columns?.keys() ?? (await contentTables(world, query))) {
      const wanted =
        columns
          ?.get(table)
          ?.map((name) => `"${name}"`)
          .join(', ') ?? '*';
      found.set(table, await query(`SELECT ${wanted} FROM "${table}" ORDER BY id`));
    }
    return found;
  });
}

async function contentTables(world: World, query: Query): Promise<string[]> {
  const sql = world.env.DATABASE_URL
    ? `SELECT a.table_name AS name FROM information_schema.columns a JOIN information_schema.columns b USING (table_schema, table_name)
       WHERE table_schema = 'public' AND a.column_name = 'document_id' AND b.column_name = 'tenant'`
    : `SELECT m.name FROM sqlite_master m WHERE m.type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'document_id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'tenant')`;
  // The count of changes goes on.
  return (await query(sql)).map(({ name }) => String(name)).filter((name) => name !== 'content_versions');
}
