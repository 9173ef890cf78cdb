import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';

const STRAPI = join(ROOT, 'node_modules/@strapi');
/** The controllers that staff's requests reach, what checks them, and what takes a body from them unread. */
const FILES = [
  '{admin,content-manager,upload,i18n,email}/dist/server/**/{controllers,validation}/**/*.js',
  'upload/dist/server/{services/upload,utils/mime-validation}.js',
];
/** Enterprise's; the checks of what plugins register; a script for the browser. */
const NOT_REQUESTS = /\/ee\/|action-provider|validation\/policies|previewScript/;

/** Keys that Strapi's own code reads from bodies and queries, each with the files that do. */
export function keysReadByStrapi(): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  const files = FILES.flatMap((pattern) => globSync(pattern, { cwd: STRAPI }));
  for (const file of files.filter((name) => !NOT_REQUESTS.test(name)))
    for (const key of keysIn(sourceOf(file))) keys.set(key, [...(keys.get(key) ?? []), file]);
  return keys;
}

export const sourceOf = (file: string) => readFileSync(join(STRAPI, file), 'utf8');

function keysIn(source: string): Set<string> {
  const taken = [
    ...source.matchAll(
      /\{([^{}]*)\} = (?:await [\w.$]+\()?(?:ctx\.)?(?:request\.)?(?:body|query|input|metas)\b/g,
    ),
  ];
  const unpacked = taken.flatMap(([, list = '']) =>
    list.split(',').map((part) => /^\s*(\w+)/.exec(part.replace(/\/\/.*$/gm, ''))?.[1]),
  );
  const named = [...source.matchAll(/\b(?:body|query|input|metas)\??\.(\w+)/g)].map(([, key]) => key);
  const checked = [...source.matchAll(/\b(\w+): (?:\w+\$?\d?\.)?(?:yup|z)\./g)].map(([, key]) => key);
  return new Set([...unpacked, ...named, ...checked].filter((key) => key !== undefined));
}
