import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForJob } from '../../scripts/jobs.ts';
import { type Query, type Row, withDatabase } from './database.ts';
import type { World } from './world.ts';

/**
 * What time, a crash or an attacker would do to a running system, done by SQL beside its CMS: nothing has to be booted
 * for it. What must run code runs as a job of the CMS (`runJob`).
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Runs a scheduled job of the world's CMS now and waits for its end. */
export async function runJob(world: World, name: string) {
  const { isDone, error, names } = await askForJob(name, world.dataDir, Number(world.env.CMS_PORT));
  if (!isDone) throw new Error(error ?? `no job ${name} among ${names}`);
}

/** A moment as the database keeps it: Strapi writes milliseconds into SQLite. */
const moment = (world: World, at: number) =>
  world.env.DATABASE_URL ? `'${new Date(at).toISOString()}'` : String(at);
const ago = (world: World, milliseconds: number) => moment(world, Date.now() - milliseconds);
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

const alter = (world: World, sql: string) => withDatabase(world, (query) => query(sql));

const accountId = (email: string) => `(SELECT id FROM admin_users WHERE email = ${text(email)})`;

/** The invitations of an account end. */
export const expireInvitations = (world: World, email: string) =>
  alter(
    world,
    `UPDATE memberships SET invited_until = ${ago(world, DAY)}
     WHERE state = 'invited' AND "user" = ${accountId(email)}`,
  );

/** Strapi's role of an account, while its place in the institution stays. */
export const giveRole = (world: World, email: string, role: string) =>
  alter(
    world,
    `UPDATE admin_users_roles_lnk SET role_id = (SELECT id FROM admin_roles WHERE code = ${text(role)})
     WHERE user_id = ${accountId(email)}`,
  );

/** Nobody used the account for so many days, and it was warned so many days ago. */
export const idleFor = (world: World, email: string, days: number, warned: number | null = null) =>
  alter(
    world,
    `UPDATE account_activities SET seen_at = ${ago(world, days * DAY)},
       warned_at = ${warned === null ? 'NULL' : ago(world, warned * DAY)}
     WHERE "user" = ${accountId(email)}`,
  );

/** A year and a day pass since a document was published. */
export const ageDocument = (world: World, table: string, documentId: string) =>
  alter(
    world,
    `UPDATE ${table} SET published_at = ${ago(world, 366 * DAY)}
     WHERE document_id = ${text(documentId)} AND published_at IS NOT NULL`,
  );

/** The account's open sessions began, and were last renewed, so many minutes earlier. */
export async function ageSessions(world: World, email: string, began: number, renewed: number) {
  const earlier = (column: string, minutes: number) =>
    world.env.DATABASE_URL
      ? `${column} = ${column} - interval '${minutes} minutes'`
      : `${column} = ${column} - ${minutes * MINUTE}`;
  await alter(
    world,
    `UPDATE strapi_sessions SET ${earlier('created_at', renewed)}, ${earlier('expires_at', renewed)},
       ${earlier('absolute_expires_at', began)}
     WHERE status = 'active' AND user_id = CAST(${accountId(email)} AS text)`,
  );
}

/** The time passes that failed attempts must wait; they stay counted. */
export const endWaits = (world: World) =>
  alter(world, `UPDATE sign_in_attempts SET blocked_until = ${moment(world, 0)}`);

/** The time of a preview's grant is over. */
export const expireGrant = (world: World, id: number) =>
  alter(world, `UPDATE preview_grants SET until = ${ago(world, 1000)} WHERE id = ${id}`);

/** A hundred days pass for the log of changes. */
export async function forgetChanges(world: World) {
  await alter(world, `UPDATE content_changes SET at = ${ago(world, 100 * DAY)}`);
  await runJob(world, 'publishing-forget-old');
}

const schedules = (world: World, document: string, set: string, states = "'waiting', 'failed'") =>
  alter(
    world,
    `UPDATE publishing_schedules SET ${set} WHERE document = ${text(document)} AND state IN (${states})`,
  );

/** The moment of a document's schedules comes. */
export const makeDue = (world: World, document: string) =>
  schedules(world, document, `next_try_at = ${ago(world, 6 * MINUTE)}`);

/** A process claimed a document's schedules six minutes ago and died. */
export const loseClaim = (world: World, document: string) =>
  schedules(
    world,
    document,
    `next_try_at = ${ago(world, 6 * MINUTE)}, state = 'running', claim = 'a process that died',
     claimed_at = ${ago(world, 6 * MINUTE)}`,
  );

/** Whoever claimed a document's schedules did so six minutes ago. */
export const ageClaim = (world: World, document: string) =>
  schedules(world, document, `claimed_at = ${ago(world, 6 * MINUTE)}`, "'running'");

/** A crash in the middle leaves an import of `afya` behind, an hour without a sign of life; its id. */
export async function loseImport(world: World, options: object, source: string): Promise<number> {
  const row = {
    tenant: text('afya'),
    kind: text('csv'),
    state: text('running'),
    options: text(JSON.stringify(options)),
    beat_at: ago(world, 0),
  };
  const columns = Object.keys(row).join(', ');
  const values = Object.values(row).join(', ');
  const [made] = await alter(world, `INSERT INTO transfer_jobs (${columns}) VALUES (${values}) RETURNING id`);
  const folder = join(world.dataDir, 'transfer', 'afya', String(made?.id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source'), source);
  await alter(world, `UPDATE transfer_jobs SET beat_at = ${ago(world, 60 * MINUTE)} WHERE id = ${made?.id}`);
  return Number(made?.id);
}

/** What the database says to attempts at changing, deleting and replacing the first record of the audit trail. */
export function tamper(world: World): Promise<string[]> {
  const replace = world.env.DATABASE_URL
    ? `INSERT INTO audit_records (id, action) VALUES (1, 'nothing')
       ON CONFLICT (id) DO UPDATE SET action = excluded.action`
    : `INSERT OR REPLACE INTO audit_records (id, action) VALUES (1, 'nothing')`;
  const attempts = [
    `UPDATE audit_records SET action = 'nothing' WHERE id = 1`,
    'DELETE FROM audit_records WHERE id = 1',
    replace,
  ];
  return withDatabase(world, async (query) => {
    const answers: string[] = [];
    for (const sql of attempts) answers.push(await saidTo(query, sql));
    return answers;
  });
}

const saidTo = (query: Query, sql: string): Promise<string> =>
  query(sql).then(
    (rows: Row[]) => `done: ${rows.length} rows`,
    (error: Error) => error.message,
  );
