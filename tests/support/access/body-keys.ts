import { AIMED_MOMENT, FOREIGN, type Planted } from './planted.ts';

/** What a key's value names, and so what it is aimed at. */
export type Aim = keyof typeof VALUES;
/** `found` is a file below `node_modules/@strapi` that reads the key, or a page that says it does. */
export type Key = { key: string; aim: Aim; found: string };

const CM = 'content-manager/dist/server';
const UPLOAD = 'upload/dist/server';
const ADMIN = 'admin/dist/server/server/src';
const I18N = 'i18n/dist/server';
const DOCUMENTS = 'core/dist/services/document-service';

/** Every key by which Strapi's own code learns from a body or a query which row, document, account or place is meant. */
export const AIMED: Key[] = [
  // Documents: https://docs.strapi.io/cms/api/document-service
  { key: 'id', aim: 'row', found: `${DOCUMENTS}/entries.js` },
  { key: 'documentId', aim: 'document', found: `${DOCUMENTS}/repository.js` },
  { key: 'documentIds', aim: 'documents', found: `${CM}/controllers/collection-types.js` },
  { key: 'createdBy', aim: 'account', found: 'utils/dist/content-types.js' },
  { key: 'updatedBy', aim: 'account', found: 'utils/dist/content-types.js' },
  { key: 'createdAt', aim: 'moment', found: 'utils/dist/content-types.js' },
  { key: 'updatedAt', aim: 'moment', found: 'utils/dist/content-types.js' },
  { key: 'publishedAt', aim: 'moment', found: 'utils/dist/content-types.js' },
  { key: 'locale', aim: 'locale', found: `${CM}/controllers/validation/dimensions.js` },
  { key: 'status', aim: 'status', found: `${CM}/controllers/validation/dimensions.js` },
  { key: 'localizations', aim: 'references', found: `${I18N}/services/sanitize/index.js` },
  { key: 'discardDraft', aim: 'flag', found: `${CM}/controllers/collection-types.js` },
  // Ours: a field of every type, so Strapi takes it from bodies as one.
  { key: 'tenant', aim: 'tenant', found: '../../cms/src/plugins/tenancy/guard-documents.ts' },
  // What is asked about a document.
  { key: 'model', aim: 'type', found: `${I18N}/controllers/content-types.js` },
  { key: 'contentType', aim: 'type', found: `${CM}/history/controllers/history-version.js` },
  { key: 'contentTypeUID', aim: 'type', found: `${CM}/controllers/uid.js` },
  { key: 'component', aim: 'type', found: `${CM}/controllers/validation/relations.js` },
  { key: 'type', aim: 'type', found: `${ADMIN}/validation/api-tokens.js` },
  { key: 'subject', aim: 'type', found: `${ADMIN}/validation/permission.js` },
  { key: 'idsToOmit', aim: 'rows', found: `${CM}/controllers/relations.js` },
  { key: 'idsToInclude', aim: 'rows', found: `${CM}/controllers/relations.js` },
  // Files: https://docs.strapi.io/cms/api/rest/upload
  { key: 'ref', aim: 'type', found: `${UPLOAD}/services/upload.js` },
  { key: 'refId', aim: 'row', found: `${UPLOAD}/services/upload.js` },
  { key: 'field', aim: 'field', found: `${UPLOAD}/services/upload.js` },
  { key: 'source', aim: 'plugin', found: 'https://docs.strapi.io/cms/api/rest/upload' },
  { key: 'path', aim: 'path', found: `${UPLOAD}/services/upload.js` },
  { key: 'tmpWorkingDirectory', aim: 'path', found: `${UPLOAD}/services/upload.js` },
  { key: 'related', aim: 'related', found: `${UPLOAD}/services/upload.js` },
  { key: 'folder', aim: 'folder', found: `${UPLOAD}/services/upload.js` },
  { key: 'folderPath', aim: 'path', found: `${UPLOAD}/services/upload.js` },
  { key: 'folderId', aim: 'folder', found: `${UPLOAD}/controllers/admin-upload.js` },
  { key: 'folderIds', aim: 'folders', found: `${UPLOAD}/controllers/admin-folder-file.js` },
  { key: 'fileIds', aim: 'files', found: `${UPLOAD}/controllers/admin-folder-file.js` },
  { key: 'destinationFolderId', aim: 'folder', found: `${UPLOAD}/controllers/admin-folder-file.js` },
  { key: 'parent', aim: 'folder', found: `${UPLOAD}/controllers/validation/admin/folder.js` },
  { key: 'hash', aim: 'path', found: `${UPLOAD}/services/upload.js` },
  { key: 'provider', aim: 'plugin', found: `${UPLOAD}/services/upload.js` },
  { key: 'urls', aim: 'urls', found: `${UPLOAD}/controllers/admin-upload.js` },
  // Accounts.
  { key: 'ids', aim: 'accounts', found: `${ADMIN}/validation/user.js` },
  { key: 'roles', aim: 'roles', found: `${ADMIN}/validation/user.js` },
  { key: 'email', aim: 'email', found: `${ADMIN}/validation/user.js` },
  { key: 'isActive', aim: 'flag', found: `${ADMIN}/validation/user.js` },
  { key: 'user', aim: 'account', found: `${ADMIN}/controllers/authentication.js` },
  { key: 'adminUserOwner', aim: 'account', found: `${ADMIN}/validation/admin-tokens.js` },
  { key: 'registrationToken', aim: 'word', found: `${ADMIN}/validation/authentication/register.js` },
  { key: 'resetPasswordToken', aim: 'word', found: `${ADMIN}/validation/authentication/reset-password.js` },
];

/** Keys that name nobody's things: words, numbers, settings. Those of settings reach platform administrators only. */
export const PLAIN: Record<string, string> = {
  [`${ADMIN}/validation/common-validators.js`]: 'action actionParameters conditions permissions properties',
  [`${ADMIN}/validation/user.js`]: 'currentPassword preferedLanguage',
  [`${ADMIN}/validation/admin-tokens.js`]: 'adminPermissions description kind lifespan name',
  [`${ADMIN}/validation/authentication/login.js`]: 'deviceId rememberMe',
  [`${ADMIN}/validation/authentication/register.js`]: 'userInfo',
  [`${ADMIN}/validation/project-settings.js`]:
    'authLogo menuLogo height width size mimetype originalFilename',
  [`${ADMIN}/controllers/webhooks.js`]: 'events headers isEnabled url',
  [`${ADMIN}/controllers/authenticated-session.js`]: 'keepCurrent',
  [`${CM}/controllers/collection-types.js`]:
    'filters hasPublishedVersion publicationFilter publicationStatusFilter sort',
  [`${CM}/controllers/relations.js`]: '_filter _q page pageSize',
  [`${CM}/controllers/uid.js`]: 'data value',
  [`${CM}/controllers/validation/model-configuration.js`]:
    'bulkable defaultSortBy defaultSortOrder edit editable filterable label list mainField options placeholder relationOpenMode searchable sortable visible',
  [`${I18N}/validation/locales.js`]: 'code isDefault',
  [`${I18N}/validation/settings.js`]: 'aiLocalizations',
  [`${I18N}/validation/content-types.js`]: 'collectionType sourceLocale targetLocale then otherwise',
  [`${UPLOAD}/controllers/validation/admin/upload.js`]: 'alternativeText caption fileInfo updates x y',
  [`${UPLOAD}/controllers/validation/admin/settings.js`]:
    'aiMetadata autoOrientation responsiveDimensions sizeOptimization',
  [`${UPLOAD}/controllers/admin-folder-file.js`]: 'folders totalFileNumber totalFolderNumber',
  'email/dist/server/controllers/email.js': 'to',
};

/** What a key of a kind is given: things of the other institution, the own published ones, and accounts. */
const VALUES = {
  row: ({ own, foreign }: Planted, uid: string) => [
    foreign.drafts[uid] ?? foreign.rows[uid],
    foreign.published[uid],
    own.published[uid],
  ],
  rows: (planted: Planted, uid: string): unknown[] => VALUES.row(planted, uid).map((id) => [id]),
  document: ({ foreign, own }: Planted, uid: string) => [foreign.documents[uid], own.documents[uid]],
  documents: (planted: Planted, uid: string): unknown[] => [VALUES.document(planted, uid)],
  references: ({ own, foreign }: Planted, uid: string): unknown[] => [
    ...referencesTo(foreign.documents[uid], foreign.drafts[uid]),
    ...referencesTo(own.documents[uid], own.published[uid]),
  ],
  account: ({ accounts: { spy } }: Planted): unknown[] => [spy, { id: spy }, { connect: [{ id: spy }] }],
  accounts: ({ accounts: { spy } }: Planted) => [[spy]],
  roles: () => [[1], [{ id: 1 }]],
  email: ({ accounts: { suspended } }: Planted) => [suspended.email],
  moment: () => [AIMED_MOMENT],
  locale: () => ['en', '*', ['sw', 'en']],
  status: () => ['published'],
  flag: () => [true],
  tenant: () => [FOREIGN, { $ne: null }],
  type: (_: Planted, uid: string) => [uid, 'admin::user', 'plugin::upload.file'],
  field: () => ['image', 'roles'],
  plugin: () => ['admin', 'content-manager'],
  path: () => ['../../siri', '/1/2'],
  folder: ({ foreign }: Planted) => [foreign.rows['plugin::upload.folder']],
  folders: ({ foreign }: Planted) => [[foreign.rows['plugin::upload.folder']]],
  files: ({ foreign }: Planted) => [[foreign.rows['plugin::upload.file']]],
  related: ({ foreign, own }: Planted): unknown[] =>
    [foreign.published, own.published].map((rows) => [
      { id: rows['api::event.event'], __type: 'api::event.event', __pivot: { field: 'image' } },
    ]),
  urls: () => [['http://127.0.0.1/siri.png', 'file:///etc/hostname']],
  word: () => ['haipo'],
};

export function valuesFor(aim: Aim, planted: Planted, uid: string): unknown[] {
  return VALUES[aim](planted, uid).filter((value) => value !== undefined);
}

/** The forms in which Strapi takes what a relation or a media field names (https://docs.strapi.io/cms/api/rest/relations). */
export function referencesTo(documentId: string | undefined, id: number | undefined): unknown[] {
  const [document, row] = [{ documentId }, { id }];
  const byRow =
    id === undefined ? [] : [id, [id], row, [row], { connect: [row] }, { set: [id] }, { disconnect: [row] }];
  if (!documentId) return byRow;
  const besides = { connect: [{ ...document, position: { before: documentId } }] };
  return [
    ...byRow,
    documentId,
    [document],
    { connect: [document] },
    { set: [document] },
    { disconnect: [document] },
    besides,
  ];
}
