/**
 * Makes what the bench of publishing needs, before the CMS runs: a publisher for each of fifty institutions with an article
 * to publish, and one institution with as many documents as the Hansard. Writes them to `editors.json`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTenants, settings } from '@tovuti/core';
import { account, createAccount } from '../../accounts.ts';
import { openStrapi } from '../../strapi.ts';
import { BIG, EDITORS, type Editor } from './editors.ts';

const NEWS = 'api::news-article.news-article';
const [documents = '50000'] = process.argv.slice(2);
const strapi = await openStrapi();
const codes = loadTenants(settings.tenantsFile).map(({ code }) => code);
const chosen = [BIG, ...codes.filter((code) => code !== BIG)].slice(0, EDITORS + 1);
await fill(Number(documents));

const editors: Editor[] = [];
for (const tenant of chosen) {
  const own = { ...account('publisher', tenant), email: `bench.${tenant}@tovuti.example` };
  await createAccount(strapi, own);
  const article = await strapi.db.query(NEWS).findOne({
    where: { tenant, locale: 'sw', publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
  });
  editors.push({ ...own, tenant, documentId: article.documentId, slug: article.slug, title: article.title });
}
writeFileSync(join(settings.dataDir, 'editors.json'), JSON.stringify(editors), { mode: 0o600 });
await strapi.destroy();
process.exit(0);

/** So many articles, as drafts and published, as the document service leaves them. */
async function fill(count: number) {
  const present = await strapi.db.query(NEWS).count({ where: { tenant: BIG } });
  if (present > count) return;
  const now = new Date();
  const row = (at: number, publishedAt: Date | null) => ({
    documentId: `b${String(at).padStart(23, '0')}`,
    tenant: BIG,
    locale: 'sw',
    title: `Kumbukumbu za Bunge, mjadala namba ${at}`,
    slug: `mjadala-${at}`,
    date: new Date(Date.UTC(2010, 0, 1) + (at % 5000) * 86_400_000).toISOString().slice(0, 10),
    summary: `Muhtasari wa mjadala namba ${at} wa Bunge la Jamhuri ya Muungano wa Tanzania.`,
    body: [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: `Mheshimiwa Spika, hoja namba ${at}. `.repeat(20) }],
      },
    ],
    createdAt: now,
    updatedAt: now,
    publishedAt,
  });
  for (let at = 0; at < count; at += 250) {
    const some = Array.from({ length: Math.min(250, count - at) }, (_, n) => at + n);
    const rows = some.flatMap((n) => [row(n, null), row(n, now)]);
    await strapi.db.query(NEWS).createMany({ data: rows as never });
  }
}
