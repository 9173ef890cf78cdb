import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readWords } from '../words/read-words';
import { allConfigurations, type Configuration } from './configuration';
import { mergeConfiguration, type StoredConfiguration } from './merge';

type Model = { uid: string };
type ConfigurationService = {
  findConfiguration(model: Model): Promise<StoredConfiguration>;
  updateConfiguration(model: Model, configuration: StoredConfiguration): Promise<unknown>;
};
/** Which version of each of our layouts this database has. */
type Applied = Record<string, string>;

/**
 * Gives the content manager our lists, forms, labels and help. A layout that this database already has is left alone,
 * so that what a platform administrator changed stays until we ship another version of that very layout.
 */
export async function applyContentManagerLayouts(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'tovuti' });
  const applied = ((await store.get({ key: 'layouts' })) ?? {}) as Applied;
  const wanted = allConfigurations(readWords(join(strapi.dirs.app.src, 'words')));
  const changed = wanted.filter((configuration) => applied[configuration.uid] !== versionOf(configuration));
  if (changed.length === 0) return;
  for (const configuration of changed) await apply(strapi, configuration);
  const value = Object.fromEntries(
    wanted.map((configuration) => [configuration.uid, versionOf(configuration)]),
  );
  await store.set({ key: 'layouts', value });
}

async function apply(strapi: Core.Strapi, configuration: Configuration) {
  const { uid, isComponent } = configuration;
  const service = strapi
    .plugin('content-manager')
    .service(isComponent ? 'components' : 'content-types') as ConfigurationService;
  const stored = await service.findConfiguration({ uid });
  await service.updateConfiguration({ uid }, mergeConfiguration(stored, configuration));
}

function versionOf(configuration: Configuration): string {
  return createHash('sha256').update(JSON.stringify(configuration)).digest('hex').slice(0, 16);
}
