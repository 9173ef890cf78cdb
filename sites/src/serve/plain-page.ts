import type { ServerResponse } from 'node:http';
import messages from './messages.json' with { type: 'json' };

/** A page in both languages for when there is no release to take one from. */
export function plainPage(response: ServerResponse, status: number, message: keyof typeof messages) {
  const { sw, en } = messages[message];
  const body = `<!doctype html>
<html lang="sw">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${sw}</title>
<main>
<h1>${sw}</h1>
<p lang="en">${en}</p>
</main>
</html>
`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
