import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';

/** What Strapi keeps of a task that was given to `strapi.cron.add`; its own types leave it open. */
type Job = { name: string; job: { invoke(): Promise<void> } };
/** `names` are the jobs that there are, when the one that was asked for is none. */
export type JobAnswer = { isDone: boolean; error?: string; names?: string[] };

/** A socket of this machine's file system: who may read `DATA_DIR` may run jobs, and nobody else. */
const socketOf = (dataDir: string, cmsPort: number) => join(dataDir, `cms-${cmsPort}.sock`);

/**
 * Lets an operator run a scheduled job of the running CMS now: a connection sends the job's name and is answered with a
 * `JobAnswer` in JSON once it has ended. A CMS that cannot have the socket (a path of over 100 characters) runs without.
 */
export function serveJobs(strapi: Core.Strapi): Server {
  const path = socketOf(settings.dataDir, settings.cmsPort);
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, async (connection) => {
    connection.on('error', () => connection.destroy());
    const answer = await runJob(strapi, await text(connection));
    connection.end(JSON.stringify(answer));
  });
  server.on('error', (error) => strapi.log.warn(`npm run job: ${error.message}`));
  server.listen(path, () => chmodSync(path, 0o600));
  // It keeps no process alive that is asked to stop.
  return server.unref();
}

async function runJob(strapi: Core.Strapi, name: string): Promise<JobAnswer> {
  const jobs = strapi.cron.jobs as unknown as Job[];
  const found = jobs.find((job) => job.name === name);
  if (!found) return { isDone: false, names: jobs.map((job) => job.name).sort() };
  try {
    await found.job.invoke();
    return { isDone: true };
  } catch (error) {
    return { isDone: false, error: (error as Error).message };
  }
}

/**
 * Runs a scheduled job in the CMS that works in `dataDir` and listens at `cmsPort`.
 * @throws the error of the connection, when no CMS runs there
 */
export async function askForJob(name: string, dataDir: string, cmsPort: number): Promise<JobAnswer> {
  const connection = createConnection(socketOf(dataDir, cmsPort));
  connection.end(name);
  return JSON.parse(await text(connection));
}
