import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './root.ts';
import { readSettings } from './settings.ts';

it('has a default for everything', () => {
  expect(readSettings({})).toEqual({
    sitesPort: 4321,
    previewPort: 4322,
    previewUrl: 'http://preview.localhost:4322',
    builderPort: 4323,
    builderHost: '127.0.0.1',
    precompress: false,
    bucket: null,
    cmsPort: 1337,
    cmsHost: '127.0.0.1',
    dataDir: join(ROOT, '.data'),
    databaseUrl: null,
    tenantsFile: join(ROOT, 'tenants.json'),
    cmsUrl: 'http://127.0.0.1:1337',
    seed: 'demo',
    seedDate: null,
    seedPictures: null,
    siteAddresses: 'local',
    portalDomain: 'localhost',
    securityContact: null,
    smtpUrl: null,
    mailFrom: 'tovuti@localhost',
    adminUrl: 'http://localhost:1337/admin',
    webhookUrl: null,
    webhookSecret: null,
    webhookAuthorization: null,
    webhookBody: null,
    importPrivateHosts: [],
    isAdminSecure: false,
    chromePath: null,
  });
});

it('counts an empty variable as absent', () => {
  expect(readSettings({ DATABASE_URL: '', SITES_PORT: '' }).databaseUrl).toBeNull();
});

it('follows the CMS to another port', () => {
  expect(readSettings({ CMS_PORT: '2000' }).cmsUrl).toBe('http://127.0.0.1:2000');
});

it.each([
  ['SITES_PORT', '80a'],
  ['CMS_PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['BUNDLES_BUCKET', '../x'],
  ['S3_ENDPOINT', 'ftp://x'],
])('names %s when it cannot be used', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name}`);
});

it('has a bucket once it has a name, and no half of a key', () => {
  const named = { BUNDLES_BUCKET: 'tovuti', S3_ACCESS_KEY_ID: 'a' };
  expect(readSettings({ ...named, S3_SECRET_ACCESS_KEY: 'b' }).bucket).toEqual({
    name: 'tovuti',
    endpoint: null,
    region: 'us-east-1',
    keys: { accessKeyId: 'a', secretAccessKey: 'b' },
    hasPathStyle: true,
  });
  expect(() => readSettings(named)).toThrow('S3_SECRET_ACCESS_KEY');
});
