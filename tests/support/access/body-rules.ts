import { AIMED } from './body-keys.ts';
import { ownIds } from './ids.ts';
import { type Aimed, attached, type Body, named, type Stage } from './targets.ts';

export type Rule = {
  route: RegExp;
  /** Why nobody asks. */
  unasked?: string;
  /** What makes the body valid: whoever may most is answered with success. */
  base?: (stage: Stage, uid: string) => Body;
  /** Why even they are refused. */
  refused?: string;
  /** Why they may be. */
  depends?: string;
  /** Keys of `AIMED`, also inside other objects: each is sent by itself over the base. */
  keys?: readonly string[];
  more?: (stage: Stage, uid: string) => Aimed[];
  /** All keys in one body, for whoever asks is refused before any is read. */
  isTogether?: boolean;
  /** Every key and place is tried in each run, not only with `--all`. */
  isThorough?: boolean;
  /** Sent as a form with a picture, as the media library does. */
  isForm?: boolean;
};

const NEWS = 'api::news-article.news-article';
const DOCUMENT = [
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'tenant', 'locale', 'status'],
  ...['createdBy', 'updatedBy', 'localizations', 'related'],
];
const WHO = ['tenant', 'user', 'createdBy', 'id', 'documentId', 'email'];
const UPLOAD = [
  ...[
    'ref',
    'refId',
    'field',
    'source',
    'path',
    'tmpWorkingDirectory',
    'related',
    'tenant',
    'id',
    'createdBy',
  ],
  ...['provider', 'hash'],
];
const INFO = [
  ...[
    'folder',
    'folderPath',
    'id',
    'documentId',
    'tenant',
    'related',
    'ref',
    'refId',
    'field',
    'path',
    'hash',
  ],
  ...['provider', 'createdBy'],
];
const inInfo = (info: string) => INFO.map((key) => `${info}.${key}`);
/** Said of rules whose routes answer 403 to all staff. */
export const PLATFORM = 'of the platform: staff are refused whatever they send';

/**
 * What is sent to a route that takes a body, by the first rule that fits. A new route needs one: which body is valid, and
 * with which keys it could mean a thing that is not the sender's.
 */
const RULES: Rule[] = [
  {
    route: /^\w+ \/(_health|graphql)$/,
    unasked: 'reads no body, or has a test of its own (graphql.test.ts)',
  },
  {
    route:
      /^POST \/admin\/(login|logout|access-token|register|register-admin|forgot-password|reset-password)$/,
    unasked: 'before signing in, counted (accounts.test.ts)',
  },
  {
    route: /^POST \/accounts\/(second-factor|sessions)/,
    unasked: 'the own session alone, counted (accounts.test.ts)',
  },
  { route: /^DELETE \/admin\/users\/me\/sessions$/, unasked: 'ends the own sessions' },
  { route: /^POST \/transfer\/exports/, unasked: 'begins an own export, one at a time (transfer.test.ts)' },
  {
    route: /\/single-types\//,
    unasked: 'no type of ours is single: Strapi would take the first own document, whatever is sent',
  },
  // Whatever a body says, the thing in the address is nobody's.
  { route: /^DELETE /, refused: 'nobody has it', isTogether: true, keys: AIMED.map(({ key }) => key) },

  { route: /\/collection-types\/:model$/, keys: DOCUMENT, more: named },
  { route: /\/collection-types\/:model\/:id$/, isThorough: true, keys: DOCUMENT, more: named },
  { route: /\/collection-types\/:model\/(auto-)?clone\//, keys: DOCUMENT, more: named },
  {
    route: /\/collection-types\/:model\/actions\/publish$/,
    refused: 'lacks what publication asks',
    keys: DOCUMENT,
    more: named,
  },
  { route: /\/:id\/actions\/publish$/, keys: DOCUMENT, more: named },
  {
    route: /\/:id\/actions\/\w+$/,
    depends: 'on whether it is published',
    keys: [...DOCUMENT, 'discardDraft'],
  },
  {
    route: /\/actions\/bulkDelete$/,
    refused: 'nobody has it',
    base: () => ({ documentIds: ['q'.repeat(24)] }),
    keys: [...DOCUMENT, 'documentIds'],
  },
  {
    route: /\/actions\/bulk[FPU]\w+$/,
    base: ({ spares }, uid) => ({ documentIds: [spares[uid] ?? 'q'.repeat(24)] }),
    keys: [...DOCUMENT, 'documentIds'],
  },
  {
    route: /\/uid\/\w/,
    refused: 'no field of ours is of that kind',
    base: () => ({ contentTypeUID: NEWS, field: 'slug', value: 'habari', data: { title: 'Habari' } }),
    keys: ['contentTypeUID', 'field', 'locale', 'documentId', 'id', 'tenant', 'data.tenant', 'data.id'],
  },
  {
    route: /get-non-localized-fields$/,
    base: ({ planted }) => ({ model: NEWS, id: planted.own.drafts[NEWS], locale: 'en' }),
    keys: ['model', 'id', 'locale', 'documentId', 'tenant'],
  },

  {
    route: /^POST \/upload$|^POST \/upload\/files/,
    isThorough: true,
    isForm: true,
    base: () => ({ fileInfo: { name: 'picha.png' } }),
    keys: [...UPLOAD, ...inInfo('fileInfo')],
    more: attached,
  },
  {
    route: /^PUT \/upload\/files\/:id$/,
    base: () => ({ fileInfo: { name: 'picha.png' } }),
    keys: [...UPLOAD, ...inInfo('fileInfo')],
    more: attached,
  },
  {
    route: /actions\/bulk-update$/,
    base: ({ file }) => ({ updates: [{ id: file, fileInfo: { name: 'picha.png' } }] }),
    keys: ['updates.0.id', ...inInfo('updates.0.fileInfo'), ...UPLOAD],
  },
  {
    route: /actions\/bulk-delete$/,
    base: () => ({ fileIds: [], folderIds: [] }),
    keys: ['fileIds', 'folderIds', 'ids', 'tenant'],
  },
  {
    route: /actions\/bulk-move$/,
    base: ({ file, folder }) => ({ fileIds: [file], folderIds: [], destinationFolderId: folder }),
    keys: ['fileIds', 'folderIds', 'destinationFolderId', 'tenant'],
  },
  {
    route: /actions\/upload-from-urls$/,
    base: () => ({ urls: ['http://127.0.0.1/picha.png'], folderId: null }),
    depends: 'says what became of each address; of this machine nothing is fetched',
    keys: ['urls', 'folderId', ...UPLOAD],
  },
  {
    route: /^POST \/upload\/folders$/,
    base: () => ({ name: `Kabati ${Math.random()}`, parent: null }),
    keys: ['parent', 'path', 'id', 'tenant', 'createdBy', 'documentId'],
  },
  {
    route: /^PUT \/upload\/folders/,
    base: ({ folder }) => ({ name: `Kabati ${folder}`, parent: null }),
    keys: ['parent', 'path', 'id', 'tenant', 'createdBy', 'documentId', 'fileIds'],
  },
  {
    route: /^\w+ \/upload\/(actions\/generate-ai-metadata|ai-metadata-jobs)/,
    base: () => ({}),
    refused: 'not in use: Enterprise',
    keys: ['fileIds', 'ids', 'tenant'],
  },
  {
    route: /^PUT \/(upload|i18n)\/(settings|configuration)$/,
    refused: PLATFORM,
    isTogether: true,
    keys: ['tenant', 'id', 'type'],
  },

  {
    route: /^POST \/admin\/permissions\/check$/,
    base: () => ({ permissions: [{ action: 'plugin::upload.read' }] }),
    keys: ['user', 'id', 'roles', 'tenant', 'permissions.0.subject', 'permissions.0.field'],
  },
  {
    route: /^PUT \/admin\/users\/me$/,
    base: () => ({ preferedLanguage: 'sw' }),
    keys: [
      'id',
      'roles',
      'email',
      'isActive',
      'registrationToken',
      'resetPasswordToken',
      'tenant',
      'createdAt',
      'createdBy',
    ],
  },
  {
    route: /^PUT \/admin\/homepage\/layout$/,
    base: () => ({ version: 1, widgets: [], updatedAt: new Date().toISOString() }),
    keys: ['user', 'id', 'tenant'],
  },
  {
    route:
      /^\w+ \/(admin|content-type-builder|email|i18n\/locales|content-manager\/(components|content-types))\b/,
    refused: PLATFORM,
    isTogether: true,
    keys: [...WHO, 'ids', 'roles', 'isActive', 'adminUserOwner', 'type'],
  },
  { route: /^POST \/api\//, refused: 'the builder alone', isTogether: true, keys: [...WHO, ...UPLOAD] },

  {
    route: /^POST \/tenancy\/work-as$/,
    base: ({ planted }) => ({ tenant: ownIds(planted, {}).tenant }),
    keys: WHO,
  },
  {
    route: /^POST \/tenancy\/(enter|leave)$/,
    base: () => ({ reason: 'Sababu ya kutosha', minutes: 5 }),
    refused: PLATFORM,
    isTogether: true,
    keys: WHO,
  },
  {
    route: /^POST \/tenancy\/staff$/,
    base: () => ({
      email: `mgeni-${Math.random()}@tovuti.example`,
      firstname: 'Mgeni',
      lastname: 'Mpya',
      role: 'author',
    }),
    keys: WHO,
  },
  { route: /^PUT \/tenancy\/staff/, base: () => ({ role: 'author' }), keys: WHO },
  {
    route: /^POST \/accounts\/staff\/:id/,
    base: () => ({ reason: 'Simu imepotea' }),
    depends: 'on what the colleague has',
    keys: WHO,
  },
  {
    route: /^POST \/accounts\/reset-second-factor$/,
    base: () => ({}),
    refused: 'finds no fellow administrator of the platform',
    isTogether: true,
    keys: WHO,
  },

  {
    route: /^\w+ \/publishing\/retirement/,
    base: () => ({ kind: 'gone', notice: null, to: null }),
    depends: 'on whether it has a page, and is live',
    keys: [...DOCUMENT, 'type', 'user'],
  },
  {
    route: /^\w+ \/publishing\/reviews/,
    depends: 'on whether it is live',
    base: () => ({ reviewOn: '2028-01-03' }),
    keys: [...DOCUMENT, 'type', 'user'],
  },
  {
    route: /^\w+ \/publishing\/(workflow|schedules)/,
    base: () => ({
      note: 'Tayari',
      comment: 'Bado',
      action: 'publish',
      at: '2029-01-03T09:00',
      seen: 'haijaonwa',
    }),
    depends: 'on the state',
    keys: [...DOCUMENT, 'type', 'user'],
  },
  { route: /^POST \/publishing\/releases\/return$/, base: () => ({ release: null }), keys: WHO },
  {
    route: /^POST \/history\/versions/,
    base: () => ({}),
    depends: 'on whether a version is kept',
    keys: [...DOCUMENT, 'type', 'user'],
  },
  {
    route: /^(POST|PUT) \/preview\/(grants|shares)/,
    base: ({ spares }) => ({ type: NEWS, documentId: spares[NEWS], locale: 'sw', hours: 1 }),
    depends: 'one address is of a grant of nobody here',
    keys: [...DOCUMENT, 'type', 'user'],
  },
  {
    route: /^\w+ \/transfer\/jobs/,
    base: () => ({ kind: 'csv', type: NEWS }),
    depends: 'one job at a time',
    keys: [...WHO, 'type', 'path'],
  },
];

export const takesBody = (route: string) => !route.startsWith('GET ');

/** @throws when no rule says what is sent to a route */
export function ruleOf(route: string): Rule {
  const rule = RULES.find((one) => one.route.test(route));
  if (!rule)
    throw new Error(`No body for ${route}: add a rule to RULES in tests/support/access/body-rules.ts`);
  return rule;
}
