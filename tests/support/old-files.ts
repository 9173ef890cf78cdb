import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small photograph of an old site. */
export function picture(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 400, channels: 3, background: '#2a7f62' } })
    .png()
    .toBuffer();
}

/** The smallest file that is a PDF to whoever looks inside; other words make other bytes. */
export function pdf(words: string): Buffer {
  const body = deflateSync(words).toString('base64');
  return Buffer.from(`%PDF-1.4\n% ${body}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}
