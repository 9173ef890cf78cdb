import { addNotes, count } from '../jobs/report';
import type { Work } from '../jobs/work';
import { keepOrigin } from '../write/origins';
import { publish } from '../write/publish';
import { putRehearsed } from '../write/rehearsed-files';
import { saveDraft, uidOf } from '../write/save-document';
import { takenBack } from '../write/taken-back';
import { byDependence, relationFields } from './by-dependence';
import { dataOf } from './content';
import { type Decision, importDecisions } from './decisions';
import { findHere, type Here } from './find-here';
import type { Archived } from './import';
import { type Files, filesNamedIn } from './import-files';
import { inGroups } from './in-groups';
import type { Manifest } from './manifest';
import type { Version } from './records';
import { rewriteLinks } from './rewrite-links';

type Matched = Archived & { here: Here };

/** What an archive holds, read whole. */
export type Contents = { manifest: Manifest; documents: Archived[]; decisions: Decision[]; files: Files };

/**
 * Documents, and then what was decided about them. A rehearsal does the same in the same order, in transactions that are
 * taken back, each with what depends on each other only: it is soon over, and nobody waits for it.
 */
export async function importDocuments(work: Work, contents: Contents) {
  const { manifest, documents, decisions, files } = contents;
  const groups = inGroups(work.strapi, documents);
  const decided = Map.groupBy(decisions, ({ row }) => row.document);
  const ids = await idsHere(work, manifest, documents);
  let done = 0;
  const advance = () => work.advance(++done, documents.length * 2);
  for (const members of groups) {
    if (!work.isRehearsal) await bringIn(work, contents, members, ids, advance);
    else {
      const names = new Set(members.map(({ record }) => record.id));
      await takenBack(work.strapi, async () => {
        await putRehearsed(work, filesNamedIn(members, files));
        // Within a transaction, how far the job is could not be told.
        await bringIn(work, contents, members, ids, async () => {});
        const about = [...names].flatMap((name) => decided.get(name) ?? []);
        await importDecisions(work, manifest, about, ids);
      });
      for (const name of names) decided.delete(name);
      done += members.length * 2 - 1;
      await advance();
    }
  }
  if (!work.isRehearsal) return importDecisions(work, manifest, decisions, ids);
  const others = [...decided.values()].flat();
  await takenBack(work.strapi, () => importDecisions(work, manifest, others, ids));
}

/** The documents here by those of the archive, of those to be made by the ids that they will take: texts link to each other. */
async function idsHere(work: Work, manifest: Manifest, documents: Archived[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const document of documents) {
    const { id, newId } = await findHere(work, manifest.tenant, document);
    ids.set(document.record.id, id ?? newId);
  }
  return ids;
}

/**
 * In three rounds, because documents name each other: all drafts without relations, then with them as they were
 * published, then as they were drafts. Targets come before those that name them.
 */
async function bringIn(
  work: Work,
  { manifest, files }: Contents,
  documents: Archived[],
  ids: Map<string, string>,
  advance: () => Promise<void>,
) {
  const wanted: Matched[] = [];
  for (const document of documents) {
    const here = await findHere(work, manifest.tenant, document);
    const title = titleOf(document);
    if (here.id && work.job.options.conflict === 'skip') count(work.report, 'same', document.type);
    else {
      const id = await makeDrafts(work, document, here, files);
      if (id) {
        ids.set(document.record.id, id);
        await keepOrigin(work.strapi, here.place, {
          type: uidOf(document.type),
          document: id,
          sourceHash: null,
          contentHash: null,
        });
        wanted.push({ ...document, here });
      } else ids.delete(document.record.id);
      count(work.report, id ? (here.id ? 'changed' : 'made') : 'left', document.type, title);
    }
    await advance();
  }
  for (const document of byDependence(work.strapi, wanted)) {
    await finish(work, document, ids, files);
    await advance();
  }
}

function titleOf({ record, type }: Archived): string {
  const content = record.versions[0]?.content ?? {};
  return String(content.title ?? content.name ?? content.from ?? content.place ?? type);
}

/** One draft for each language. @returns the document's id; null where none could be made */
async function makeDrafts(work: Work, document: Archived, here: Here, files: Files): Promise<string | null> {
  let id = here.id;
  for (const versions of byLocale(document.record.versions).values()) {
    const version = versions.draft ?? versions.published;
    if (!version) continue;
    const data = fill(work, document, version, new Map(), files, false);
    const draft = {
      type: document.type,
      documentId: id,
      locale: version.locale ?? 'sw',
      data,
      title: titleOf(document),
    };
    id = (await saveDraft(work, { ...draft, newId: here.newId })) ?? id;
  }
  return id;
}

async function finish(work: Work, document: Matched, ids: Map<string, string>, files: Files) {
  const { type, record } = document;
  const documentId = ids.get(record.id);
  if (!documentId) return;
  const title = titleOf(document);
  const hasRelations = relationFields(work.strapi, type).length > 0;
  for (const [locale, { draft, published }] of byLocale(record.versions)) {
    const save = (version: Version) =>
      saveDraft(work, {
        type,
        documentId,
        locale,
        title,
        data: fill(work, document, version, ids, files, true),
      });
    const isSame = published && draft && JSON.stringify(published.content) === JSON.stringify(draft.content);
    // The first round wrote it whole already.
    const isReady = isSame && !hasRelations;
    if (published && (isReady || (await save(published))))
      await publish(work, { type, locale, title }, documentId);
    if (draft && !isSame && (published || hasRelations)) await save(draft);
  }
}

function fill(
  work: Work,
  { type, record }: Archived,
  version: Version,
  ids: Map<string, string>,
  files: Files,
  withRelations: boolean,
) {
  const known = {
    file: (name: string) => files.byName.get(name),
    document: (_uid: string, name: string) => ids.get(name),
    onMissing: (kind: 'file' | 'document', name: string) => {
      const title = titleOf({ type, record });
      // Files are asked for in every round, and missed in the first.
      if (withRelations === (kind === 'document'))
        addNotes(work.report, [{ code: kind === 'file' ? 'archive-file' : 'relation-missing', title, name }]);
    },
  };
  const content = rewriteLinks(version.content, files.byUrl);
  return dataOf(work.strapi, uidOf(type), content, known, withRelations);
}

type Versions = { draft?: Version; published?: Version };

function byLocale(versions: Version[]): Map<string, Versions> {
  const groups = new Map<string, Versions>();
  for (const version of versions) {
    const locale = version.locale ?? 'sw';
    groups.set(locale, { ...groups.get(locale), [version.status]: version });
  }
  return groups;
}
