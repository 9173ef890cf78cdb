import type { ServerResponse } from 'node:http';

/** What browsers may show in their window; everything else is saved as a file. */
const SHOWN = /\.(jpe?g|png|webp|avif|gif)$/i;

/** Headers of an uploaded file: whatever it holds, it runs nothing on the address of the admin. */
export function setUploadHeaders(response: ServerResponse, path: string) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-site');
  response.setHeader('Cache-Control', 'private, no-cache');
  if (!SHOWN.test(path)) response.setHeader('Content-Disposition', 'attachment');
}
