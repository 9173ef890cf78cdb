import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { kindOfFile, refuseOtherKind } from './file-kind';

const folder = mkdtempSync(join(tmpdir(), 'tovuti-kind-'));
function fileOf(bytes: string | Buffer): string {
  const path = join(folder, 'file.xml');
  writeFileSync(path, bytes);
  return path;
}

async function office(type: string, part: string): Promise<Buffer> {
  const zip = new ZipFile();
  const types = `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  zip.addBuffer(Buffer.from(types), '[Content_Types].xml');
  zip.addBuffer(Buffer.from('<x/>'), part);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (stream: string) =>
  Buffer.concat([COMPOUND, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
const COMMENTS = '<!-- maelezo --> '.repeat(3000);

it.each([
  ['', 'empty'],
  [' \n\ufeff\n', 'empty'],
  [compound('Workbook'), 'excel'],
  [compound('WordDocument'), 'word'],
  ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>', 'excel'],
  ['{\\rtf1\\ansi Habari}', 'word'],
  ['%PDF-1.7\n', 'pdf'],
  [gzipSync('<rss/>'), 'gzip'],
  [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'picture'],
  [`<?xml version="1.0"?>${COMMENTS}<!DOCTYPE html><p>x`, 'html'],
  ['\ufeff<HTML><body>404', 'html'],
  ['{"habari": []}', 'json'],
  ['[{"a": 1}]', 'json'],
  ['-- MySQL dump 10.13\nCREATE TABLE', 'sql'],
  [`<?xml version="1.0"?>${COMMENTS}<rss xmlns:w="http://wordpress.org/export/1.2/"><channel>`, 'wordpress'],
  ['<rss version="2.0"><channel>', 'feed'],
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'feed'],
  ['<rdf:RDF xmlns:rdf="x">', 'feed'],
  ['<?xml version="1.0"?><blogu/>', 'xml'],
  ['Kichwa;Tarehe\nMoja;2026-11-25\n', 'text'],
  [Buffer.from('\ufeffKichwa\tTarehe\n', 'utf16le'), 'text'],
  [Buffer.from([1, 0, 2, 0, 3, 0, 200, 0, 9]), 'binary'],
])('%.40s is %s', async (bytes, kind) => expect(await kindOfFile(fileOf(bytes))).toBe(kind));

it('knows what Office makes from what is inside', async () => {
  expect(await kindOfFile(fileOf(await office('spreadsheetml.sheet', 'xl/workbook.xml')))).toBe('excel');
  expect(await kindOfFile(fileOf(await office('wordprocessingml.document', 'word/document.xml')))).toBe(
    'word',
  );
});

it('refuses with what it is and what to do, whatever its name', async () => {
  const path = fileOf(await office('spreadsheetml.sheet', 'xl/workbook.xml'));
  await expect(refuseOtherKind(path, 'csv')).rejects.toThrow(/Excel.*CSV UTF-8/s);
  await expect(refuseOtherKind(fileOf('<rss version="2.0">'), 'wordpress')).rejects.toThrow(/mlisho/);
  await expect(refuseOtherKind(fileOf('a;b\n'), 'csv')).resolves.toBeUndefined();
});
