import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readWords } from '../words/read-words';
import { componentsByUid, typeFields } from '../words/words';

/** What people read at a field of a content type or a component: `Linaanza / Starts`. */
export function fieldLabel(strapi: Core.Strapi, uid: string, field: string): string {
  const words = readWords(join(strapi.dirs.app.src, 'words'));
  const [, type = ''] = /^api::(.+)\./.exec(uid) ?? [];
  const fields = type ? typeFields(words, type) : componentsByUid(words)[uid]?.fields;
  const label = fields?.[field]?.label;
  return label ? `${label.sw} / ${label.en}` : field;
}
