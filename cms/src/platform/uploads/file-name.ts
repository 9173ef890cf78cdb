import { extname } from 'node:path';
import { cleanLine } from '../cleaning/clean-text';
import type { Kind } from './kinds';

const LONGEST = 120;
/** What file systems and addresses keep for themselves. */
const RESERVED = /[<>:"/\\|?*]/g;

/** A file's name as it may be kept: plain, not too long, and with an extension that says what the file is. */
export function safeFileName(name: string, { extensions }: Pick<Kind, 'extensions'>): string {
  const line = cleanLine(name).replace(RESERVED, '-').replace(/\s+/g, ' ').trim();
  const extension = extname(line).toLowerCase();
  const isRight = extensions.includes(extension);
  // `photo.png` that is a JPEG becomes `photo.jpg`; in `Na. 5` the dot belongs to the name.
  const isExtension = /^\.[a-z0-9]{1,5}$/.test(extension);
  const stem = isExtension ? line.slice(0, -extension.length) : line;
  const short =
    stem
      .replace(/^\.+|\.+$/g, '')
      .slice(0, LONGEST)
      .trim() || 'faili';
  return `${short}${isRight ? extension : extensions[0]}`;
}
