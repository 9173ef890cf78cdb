import { createHash } from 'node:crypto';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { sites } from '../support/commands.ts';

const world = inject('world');

/** Every file of every live release, with a hash of its bytes. */
function bundles(): Record<string, string> {
  const entries = world.tenants.flatMap((code) => {
    const folder = realpathSync(join(world.dataDir, 'sites', code, 'current'));
    const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((file) => file.isFile());
    return files.map((file) => {
      const path = join(file.parentPath, file.name);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [`${code}${path.slice(folder.length)}`, hash] as const;
    });
  });
  return Object.fromEntries(entries.sort());
}

it('two builds of the same input give byte-identical bundles', async () => {
  // Whatever another test left held or behind is built anew too.
  await sites(world, 'build', '--force');
  const first = bundles();
  const { code, output } = await sites(world, 'build', '--force');
  expect(code, output).toBe(0);
  expect(Object.keys(first).length).toBeGreaterThan(world.tenants.length * 150);
  expect(bundles()).toEqual(first);
});
