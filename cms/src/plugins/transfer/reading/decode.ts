/**
 * Text of a file in UTF-8 (with or without its mark) or, as Excel saves CSV on many machines, in Windows-1252
 * (https://encoding.spec.whatwg.org/#windows-1252).
 * @param isHead whether these are the first bytes of a file, which may end within a character
 */
export function decodeText(bytes: Buffer, isHead = false): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isHead });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
