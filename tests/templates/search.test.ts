import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { settings } from '@tovuti/core';
import { expect, it, onTestFinished } from 'vitest';
import { loadRenderer } from '../../sites/src/render/app.ts';
import { serve } from '../../sites/src/serve/server.ts';
import { newsArticle } from '../../sites/src/testing/content.ts';
import { afya } from '../../sites/src/testing/institutions.ts';
import { release } from '../../sites/src/testing/release.ts';
import { get } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('whoever serves sites answers searches without JavaScript, too', async () => {
  const dataDir = temporaryFolder();
  const tenantsFile = join(dataDir, 'tenants.json');
  writeFileSync(tenantsFile, JSON.stringify({ tenants: [afya] }));
  const newsArticles = [
    newsArticle('a1', { title: 'Chanjo ya polio' }),
    newsArticle('a2', { title: 'Maji' }),
  ];
  await release(dataDir, { sw: { newsArticle: newsArticles } }, { renderer: await loadRenderer() });
  const server = await serve({ ...settings, dataDir, tenantsFile, sitesPort: 0 });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { text } = await get({ sitesPort: port }, 'afya.localhost', '/tafuta?q=chanjo');
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  expect(main).toContain('Chanjo ya polio');
  expect(main).not.toContain('Maji');
});
