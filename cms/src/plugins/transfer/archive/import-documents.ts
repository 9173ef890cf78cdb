import { addNotes, count } from '../jobs/report';
import type { Work } from '../jobs/work';
import { keepOrigin } from '../write/origins';
import { publish } from '../write/publish';
import { saveDraft, uidOf } from '../write/save-document';
import { byDependence, relationFields } from './by-dependence';
import { dataOf } from './content';
import { findHere, type Here } from './find-here';
import type { Archived } from './import';
import type { Files } from './import-files';
import type { Manifest } from './manifest';
import type { Version } from './records';
import { rewriteLinks } from './rewrite-links';

type Matched = Archived & { here: Here };

/**
 * Documents in three rounds, because they name each other: all drafts without relations, then with them as they were
 * published, then as they were drafts. Targets come before those that name them.
 * @returns the documents here by those of the archive
 */
export async function importDocuments(
  work: Work,
  manifest: Manifest,
  documents: Archived[],
  files: Files,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const wanted: Matched[] = [];
  let done = 0;
  const total = documents.length * 2;
  for (const document of documents) {
    const here = await findHere(work, manifest.tenant, document);
    const title = titleOf(document);
    if (here.id) ids.set(document.record.id, here.id);
    if (here.id && work.job.options.conflict === 'skip') count(work.report, 'same', document.type);
    else if (work.isRehearsal) count(work.report, here.id ? 'changed' : 'made', document.type, title);
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
      }
      count(work.report, id ? (here.id ? 'changed' : 'made') : 'left', document.type, title);
    }
    await work.advance(++done, total);
  }
  for (const document of byDependence(work.strapi, wanted)) {
    await finish(work, document, ids, files);
    await work.advance(++done, total);
  }
  return ids;
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
    id = (await saveDraft(work, { ...draft, ...(here.newId ? { newId: here.newId } : {}) })) ?? id;
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
