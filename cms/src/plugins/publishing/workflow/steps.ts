import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refusal } from '../../tenancy/refusal';
import { about } from '../notices/about';
import { notify } from '../notices/queue';
import { fingerprint } from './fingerprint';
import { type Action, nextState, type Role } from './next-state';
import type { OpenDocument } from './open-document';
import { namesOf, publishersOf } from './people';
import { textLocale } from './place';
import { changeState, findState, removeState, STATE, type StateRow } from './states';
import { trail } from './trail';

type Actor = { id: number };
const NOTE_LENGTH = 2000;
const SHORTEST_COMMENT = 5;

/**
 * An author hands a document to the publishers, with a note if they like.
 * @throws `workflow-moved`, `workflow-nothing-new`, `workflow-note`
 */
export async function submit(strapi: Core.Strapi, open: OpenDocument, actor: Actor, note: unknown) {
  const comment = noteOf(note);
  const { place, draft, title } = open;
  await strapi.db.transaction(async () => {
    const row = await step(strapi, open, actor, 'submit');
    if (!(await hasNews(strapi, open))) throw refusal('workflow-nothing-new');
    const data = { ...place, tenant: draft.tenant, title, comment, state: 'submitted' as const };
    const fresh = { ...data, author: actor.id, version: null, decidedBy: null, submittedAt: new Date() };
    if (!row) await create(strapi, fresh);
    else if (!(await changeState(strapi, row, fresh as never))) throw refusal('workflow-moved');
    await trail(strapi, 'submitted', draft.tenant, place);
    const publishers = (await publishersOf(strapi, draft.tenant)).filter((id) => id !== actor.id);
    const author = (await namesOf(strapi, [actor.id])).get(actor.id) ?? '';
    const values = { ...about(strapi, { ...place, title }), author, comment: comment ?? '–' };
    await notify(strapi, draft.tenant, publishers, 'document-submitted', values);
  });
}

/** Two submissions at one moment meet the table's unique index. */
async function create(strapi: Core.Strapi, data: object) {
  await strapi.db
    .query(STATE)
    .create({ data: data as never })
    .catch(() => Promise.reject(refusal('workflow-moved')));
}

/**
 * A publisher gives a document back, and says why.
 * @throws `workflow-comment`, `workflow-moved`, ForbiddenError
 */
export async function giveBack(strapi: Core.Strapi, open: OpenDocument, actor: Actor, text: unknown) {
  const comment = noteOf(text);
  if (!comment || comment.length < SHORTEST_COMMENT) throw refusal('workflow-comment');
  await decide(strapi, open, actor, 'return', { state: 'returned', comment, version: null });
}

/**
 * A publisher approves what they have before them, and publishes it if they like.
 * @param seen when the draft that they have before them was saved, and handed in
 * @throws `workflow-changed`, `workflow-moved`, ForbiddenError, or what Strapi says of a draft that cannot be published
 */
export async function approve(
  strapi: Core.Strapi,
  open: OpenDocument,
  actor: Actor,
  { publish, ...seen }: Seen & { publish: boolean },
) {
  await refuseOlder(strapi, open, seen);
  const { place } = open;
  await strapi.db.transaction(async () => {
    const version = await fingerprint(strapi, place);
    await decide(strapi, open, actor, 'approve', { state: 'approved', version }, !publish);
    if (!publish) return;
    const query = { documentId: place.document, ...textLocale(place.locale) };
    await strapi.documents(place.type as UID.ContentType).publish(query as never);
  });
}

/** The author takes their submission back; the document is a draft again. */
export async function withdraw(strapi: Core.Strapi, open: OpenDocument, actor: Actor) {
  await strapi.db.transaction(async () => {
    const row = await step(strapi, open, actor, 'withdraw');
    if (row) await removeState(strapi, row);
    await trail(strapi, 'submission-withdrawn', open.draft.tenant, open.place);
  });
}

/** What a person had before them: `submittedAt` as the standing told it; scripts name none. */
export type Seen = { seen: unknown; submittedAt?: unknown };

/**
 * @throws `workflow-changed` when the draft was saved after the person saw it, or taken back and handed in again: meanwhile
 * its author could change what its files show, and the draft was saved when it was
 */
export async function refuseOlder(
  strapi: Core.Strapi,
  { draft, place }: OpenDocument,
  { seen, submittedAt }: Seen,
) {
  if (momentOf(seen) !== momentOf(draft.updatedAt)) throw refusal('workflow-changed');
  if (submittedAt === undefined) return;
  const now = (await findState(strapi, place))?.submittedAt ?? null;
  if (now !== submittedAt && momentOf(now) !== momentOf(submittedAt)) throw refusal('workflow-changed');
}

const momentOf = (value: unknown) =>
  typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : Number.NaN;

/** True when the draft says something that is not on the site. */
export async function hasNews(strapi: Core.Strapi, { place }: OpenDocument): Promise<boolean> {
  const live = await fingerprint(strapi, place, 'published');
  return live === null || live !== (await fingerprint(strapi, place));
}

async function decide(
  strapi: Core.Strapi,
  open: OpenDocument,
  actor: Actor,
  action: 'return' | 'approve',
  data: Partial<StateRow>,
  tellAuthor = true,
) {
  const { place, draft, title } = open;
  await strapi.db.transaction(async () => {
    const row = await step(strapi, open, actor, action);
    const decided = { ...data, title, decidedBy: actor.id, decidedAt: new Date().toISOString() };
    if (!row || !(await changeState(strapi, row, decided))) throw refusal('workflow-moved');
    await trail(strapi, action === 'approve' ? 'approved' : 'returned', draft.tenant, place);
    if (!tellAuthor || row.author === actor.id) return;
    const publisher = (await namesOf(strapi, [actor.id])).get(actor.id) ?? '';
    const values = { ...about(strapi, { ...place, title }), publisher, comment: data.comment ?? '–' };
    const mail = action === 'approve' ? 'document-approved' : 'document-returned';
    await notify(strapi, draft.tenant, [row.author], mail, values);
  });
}

/** The row from which this person may take the step; null is a draft. */
async function step(strapi: Core.Strapi, { place, mayPublish }: OpenDocument, actor: Actor, action: Action) {
  const row = await findState(strapi, place);
  const role: Role = { mayPublish, isSubmitter: row?.author === actor.id };
  const next = nextState(row?.state ?? 'draft', action, role);
  if (next === 'forbidden') throw new errors.ForbiddenError();
  if (next === 'moved') throw refusal('workflow-moved');
  return row;
}

function noteOf(note: unknown): string | null {
  if (note === undefined || note === null) return null;
  if (typeof note !== 'string' || note.trim().length > NOTE_LENGTH) throw refusal('workflow-note');
  return note.trim() || null;
}
