import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../scripts/child.ts';
import { startS3 } from '../../sites/src/testing/s3-server.ts';
import { startBuilder } from './builders.ts';
import { freePort } from './free-port.ts';
import { ownSystem } from './own-system.ts';
import type { World } from './world.ts';

/** A system whose bundles go to a bucket, and machines beside it: each is a world with a folder of its own. */
export async function bucketSystem() {
  const s3 = await startS3();
  const system = await ownSystem();
  Object.assign(system.world.env, s3.env);
  const folders: string[] = [];
  const children: ReturnType<typeof startChild>[] = [];
  const keep = <T extends ReturnType<typeof startChild>>(child: T): T => {
    children.push(child);
    return child;
  };

  /** A machine with an empty disk, which knows the secrets and the list of institutions. */
  async function machine(own: Record<string, string> = {}): Promise<World> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tovuti-machine-'));
    folders.push(dataDir);
    mkdirSync(dataDir, { recursive: true });
    cpSync(join(system.world.dataDir, 'secrets.env'), join(dataDir, 'secrets.env'));
    const env = { ...system.world.env, CMS_URL: system.world.cmsUrl, DATA_DIR: dataDir, ...own };
    return { ...system.world, dataDir, env };
  }

  return {
    ...system,
    s3,
    machine,
    /** A machine that serves what it mirrors, and knows of no CMS. */
    async webMachine(): Promise<World> {
      const sitesPort = await freePort();
      const web = await machine({
        SITES_PORT: String(sitesPort),
        CMS_URL: 'http://127.0.0.1:1',
        DATABASE_URL: '',
      });
      for (const part of ['mirror', 'serve'])
        keep(
          startChild('sites/src/cli.ts', {
            args: [part],
            log: join(web.dataDir, `${part}.log`),
            env: web.env,
          }),
        );
      return { ...web, sitesPort };
    },
    builderOn: (world: World) => keep(startBuilder(world)),
    async stop() {
      for (const child of children) child.process.kill('SIGKILL');
      await Promise.all(children.map(({ ended }) => ended));
      await system.stop();
      await s3.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type BucketSystem = Awaited<ReturnType<typeof bucketSystem>>;
