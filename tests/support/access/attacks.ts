import type { Ids } from './ids.ts';

type Body = Record<string, unknown>;

const NEWS = 'api::news-article.news-article';
const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

/** What a curious person adds to an address that lists things. */
const listQueries = (ids: Ids, path: string): string[] => {
  const uid = typeIn(path);
  const [id, folder] = [ids.document(uid), ids.row(FOLDER)];
  const own = `tenant=${ids.tenant}&documentIds[0]=${id}&documentId=${id}&id=${id}&folder=${folder}`;
  return [
    `pageSize=100&populate=*&sort=tenant:desc&locale=*&_q=${ids.word}`,
    `filters[$or][0][tenant]=${ids.tenant}&filters[$or][1][documentId]=${id}&filters[$or][2][folder][id]=${folder}`,
    `${own}&uid=${uid}&type=${uid}&document=${id}&language=sw&account=${ids.word}&action=update&status=published`,
  ];
};

/** The addresses under which a path is read; one that names a thing is asked in one way. */
export function readings(path: string, ids: Ids): string[] {
  const isOfOne = path.includes(ids.document(typeIn(path))) || /\/\d+/.test(path);
  return (isOfOne ? ['populate=*&status=draft'] : listQueries(ids, path)).map((query) => `${path}?${query}`);
}

/** Bodies that name another's things under every name that some route reads; routes that are strict get their own. */
export function bodies(path: string, ids: Ids): Body[] {
  const own = OWN_BODIES.find(([pattern]) => pattern.test(path));
  if (own) return own[1](ids, typeIn(path));
  const uid = typeIn(path);
  const [document, file] = [ids.document(uid), ids.row(FILE)];
  const reference = { connect: [{ documentId: document }], set: [{ documentId: document }] };
  return [
    {
      ...{ id: file, ids: [file], documentId: document, documentIds: [document], tenant: ids.tenant },
      ...{ uid, model: uid, type: uid, contentType: uid, contentTypeUID: uid, document, language: 'sw' },
      ...{ image: file, photo: file, file, files: [file], parent: reference, department: reference },
      ...{ localizations: [document], locale: 'en', reason: 'Sababu ya kutosha', minutes: 5 },
    },
  ];
}

const OWN_BODIES: [RegExp, (ids: Ids, uid: string) => Body[]][] = [
  [/actions\/bulk/, (ids, uid) => [{ documentIds: [ids.document(uid)] }]],
  [/actions\/bulk-delete$/, (ids) => [{ fileIds: [ids.row(FILE)], folderIds: [ids.row(FOLDER)] }]],
  [
    /actions\/bulk-move$/,
    (ids) => [
      { fileIds: [ids.row(FILE)], folderIds: [ids.row(FOLDER)], destinationFolderId: null },
      { fileIds: [], folderIds: [], destinationFolderId: ids.row(FOLDER) },
    ],
  ],
  [
    /actions\/bulk-update$/,
    (ids) => [{ updates: [{ id: ids.row(FILE), fileInfo: { name: 'mpya', folder: ids.row(FOLDER) } }] }],
  ],
  [
    /upload\/folders/,
    (ids) => [
      { name: 'mpya', parent: ids.row(FOLDER) },
      { name: 'mpya', parent: null },
    ],
  ],
  [/upload\/files/, (ids) => [{ name: 'mpya', fileInfo: { name: 'mpya', folder: ids.row(FOLDER) } }]],
  [
    /uid\/(generate|check-availability)$/,
    (ids) => [{ contentTypeUID: NEWS, field: 'slug', value: ids.word, data: { title: ids.word } }],
  ],
  [/get-non-localized-fields$/, (ids) => [{ model: NEWS, id: ids.row(FILE), locale: 'en' }]],
  [/tenancy\/work-as$/, (ids) => [{ tenant: ids.tenant }]],
  [/tenancy\/staff\/:?\d+$/, () => [{ state: 'suspended' }, { role: 'author' }]],
  [/batch-delete$/, () => [{ ids: [1] }]],
];

function typeIn(path: string): string {
  return /api::[\w-]+\.[\w-]+/.exec(path)?.[0] ?? NEWS;
}
