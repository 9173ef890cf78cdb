import type { Core, UID } from '@strapi/strapi';
import { asSystem, currentActor } from '../../../platform/actor';
import { refusal } from '../../../platform/refusal';
import { tenantTypes } from '../../../platform/tenant-types';
import type { UploadService } from '../../../platform/uploads/guard-uploads';
import { OPEN_STATES, SCHEDULE } from '../schedule/schedules';
import { mayPublish } from './open-document';
import { STATE } from './states';

const FILE = 'plugin::upload.file';
const PAGE = 'api::page.page';

type File = { id: number; name: string; url: string };
/** A row of a content type or of a component. */
type Row = { uid: string; id: number };
type Service = UploadService & { remove(file: File): Promise<unknown> };
type Factory = (context: { strapi: Core.Strapi }) => Service;

/**
 * The service of the media library, where whoever may not publish changes no file that a published document shows, or
 * one that was handed in or is scheduled: what they put in its place would be seen without anybody's approval.
 */
export function guardShownFiles(factory: Factory): Factory {
  return ({ strapi }) => {
    const service = factory({ strapi });
    return {
      ...service,
      async replace(id, ...rest) {
        await refuseShown(strapi, id);
        return service.replace(id, ...rest);
      },
      async updateFileInfo(id, ...rest) {
        await refuseShown(strapi, id);
        return service.updateFileInfo(id, ...rest);
      },
      async remove(file) {
        await refuseShown(strapi, file.id);
        return service.remove(file);
      },
    };
  };
}

/** @throws `file-shown` */
async function refuseShown(strapi: Core.Strapi, id: number) {
  if (currentActor(strapi).kind !== 'person' || mayPublish(strapi, PAGE)) return;
  const file: File | null = await strapi.db.query(FILE).findOne({ where: { id } });
  if (file && (await asSystem(() => isShown(strapi, file)))) throw refusal('file-shown', { name: file.name });
}

async function isShown(strapi: Core.Strapi, file: File): Promise<boolean> {
  let holders = [...(await inFields(strapi, file)), ...(await inTexts(strapi, file))];
  while (holders.length > 0) {
    for (const [uid, ids] of byType(holders)) if (await isSettled(strapi, uid, ids)) return true;
    holders = await aroundThem(strapi, holders);
  }
  return false;
}

function byType(rows: Row[]): [string, number[]][] {
  return [...Map.groupBy(rows, ({ uid }) => uid)].map(([uid, same]) => [uid, same.map(({ id }) => id)]);
}

/** Whether one of these documents is published, handed in, or will be published. */
async function isSettled(strapi: Core.Strapi, uid: string, ids: number[]): Promise<boolean> {
  if (!tenantTypes(strapi).includes(uid as UID.ContentType)) return false;
  const rows: { documentId: string; publishedAt: string | null }[] = await strapi.db
    .query(uid)
    .findMany({ where: { id: { $in: ids } }, select: ['documentId', 'publishedAt'] });
  if (rows.some(({ publishedAt }) => publishedAt)) return true;
  const documents = rows.map(({ documentId }) => documentId);
  const place = { type: uid, document: { $in: documents } };
  const waiting = { ...place, state: { $in: ['submitted', 'approved'] } };
  const planned = { ...place, action: 'publish', state: { $in: OPEN_STATES } };
  if (await strapi.db.query(STATE).count({ where: waiting })) return true;
  return (await strapi.db.query(SCHEDULE).count({ where: planned })) > 0;
}

async function inFields(strapi: Core.Strapi, { id }: File): Promise<Row[]> {
  const rows: { related_id: number; related_type: string }[] = await strapi.db
    .connection('files_related_mph')
    .where({ file_id: id })
    .select('related_id', 'related_type');
  return rows.map(({ related_id, related_type }) => ({ uid: related_type, id: related_id }));
}

/** A text names a file by its address only. */
async function inTexts(strapi: Core.Strapi, { url }: File): Promise<Row[]> {
  const found: Row[] = [];
  for (const uid of [...tenantTypes(strapi), ...Object.keys(strapi.components)]) {
    const { attributes } = strapi.db.metadata.get(uid);
    const texts = Object.keys(attributes).filter((name) => attributes[name]?.type === 'json');
    if (texts.length === 0) continue;
    const where = { $or: texts.map((name) => ({ [name]: { $containsi: url } })) };
    const rows: { id: number }[] = await strapi.db.query(uid).findMany({ where, select: ['id'] });
    found.push(...rows.map(({ id }) => ({ uid, id })));
  }
  return found;
}

/** The documents and components in which these components stand. */
async function aroundThem(strapi: Core.Strapi, rows: Row[]): Promise<Row[]> {
  const inside = byType(rows).filter(([uid]) => uid in strapi.components);
  if (inside.length === 0) return [];
  const found: Row[] = [];
  for (const uid of [...tenantTypes(strapi), ...Object.keys(strapi.components)]) {
    const { attributes } = strapi.getModel(uid as UID.Schema);
    if (!Object.values(attributes).some(({ type }) => type === 'component' || type === 'dynamiczone'))
      continue;
    const links = strapi.db.connection(`${strapi.db.metadata.get(uid).tableName}_cmps`);
    for (const [component, ids] of inside)
      links.orWhere((one) => one.where({ component_type: component }).whereIn('cmp_id', ids));
    const holders: { entity_id: number }[] = await links.select('entity_id');
    found.push(...holders.map(({ entity_id }) => ({ uid, id: entity_id })));
  }
  return found;
}
