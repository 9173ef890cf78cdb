import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BaseApp } from 'astro/app';
import type { RenderInput } from './contract.ts';

/** A file that pages refer to: `url` as written in pages, `file` where the build left it. */
export type Asset = { url: string; file: string };

/** The compiled templates. */
export type TemplatesApp = {
  /** The whole HTML of one page: a pure function of this build and the input. */
  render(input: RenderInput): Promise<string>;
  /** Renders the page in `locals` on demand, as a Node request handler; the bytes are those of `render`. */
  handler: OnDemandHandler;
  /** Changes whenever any byte of the build does. */
  buildId: string;
  /** The client assets that every release must carry. */
  assets: Asset[];
  /** Files that browsers and machines look for at a fixed address (`/favicon.ico`). */
  rootFiles: Asset[];
};

export type OnDemandHandler = (
  request: Parameters<RequestListener>[0],
  response: Parameters<RequestListener>[1],
  next: (error?: unknown) => void,
  locals: RenderInput,
) => Promise<void>;

type Entry = { app: BaseApp; handler: OnDemandHandler };

/** Loads the build that `astro build` left in `dist`. */
export async function loadApp(dist = new URL('../dist/', import.meta.url)): Promise<TemplatesApp> {
  const entry: Entry = await import(new URL('server/entry.mjs', dist).href);
  return {
    render: (input) => render(entry.app, input),
    handler: entry.handler,
    buildId: hashOf(filesIn(dist)),
    assets: assetsIn(new URL('client/', dist), '_astro/*'),
    rootFiles: assetsIn(new URL('client/', dist), '*.*'),
  };
}

async function render(app: BaseApp, { site, page }: RenderInput): Promise<string> {
  // Every page is found in `locals`; the address only has to be one that no special route of Astro's answers.
  const request = new Request(`${site.origin}/`);
  const response = await app.render(request, { locals: { site, page }, addCookieHeader: false });
  const isExpected = response.status === (page.template === 'notFound' ? 404 : 200);
  if (!isExpected) throw new Error(`${site.code}${page.url}: the templates answered ${response.status}`);
  return response.text();
}

/** Paths relative to `folder`, sorted so that the same files always come in the same order. */
function filesIn(folder: URL): { name: string; content: Buffer }[] {
  const cwd = fileURLToPath(folder);
  return globSync('**/*', { cwd, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .map((path) => ({ name: path.slice(cwd.length), content: readFileSync(path) }));
}

function hashOf(files: { name: string; content: Buffer }[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of files) hash.update(`${name}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}

function assetsIn(client: URL, pattern: string): Asset[] {
  const cwd = fileURLToPath(client);
  return globSync(pattern, { cwd })
    .sort()
    .map((name) => ({ url: `/${name}`, file: cwd + name }));
}
