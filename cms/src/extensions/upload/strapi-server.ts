import { guardUploads } from '../../platform/uploads/guard-uploads';
import { guardShownFiles } from '../../plugins/publishing/workflow/guard-shown-files';
import { guardFolders, numberFolders } from '../../plugins/tenancy/guard-folders';

type Plugin = {
  controllers: Parameters<typeof guardFolders>[0];
  services: {
    upload: Parameters<typeof guardShownFiles>[0];
    folder: Parameters<typeof numberFolders>[0];
  };
  contentTypes: Record<
    'file' | 'folder',
    { schema: { attributes: Record<string, object>; indexes?: object[] } }
  >;
};

/** Files and folders belong to an institution, as documents do, and files are checked by their content. */
export default (plugin: Plugin) => {
  for (const name of ['file', 'folder'] as const) {
    const { schema } = plugin.contentTypes[name];
    schema.attributes.tenant = { type: 'string', private: true, configurable: false };
    const indexName = `upload_${name}s_tenant_index`;
    schema.indexes = [...(schema.indexes ?? []), { name: indexName, columns: ['tenant'] }];
  }
  const { schema } = plugin.contentTypes.file;
  schema.attributes.contentHash = { type: 'string', configurable: false };
  for (const column of ['content_hash', 'url'])
    schema.indexes?.push({ name: `upload_files_${column}_index`, columns: [column] });
  guardFolders(plugin.controllers);
  plugin.services.folder = numberFolders(plugin.services.folder);
  plugin.services.upload = guardShownFiles(guardUploads(plugin.services.upload));
  return plugin;
};
