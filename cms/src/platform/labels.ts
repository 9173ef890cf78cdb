import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readWords } from '../words/read-words';
import { componentsByUid, typeFields, type Words } from '../words/words';

/** What people read at a field of a content type or a component: `Linaanza / Starts`. */
export function fieldLabel(strapi: Core.Strapi, uid: string, field: string): string {
  const words = readWords(join(strapi.dirs.app.src, 'words'));
  const [, type = ''] = /^api::(.+)\./.exec(uid) ?? [];
  const fields = type ? typeFields(words, type) : componentsByUid(words)[uid]?.fields;
  const label = fields?.[field]?.label;
  return label ? `${label.sw} / ${label.en}` : field;
}

/** What a content type is called: `Habari`, `News article`. */
export function typeName(strapi: Core.Strapi, uid: string): Words {
  const name = uid.split('.')[1] ?? uid;
  return readWords(join(strapi.dirs.app.src, 'words')).types[name]?.name ?? { sw: name, en: name };
}
