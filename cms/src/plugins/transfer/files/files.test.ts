import { createWriteStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { isAllowedAddress } from './allowed-address';
import { fetchText } from './fetch-file';
import { fileKey, fileName, namesInZip, withoutSize } from './old-address';
import { openZip } from './safe-zip';

const folder = mkdtempSync(join(tmpdir(), 'tovuti-zip-'));

async function zipOf(name: string, entries: Record<string, Buffer>): Promise<string> {
  const zip = new ZipFile();
  for (const [entry, bytes] of Object.entries(entries)) zip.addBuffer(bytes, entry);
  zip.end();
  const path = join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** A ZIP whose entry has another name than the library that wrote it allows. */
async function renamed(from: string, to: string): Promise<string> {
  const path = await zipOf(`${from}.zip`, { [from]: Buffer.from('x') });
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(path).toString('latin1').replaceAll(from, to);
  writeFileSync(path, Buffer.from(bytes, 'latin1'));
  return path;
}

describe('a ZIP of a stranger', () => {
  it('is read by name', async () => {
    const zip = await openZip(await zipOf('nzuri.zip', { 'uploads/2019/a.txt': Buffer.from('habari') }));
    expect((await zip.read('uploads/2019/a.txt')).toString()).toBe('habari');
    await expect(zip.read('uploads/2019/b.txt')).rejects.toThrow(/haikubaliwi/);
    zip.close();
  });

  it('is read up to a size, of all its entries together', async () => {
    const half = Buffer.alloc(600_000, 'habari');
    const path = await zipOf('nyingi.zip', { a: half, b: half });
    const zip = await openZip(path, 1024 * 1024);
    expect((await zip.read('a')).length).toBe(600_000);
    await expect(zip.read('b')).rejects.toThrow(/MB 1 /);
    zip.close();
  });

  it.each([
    ['aaaaaaaaaa', '../../etc/'],
    ['bbbbbbbbbb', '/etc/passw'],
    ['cccccccccc', 'c:\\windows'],
    ['dddddddddd', 'a/../../b/'],
  ])('with the name that replaces %s is refused', async (from, to) => {
    await expect(openZip(await renamed(from, to.slice(0, from.length)))).rejects.toThrow(/haikubaliwi/);
  });

  it('that swells is refused', async () => {
    const path = await zipOf('bomu.zip', { bomu: Buffer.alloc(20 * 1024 * 1024) });
    await expect(openZip(path)).rejects.toThrow(/haikubaliwi/);
  });

  it('that is none is refused', async () => {
    const path = join(folder, 'si.zip');
    writeFileSync(path, 'si zip');
    await expect(openZip(path)).rejects.toThrow(/si kumbukumbu ya ZIP/);
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.1.1',
    '172.20.0.1',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    'si anwani',
  ])('%s is not fetched from', (address) => expect(isAllowedAddress(address)).toBe(false));

  it.each(['41.59.1.1', '8.8.8.8', '2606:4700::1', '::ffff:8.8.8.8'])('%s is', (address) =>
    expect(isAllowedAddress(address)).toBe(true));

  it.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://[::1]:1/',
    'http://2130706433/',
    'file:///etc/passwd',
    'http://a:b@go.tz/',
    'si anwani',
  ])('%s is refused before anything is sent', async (url) =>
    expect(await fetchText(url, 100).catch((error) => error.reason)).toBe('address'));
});

describe("an old site's file", () => {
  it('is one under its addresses', () => {
    expect(fileKey('https://www.zamani.go.tz/a%20b.pdf')).toBe(fileKey('http://zamani.go.tz/a b.pdf'));
    expect(withoutSize('http://x/picha-300x200.jpg')).toEqual([
      'http://x/picha.jpg',
      'http://x/picha-300x200.jpg',
    ]);
  });

  it('is found in a ZIP however it was packed, and has a harmless name', () => {
    expect(namesInZip('http://x/wp-content/uploads/2019/05/a.pdf')).toContain('2019/05/a.pdf');
    expect(fileName('http://x/a%2F..%2Fb%00.pdf')).not.toMatch(/[/\0]/);
  });
});
