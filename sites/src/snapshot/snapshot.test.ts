import { describe, expect, it } from 'vitest';
import { assemble, type RawContent } from './assemble.ts';
import { tableRows } from './page-blocks.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import type { RawDocument } from './read-type.ts';
import { richTextSchema } from './rich-text.ts';

const upload = {
  url: '/uploads/ripoti_a1b2.pdf',
  name: 'Ripoti ya Mwaka.pdf',
  ext: '.pdf',
  size: 12.5,
  width: null,
  height: null,
  alternativeText: null,
  contentHash: 'a'.repeat(64),
};
const picture = { ...upload, url: '/uploads/picha.PNG', ext: '.PNG', width: 400, height: 300 };

const publication: RawDocument = {
  tenant: 'afya',
  documentId: 'p1',
  title: 'Ripoti',
  slug: 'ripoti',
  category: 'report',
  date: '2026-11-01',
  year: 2026,
  language: 'sw',
  summary: ' ',
  cover: null,
  files: [upload],
};

function rawWith(publications: RawDocument[]): RawContent {
  const empty = () => Object.fromEntries(CONTENT_TYPES.map((type) => [type, []]));
  const documents = { sw: { ...empty(), publication: publications }, en: empty() };
  return {
    documents: documents as unknown as RawContent['documents'],
    addresses: { redirects: [], retirements: [], formerAddresses: [] },
  };
}

describe('assemble', () => {
  it('takes the documents of one tenant and cleans them', () => {
    const raw = rawWith([publication, { ...publication, tenant: 'elimu', documentId: 'other' }]);
    const { snapshot, media } = assemble(raw, 'afya', 7);
    const [clean, ...others] = snapshot.content.sw.publication;
    expect(others).toEqual([]);
    expect(clean).toMatchObject({ documentId: 'p1', summary: null, category: 'report' });
    expect(clean?.files).toEqual([
      { url: media[0]?.url, name: 'Ripoti ya Mwaka', type: 'PDF', bytes: 12500 },
    ]);
    expect(snapshot).toMatchObject({ tenant: 'afya', contentVersion: 7, media: [media[0]?.url] });
  });

  it('names the document and the field that is wrong, in both languages', () => {
    const attempt = () => assemble(rawWith([{ ...publication, date: 'jana' }]), 'afya', 1);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'document-invalid',
        params: expect.objectContaining({
          tenant: 'afya',
          title: 'Ripoti',
          document: 'p1',
          locale: 'sw',
          field: 'date',
        }),
      }),
    );
    expect(attempt).toThrow(/Chapisho[\s\S]*"date" ina kosa[\s\S]*"date" is wrong/);
  });
});

describe('a field that is missing', () => {
  it('is said to be empty', () => {
    expect(() => assemble(rawWith([{ ...publication, slug: null }]), 'afya', 1)).toThrow(
      expect.objectContaining({
        params: expect.objectContaining({ field: 'slug', reason: 'haijajazwa / it is empty' }),
      }),
    );
  });
});

describe('media', () => {
  const urlOf = (own: object) =>
    assemble(rawWith([{ ...publication, files: [{ ...upload, ...own }] }]), 'afya', 1).snapshot.media[0];

  it('has an address that is readable and changes only with the file', () => {
    expect(urlOf({})).toMatch(/^\/media\/[0-9a-f]{16}-ripoti-ya-mwaka\.pdf$/);
    expect(urlOf({})).toBe(urlOf({}));
    expect(urlOf({ alternativeText: 'Ripoti' })).toBe(urlOf({}));
    expect(urlOf({ contentHash: 'b'.repeat(64) })).not.toBe(urlOf({}));
  });

  const mediaOf = (own: object) => assemble(rawWith([{ ...publication, ...own }]), 'afya', 1).media;

  it('of a picture is its sizes, which the CMS makes, and never the original', () => {
    const base = `/media/${'a'.repeat(20)}`;
    const names = ['160.avif', '320.avif', '400.avif', '160.webp', '320.webp', '400.webp', '400.png'];
    expect(mediaOf({ files: [], cover: picture })).toEqual(
      names.map((name) => ({
        url: `${base}-${name}`,
        source: `/api/publishing/pictures/${'a'.repeat(64)}/${name}`,
        owner: expect.objectContaining({ title: 'Ripoti', field: 'cover' }),
      })),
    );
  });

  it('of a picture that is offered as a file is that file', () => {
    const [file, ...others] = mediaOf({ files: [picture] });
    expect([file?.source, others]).toEqual(['/uploads/picha.PNG', []]);
  });

  it('names the field whose picture the CMS has lost', () => {
    expect(() => mediaOf({ cover: { ...picture, contentHash: null } })).toThrow(
      expect.objectContaining({
        params: expect.objectContaining({ field: expect.stringMatching(/^cover/) }),
      }),
    );
  });
});

describe('rich text', () => {
  const link = (url: string) => [
    { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'hapa' }] }] },
  ];

  it.each(['https://afya.go.tz', '/huduma', 'mailto:a@b.go.tz', 'tel:+255'])('keeps a link to %s', (url) => {
    expect(richTextSchema.parse(link(url))).toEqual(link(url));
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
  ])('makes words of a link to %s', (url) => {
    expect(richTextSchema.parse(link(url))).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'hapa' }] },
    ]);
  });

  it('takes tables with their cells, and what a text says of its pictures', () => {
    const cell = { type: 'table-cell', children: [{ type: 'text', text: 'Wiki 6' }] };
    const row = (...cells: object[]) => ({ type: 'table-row', children: cells });
    const blocks = [
      { type: 'table', children: [row({ ...cell, header: true, colSpan: 2 }), row(cell, cell)] },
      { type: 'image', image: { ...picture, caption: ' Kituo ', alternativeText: 'Jengo' } },
    ];
    const plain = { header: false, colSpan: 1, rowSpan: 1, children: cell.children };
    expect(richTextSchema.parse(blocks)).toEqual([
      { type: 'table', caption: null, rows: [[{ ...plain, header: true, colSpan: 2 }], [plain, plain]] },
      { type: 'image', image: expect.objectContaining({ alt: 'Jengo' }), caption: 'Kituo' },
    ]);
    expect(richTextSchema.safeParse([{ type: 'table', children: [row()] }]).success).toBe(false);
  });

  it('refuses blocks that no template knows', () => {
    expect(richTextSchema.safeParse([{ type: 'script', children: [] }]).success).toBe(false);
  });
});

describe('tables', () => {
  it('are rows of cells', () => {
    expect(tableRows('Mwaka | Watoto\n2025 | 10\n\n')).toEqual([
      ['Mwaka', 'Watoto'],
      ['2025', '10'],
    ]);
  });
});
