import { open } from 'node:fs/promises';
import { type ErrorCode, TovutiError } from '@tovuti/core';
import { fileTypeFromFile } from 'file-type';
import { decodeText } from './decode';

export type FileKind =
  | 'empty'
  | 'excel'
  | 'word'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'picture'
  | 'html'
  | 'json'
  | 'sql'
  | 'wordpress'
  | 'feed'
  | 'xml'
  | 'text'
  | 'binary';
type Wanted = 'wordpress' | 'feed' | 'csv' | 'archive';

const HEAD = 64 * 1024;
/** What the readers themselves take, or refuse in more words than these. */
const READ: Record<Wanted, FileKind[]> = {
  wordpress: ['wordpress', 'xml', 'text'],
  feed: ['feed', 'xml', 'text'],
  csv: ['text'],
  archive: ['zip'],
};
const ERRORS: Record<FileKind, ErrorCode> = {
  empty: 'import-is-empty',
  excel: 'import-is-excel',
  word: 'import-is-word',
  pdf: 'import-is-pdf',
  zip: 'import-is-zip',
  gzip: 'import-is-gzip',
  picture: 'import-is-picture',
  html: 'import-is-html',
  json: 'import-is-json',
  sql: 'import-is-sql',
  wordpress: 'import-is-wordpress',
  feed: 'import-is-feed',
  xml: 'import-is-xml',
  text: 'import-is-text',
  binary: 'import-is-binary',
};

/**
 * Refuses a file that is something else than was asked for, by what it holds and not by its name.
 * @throws TovutiError that says what it is and what to do with it
 */
export async function refuseOtherKind(path: string, wanted: Wanted) {
  const kind = await kindOfFile(path);
  if (!READ[wanted].includes(kind)) throw new TovutiError(ERRORS[kind]);
}

export async function kindOfFile(path: string): Promise<FileKind> {
  const head = await headOf(path);
  if (head.length === 0) return 'empty';
  // Two letters of UTF-16 look like the beginning of sound.
  const isUtf16 = /^(fffe|feff)/.test(head.toString('hex', 0, 2));
  const found = isUtf16 ? '' : ((await fileTypeFromFile(path))?.ext ?? '');
  if (/^(xlsx|xlsm|xltx|ods)$/.test(found)) return 'excel';
  if (/^(docx|docm|dotx|odt|rtf|pptx|odp)$/.test(found)) return 'word';
  // Both of Office's old formats: the names of their streams tell them apart ([MS-CFB]).
  if (found === 'cfb') return head.includes(Buffer.from('Workbook', 'utf16le')) ? 'excel' : 'word';
  if (found === 'pdf' || found === 'zip') return found;
  if (found === 'gz') return 'gzip';
  if (/^(jpg|png|gif|webp|avif|heic|bmp|tif|ico)$/.test(found)) return 'picture';
  if (found && found !== 'xml') return 'binary';
  return kindOfText(decodeText(head, true));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function kindOfText(text: string): FileKind {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (!start) return 'empty';
  const root = afterComments(start);
  if (start.includes('\0')) return 'binary';
  if (/urn:schemas-microsoft-com:office:(excel|spreadsheet)/.test(start)) return 'excel';
  if (/^<(!doctype html|html|head|body)\b/i.test(root)) return 'html';
  if (/wordpress\.org\/export\/|<wp:wxr_version>/.test(start)) return 'wordpress';
  if (/<([\w.-]+:)?(rss|feed|RDF)[\s>]/.test(start)) return 'feed';
  if (/^</.test(start)) return 'xml';
  if (/^[{[]\s*["{[\]}]/.test(start)) return 'json';
  if (/^(--|\/\*).*(sql|dump)|^(create table|insert into|set sql_mode)\b/i.test(start)) return 'sql';
  return 'text';
}

/** What begins after the declaration and the comments of an XML file. */
function afterComments(text: string): string {
  let rest = text;
  for (;;) {
    const end = /^<\?/.test(rest) ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    const at = end ? rest.indexOf(end) : -1;
    if (!end || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}
