import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentId } from '../random.ts';
import type { Asset, Tenant } from '../types.ts';
import type { Ids } from './ids.ts';
import type { Row } from './rows.ts';

/** The files' rows for the media library and, by the keys of the assets, their ids. */
export function fileRows(tenant: Tenant, assets: Asset[], ids: Ids, moment: Date) {
  const rows = assets.map((asset): Row & { id: number } => ({
    id: ids.next('files'),
    document_id: documentId(`${tenant.code}:file:${asset.key}`),
    tenant: tenant.code,
    name: asset.name,
    alternative_text: asset.alt,
    width: asset.width,
    height: asset.height,
    hash: asset.file.slice(0, -asset.ext.length),
    content_hash: createHash('sha256').update(asset.bytes).digest('hex'),
    ext: asset.ext,
    mime: asset.mime,
    size: Math.round(asset.bytes.length / 10) / 100,
    url: `/uploads/${asset.file}`,
    provider: 'local',
    folder_path: '/',
    created_at: moment,
    updated_at: moment,
    published_at: moment,
  }));
  return { rows, idsByKey: new Map(assets.map(({ key }, index) => [key, rows[index]?.id ?? 0])) };
}

export function writeFiles(folder: string, assets: Asset[]) {
  for (const { file, bytes } of assets) writeFileSync(join(folder, file), bytes);
}
