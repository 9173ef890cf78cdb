import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { fullSession } from '../support/admin-session.ts';
import { describeFile, type Upload, uploader } from '../support/uploads.ts';
import { eastAfrica } from '../support/workflow.ts';

const world = inject('world');
let author: AdminApi;
beforeAll(async () => {
  author = await openSession(world, accountOf(world, 'author', 'afya'));
});

const send: ReturnType<typeof uploader> = (...input) => uploader(author)(...input);
const upload = (name: string, bytes: Uint8Array | string) => send('/upload', [[name, bytes]]);

/** A photograph that lies on its side, with the place where it was taken. */
const photograph = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#1f7a43' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitude: '6/1 10/1 0/1', GPSLatitudeRef: 'S' } })
    .toBuffer();

async function office(mime: string, more: Record<string, string> = {}) {
  const zip = new ZipFile();
  const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${mime}.main+xml"/></Types>`;
  const entries = { '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...more };
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const parts: Buffer[] = [];
  zip.outputStream.on('data', (part: Buffer) => parts.push(part));
  await once(zip.outputStream, 'end');
  return Buffer.concat(parts);
}
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function pdf(prepare: (document: PDFDocument) => void = () => {}) {
  const document = await PDFDocument.create();
  document.addPage();
  prepare(document);
  return document.save();
}
const program = (document: PDFDocument) => {
  const action = document.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') });
  document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
};

describe('a photograph', () => {
  it('is named by what it is, stands upright, and loses where it was taken', async () => {
    const { status, file } = await upload('Picha\u202e ya: mkutano.png', await photograph());
    expect(status).toBe(201);
    expect(file).toMatchObject({ name: 'Picha ya- mkutano.jpg', ext: '.jpg', mime: 'image/jpeg', width: 20 });
    const answer = await author('GET', file.url);
    expect((await sharp(answer.bytes).metadata()).exif).toBeUndefined();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/);
  });

  it('is replaced by a picture of its kind only', async () => {
    const { file } = await upload('kibadilishwe.jpg', await photograph());
    const wrong = await send(`/upload?id=${file.id}`, [['mpya.pdf', await pdf()]]);
    expect([wrong.status, wrong.file.error?.message]).toEqual([
      400,
      expect.stringMatching(/mpya\.pdf.*\.jpg/),
    ]);
    expect((await send(`/upload?id=${file.id}`, [['mpya.jpg', await photograph()]])).status).toBe(200);
  });
});

describe('a file that an author may not change any more', () => {
  const EDITOR = '/content-manager/collection-types';
  const NEWS = 'api::news-article.news-article';
  const PAGE = 'api::page.page';
  let publisher: AdminApi;
  beforeAll(async () => {
    publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
  });

  const picture = async (name: string) => {
    const { file } = await upload(name, await photograph());
    return file;
  };
  async function draft(type: string, data: object): Promise<string> {
    const { status, body, text } = await author('POST', `${EDITOR}/${type}`, data);
    expect(status, text).toBe(201);
    return body.data.documentId;
  }
  const publish = async (type: string, document: string) => {
    const { status, text } = await publisher('POST', `${EDITOR}/${type}/${document}/actions/publish`, {});
    expect(status, text).toBe(200);
  };
  const news = (title: string, more: object) => ({
    title,
    date: '2026-11-20',
    summary: 'Muhtasari',
    ...more,
  });
  /** What the author is answered who replaces, describes and removes it, one after the other and with others. */
  const tries = async ({ id }: Upload) => [
    (await send(`/upload?id=${id}`, [['mpya.jpg', await photograph()]])).status,
    (await describeFile(author, id, { alternativeText: 'Maneno mengine' })).status,
    (await author('DELETE', `/upload/files/${id}`)).status,
    (await author('POST', '/upload/actions/bulk-delete', { fileIds: [id], folderIds: [] })).status,
  ];
  const REFUSED = [400, 400, 400, 400];

  it('is one that a published document shows in a field; the author is told what to do', async () => {
    const file = await picture('kichwani.jpg');
    await publish(NEWS, await draft(NEWS, news('Picha iliyochapishwa', { image: file.id })));
    expect(await tries(file)).toEqual(REFUSED);
    const { text } = await describeFile(author, file.id, { alternativeText: 'Maneno mengine' });
    expect(text).toMatch(/kichwani\.jpg.*Pakia faili jipya/s);
    expect(
      (await describeFile(publisher, file.id, { alternativeText: 'Maneno ya mchapishaji' })).status,
    ).toBe(200);
  });

  it('is one that stands in a text', async () => {
    const file = await picture('kwenye-maandishi.jpg');
    const children = [{ type: 'text', text: '' }];
    const body = [{ type: 'image', image: { url: file.url, alternativeText: 'Mkutano' }, children }];
    await publish(NEWS, await draft(NEWS, news('Picha ndani ya maandishi', { body })));
    expect(await tries(file)).toEqual(REFUSED);
  });

  it('is one in a block of a page', async () => {
    const file = await picture('kwenye-kisehemu.jpg');
    const blocks = [{ __component: 'block.picture', image: file.id }];
    await publish(PAGE, await draft(PAGE, { title: 'Ukurasa wenye picha', blocks }));
    expect(await tries(file)).toEqual(REFUSED);
  });

  it('is one of a draft that was submitted', async () => {
    const file = await picture('ya-kuidhinishwa.jpg');
    const document = await draft(NEWS, news('Picha inayosubiri idhini', { image: file.id }));
    await author('POST', `/publishing/workflow/${NEWS}/${document}/submit`, {});
    expect(await tries(file)).toEqual(REFUSED);
  });

  it('is one of a draft that will be published, though its author took it back', async () => {
    const file = await picture('ya-ratiba.jpg');
    const document = await draft(NEWS, news('Picha yenye ratiba', { image: file.id }));
    await author('POST', `/publishing/workflow/${NEWS}/${document}/submit`, {});
    const seen = (await publisher('GET', `${EDITOR}/${NEWS}/${document}`)).body.data.updatedAt;
    const plan = { action: 'publish', at: eastAfrica(60), seen };
    expect((await publisher('POST', `/publishing/schedules/${NEWS}/${document}`, plan)).status).toBe(200);
    expect((await author('POST', `/publishing/workflow/${NEWS}/${document}/withdraw`, {})).status).toBe(200);
    expect(await tries(file)).toEqual(REFUSED);
  });

  it('is no draft’s alone', async () => {
    const file = await picture('ya-rasimu.jpg');
    await draft(NEWS, news('Picha ya rasimu tu', { image: file.id }));
    expect((await tries(file)).slice(0, 3)).toEqual([200, 200, 200]);
  });
});

describe('a document', () => {
  it('is taken, and saved instead of shown in the window of the admin', async () => {
    const { status, file } = await upload('Taarifa.docx', await office(DOCX));
    expect([status, file.ext, file.mime]).toEqual([201, '.docx', DOCX]);
    expect((await upload('Taarifa.pdf', await pdf())).status).toBe(201);
    expect((await upload('Takwimu.csv', 'mkoa,idadi\nArusha,3\n')).status).toBe(201);
    const answer = await author('GET', file.url);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
  });
});

describe('a file comes in with its description only, not already in its place', () => {
  it.each(['ref', 'refId', 'field', 'path', 'source', 'related'])('%s is refused', async (name) => {
    for (const path of ['/upload', `/upload?id=${await knownFile()}`]) {
      const { status, file } = await send(path, [['picha.jpg', await photograph()]], { [name]: '1' });
      expect([path, status, file.error?.message]).toEqual([path, 400, expect.stringContaining(`"${name}"`)]);
    }
  });

  const knownFile = async () => (await upload('ya-awali.jpg', await photograph())).file.id;
});

describe('what is refused, with words that name the file', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  it.each<[string, () => Promise<Uint8Array | string>, RegExp]>([
    ['nembo.svg', async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', /SVG/],
    ['ukurasa.html', async () => '<!doctype html><script>alert(1)</script>', /aina inayopokelewa/],
    ['picha.jpg', async () => '<!doctype html><script>alert(1)</script>', /aina inayopokelewa/],
    ['programu.pdf', async () => Buffer.from('MZ\u0090\u0000\u0003'), /aina inayopokelewa/],
    ['imekatika.jpg', async () => (await photograph()).subarray(0, 300), /haisomeki/],
    ['kubwa.gif', async () => Buffer.concat([gif, Buffer.alloc(16 * 1024 * 1024)]), /MB 16.*MB 15/],
    ['macro.docx', async () => office(DOCX, { 'word/vbaProject.bin': 'x' }), /macro/],
    ['programu.pdf', async () => pdf(program), /programu ndani yake/],
  ])('%s', async (name, content, words) => {
    const { status, file } = await upload(name, await content());
    expect([status, file.error?.message]).toEqual([400, expect.stringMatching(words)]);
    expect(file.error?.message).toContain(name);
  });

  it('a picture of a few kilobytes that would fill the memory', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const { status, file } = await upload('bomu.png', bomb);
    expect([status, file.error?.message]).toEqual([400, expect.stringMatching(/pikseli/)]);
  });

  it('more files than may come at once', async () => {
    const files = Array.from({ length: 21 }, (_, n): [string, string] => [`faili-${n}.txt`, 'a']);
    const { status, file } = await send('/upload', files);
    expect([status, file.error?.message]).toEqual([400, expect.stringMatching(/faili 20 tu/)]);
  });
});

it('folders that are made at the same moment are all made', async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      author('POST', '/upload/folders', { name: `Kabati ${n}`, parent: null }),
    ),
  );
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
});

describe('of a form nothing stays behind', () => {
  const incoming = () => readdirSync(join(world.dataDir, 'incoming'));
  const form = (field: string) => {
    const parts = new FormData();
    parts.append(field, new Blob(['a'.repeat(1_000_000)]), 'faili.txt');
    return parts;
  };

  it('a file in a field of any name, whether it is taken or refused', async () => {
    for (const field of ['files', 'picha']) {
      const answer = new Response(form(field));
      const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
      const body = Buffer.from(await answer.arrayBuffer());
      for (const path of ['/upload', '/upload/folders', '/haipo']) await author('POST', path, body, headers);
    }
    await expect.poll(incoming).toEqual([]);
  });

  it.each([
    '/upload',
    '/admin/login',
    '/haipo',
    '/graphql?a',
  ])('of nobody it is not even read: %s', async (path) => {
    const response = await fetch(`${world.cmsUrl}${path}`, { method: 'POST', body: form('picha') });
    expect(response.status).toBe(401);
    expect(incoming()).toEqual([]);
  });

  it('nor of whoever hangs up in the middle', async () => {
    const token = await fullSession(world, accountOf(world, 'author', 'afya'));
    const sending = request(`${world.cmsUrl}/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 10_000_000,
      },
    });
    sending.on('error', () => {});
    const head =
      '--x\r\ncontent-disposition: form-data; name="picha"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n';
    sending.write(head + 'a'.repeat(100_000));
    await expect.poll(incoming).toHaveLength(1);
    sending.destroy();
    await expect.poll(incoming).toEqual([]);
  });
});
