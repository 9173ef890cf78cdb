import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { KINDS, type Kind } from './kinds';

/** What a file is by its content, or null when it is nothing that may be uploaded. Only of plain text is the name asked. */
export async function recognise(path: string, name: string): Promise<Kind | null> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  if (found) {
    const mime = found.mime.split(';')[0];
    return KINDS.find((kind) => kind.mime === mime) ?? null;
  }
  const extension = extname(name).toLowerCase();
  const kind = KINDS.find(({ group, extensions }) => group === 'text' && extensions.includes(extension));
  return kind && isText(await readFile(path)) ? kind : null;
}

/** Text has no control characters but tabs and line breaks, in whichever encoding a spreadsheet wrote it. */
function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}
