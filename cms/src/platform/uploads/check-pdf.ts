import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { refusal } from '../refusal';

/** Actions that run a program (PDF 32000-1, 12.6.4): no notice, form or report needs one. */
const PROGRAM = /\/(JavaScript\b|S\s*\/(JavaScript|JS|Launch)\b)/;
const MOST_UNFOLDED = 50 * 1024 * 1024;

/** Refuses a PDF that carries JavaScript or starts programs. */
export async function checkPdf(path: string, name: string) {
  const text = (await readFile(path)).toString('latin1');
  if (PROGRAM.test(namesIn(structureOf(text)))) throw refusal('upload-pdf-program', { name });
}

/** The file's objects without the bytes of pictures and pages; packed objects are unpacked. */
function structureOf(text: string): string {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const start = text.indexOf('stream', from);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0) break;
    const head = text.slice(from, start);
    parts.push(head);
    if (head.slice(-400).includes('/ObjStm')) parts.push(unpack(text.slice(start, end)));
    from = end + 'endstream'.length;
  }
  return [...parts, text.slice(from)].join('\n');
}

function unpack(stream: string): string {
  const bytes = Buffer.from(stream.replace(/^stream\r?\n/, ''), 'latin1');
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNFOLDED }).toString('latin1');
  } catch {
    return '';
  }
}

/** A name may be written in numbers: `/Java#53cript`. */
function namesIn(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
