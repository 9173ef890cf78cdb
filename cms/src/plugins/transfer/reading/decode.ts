/**
 * Text of a file in UTF-8 (with or without its mark) or, as Excel saves CSV on many machines, in Windows-1252
 * (https://encoding.spec.whatwg.org/#windows-1252).
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
