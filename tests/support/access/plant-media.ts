import type { Core } from '@strapi/strapi';

type Place = { tenant: string; word: string };
type Folders = { create(data: object): Promise<{ id: number; path: string }> };

/** A folder, one inside it and a file in each. */
export async function plantMedia(
  strapi: Core.Strapi,
  { tenant, word }: Place,
): Promise<Record<string, number>> {
  const folders = strapi.plugin('upload').service('folder') as Folders;
  const outer = await folders.create({ name: `${word} nje`, tenant });
  const inner = await folders.create({ name: `${word} ndani`, parent: outer.id, tenant });
  const files = strapi.db.query('plugin::upload.file');
  const fileIn = (folder: { id: number; path: string }, name: string) =>
    files.create({
      data: {
        name: `${word}-${name}.png`,
        hash: `${word}_${name}`,
        url: `/uploads/${word}_${name}.png`,
        ext: '.png',
        mime: 'image/png',
        size: 1,
        width: 10,
        height: 10,
        provider: 'local',
        folder: folder.id,
        folderPath: folder.path,
        tenant,
      },
    });
  await fileIn(inner, 'ndani');
  const file = await fileIn(outer, 'nje');
  return { 'plugin::upload.folder': outer.id, 'plugin::upload.file': file.id };
}
