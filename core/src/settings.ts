import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { TovutiError } from './errors/error.ts';
import { ROOT } from './root.ts';

const port = z.coerce.number().int().min(1).max(65535);
const anyPort = z.coerce.number().int().min(0).max(65535);
const optional = z.string().min(1).optional();

/** Every variable that an operator may set, with its default. The README's table lists the same ones. */
const environment = z.object({
  /** Where citizens' sites are served. */
  SITES_PORT: port.default(4321),
  /** Where drafts are previewed. */
  PREVIEW_PORT: port.default(4322),
  /** Where a builder tells of its health and its figures; 0 is any free port. */
  BUILDER_PORT: anyPort.default(4323),
  /** The address that door binds to: only this machine by default. */
  BUILDER_HOST: z.string().default('127.0.0.1'),
  /** The address at which staff and those they share with reach previews, when a proxy stands before them. */
  PREVIEW_URL: z.url().optional(),
  /** Where Strapi (admin and GraphQL) listens. */
  CMS_PORT: port.default(1337),
  /** The address Strapi binds to. Only this machine by default: a reverse proxy stands before it. */
  CMS_HOST: z.string().default('127.0.0.1'),
  /** Database, uploads, secrets, snapshots and finished sites. Relative to the repository. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** A PostgreSQL connection string; absent means SQLite in `DATA_DIR`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** The list of institutions. */
  TENANTS_FILE: z.string().min(1).default('tenants.json'),
  /** Where the builder reaches Strapi, when it is not on this machine. */
  CMS_URL: z.url().optional(),
  /** What an empty database is filled with at the first start; a real installation says `none`. */
  SEED: z.enum(['demo', 'none']).default('demo'),
  /** The day that the demonstration content is written for (`2026-11-23`); today by default. */
  SEED_DATE: z.iso.date().optional(),
  /** A folder of pictures that demonstration content shows; absent means that it has none. */
  SEED_PICTURES: optional,
  /** Whether each file of a site gets a compressed one beside it, for a web server that sends those (nginx). */
  PRECOMPRESS: z.stringbool().default(false),
  /** The S3-compatible bucket that releases are delivered to; absent means that they stay in `DATA_DIR`. */
  BUNDLES_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  /** Where the bucket is, when it is not at AWS. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  /** Without keys those are used that the machine itself has been given (AWS). */
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  /** Whether the bucket's name stands in the path of addresses, as most servers other than AWS want, or before the host. */
  S3_PATH_STYLE: z.stringbool().default(true),
  /** How sites link to each other: `local` is `http://<code>.localhost:SITES_PORT`, `domain` is `https://<domain>`. */
  SITE_ADDRESSES: z.enum(['local', 'domain']).default('local'),
  /** The domain of the site that lists all others. */
  PORTAL_DOMAIN: z.hostname().default('localhost'),
  /** Where whoever finds a weakness tells of it (`mailto:`, `https:` or `tel:`), in every site's `security.txt`. */
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/|tel:)\S+$/)
    .optional(),
  /** Where e-mail is sent (`smtp://user:password@host:587`); absent means that each is kept in `DATA_DIR/mail`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  /** The sender of e-mail. */
  MAIL_FROM: z.string().min(3).default('tovuti@localhost'),
  /** The address at which staff reach the admin, for links in e-mail. */
  ADMIN_URL: z.url().optional(),
  /** Where a pipeline is told that something was published; absent means that none is. */
  PUBLISH_WEBHOOK_URL: z.url().optional(),
  /** With what such a message is signed. */
  PUBLISH_WEBHOOK_SECRET: optional,
  /** Its `Authorization`, where the pipeline wants one. */
  PUBLISH_WEBHOOK_AUTHORIZATION: optional,
  /** Its body, where the pipeline wants a particular one; the levels of all sites by default. */
  PUBLISH_WEBHOOK_BODY: optional,
  /** Hosts of a private network that imports may fetch from all the same (`127.0.0.1,old.example.go.tz`). */
  IMPORT_PRIVATE_HOSTS: z.string().default(''),
  /** A Chromium for browser tests; absent means `chromium` on the PATH or the one that npm carries. */
  CHROME_PATH: optional,
});

/** An S3-compatible bucket and how to reach it. */
export type BucketSettings = {
  name: string;
  /** Null is AWS. */
  endpoint: string | null;
  region: string;
  /** Null are those that the machine has been given. */
  keys: { accessKeyId: string; secretAccessKey: string } | null;
  hasPathStyle: boolean;
};

export type Settings = {
  sitesPort: number;
  previewPort: number;
  /** Without a slash at the end. */
  previewUrl: string;
  builderPort: number;
  builderHost: string;
  cmsPort: number;
  cmsHost: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | null;
  /** Absolute. */
  tenantsFile: string;
  /** Without a slash at the end. */
  cmsUrl: string;
  seed: 'demo' | 'none';
  seedDate: string | null;
  /** Absolute. */
  seedPictures: string | null;
  precompress: boolean;
  bucket: BucketSettings | null;
  siteAddresses: 'local' | 'domain';
  portalDomain: string;
  securityContact: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** Without a slash at the end. */
  adminUrl: string;
  webhookUrl: string | null;
  webhookSecret: string | null;
  webhookAuthorization: string | null;
  webhookBody: string | null;
  importPrivateHosts: string[];
  /** Staff reach the admin over HTTPS: a reverse proxy stands before the CMS. */
  isAdminSecure: boolean;
  chromePath: string | null;
};

/**
 * Reads the settings from the environment. An empty variable counts as absent.
 * @throws TovutiError `bad-setting` that names the variable.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0]);
    throw new TovutiError('bad-setting', { name, value: env[name] ?? '' });
  }
  const value = result.data;
  const adminUrl = (value.ADMIN_URL ?? `http://localhost:${value.CMS_PORT}/admin`).replace(/\/$/, '');
  return {
    sitesPort: value.SITES_PORT,
    previewPort: value.PREVIEW_PORT,
    previewUrl: (value.PREVIEW_URL ?? `http://preview.localhost:${value.PREVIEW_PORT}`).replace(/\/$/, ''),
    builderPort: value.BUILDER_PORT,
    builderHost: value.BUILDER_HOST,
    cmsPort: value.CMS_PORT,
    cmsHost: value.CMS_HOST,
    dataDir: fromRoot(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL ?? null,
    tenantsFile: fromRoot(value.TENANTS_FILE),
    cmsUrl: (value.CMS_URL ?? `http://127.0.0.1:${value.CMS_PORT}`).replace(/\/$/, ''),
    seed: value.SEED,
    seedDate: value.SEED_DATE ?? null,
    seedPictures: value.SEED_PICTURES ? fromRoot(value.SEED_PICTURES) : null,
    precompress: value.PRECOMPRESS,
    bucket: bucketOf(value),
    siteAddresses: value.SITE_ADDRESSES,
    portalDomain: value.PORTAL_DOMAIN,
    securityContact: value.SECURITY_CONTACT ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    webhookUrl: value.PUBLISH_WEBHOOK_URL ?? null,
    webhookSecret: value.PUBLISH_WEBHOOK_SECRET ?? null,
    webhookAuthorization: value.PUBLISH_WEBHOOK_AUTHORIZATION ?? null,
    webhookBody: value.PUBLISH_WEBHOOK_BODY ?? null,
    importPrivateHosts: value.IMPORT_PRIVATE_HOSTS.split(',').filter(Boolean),
    adminUrl,
    isAdminSecure: adminUrl.startsWith('https:'),
    chromePath: value.CHROME_PATH ?? null,
  };
}

function bucketOf(value: z.infer<typeof environment>): BucketSettings | null {
  if (value.BUNDLES_BUCKET === undefined) return null;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = value;
  if (accessKeyId !== undefined && secretAccessKey === undefined)
    throw new TovutiError('bad-setting', { name: 'S3_SECRET_ACCESS_KEY', value: '' });
  return {
    name: value.BUNDLES_BUCKET,
    endpoint: value.S3_ENDPOINT ?? null,
    region: value.S3_REGION,
    keys: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
    hasPathStyle: value.S3_PATH_STYLE,
  };
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : resolve(join(ROOT, path));
}

/** The settings of this process. */
export const settings: Settings = readSettings(process.env);
