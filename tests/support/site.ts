import { request } from 'node:http';
import type { World } from './world.ts';

export type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; text: string; bytes: Buffer };

/** Asks the sites' server as a browser would that went to `host`. */
export function get(
  world: Pick<World, 'sitesPort'>,
  host: string,
  path: string,
  options: { method?: string; headers?: object } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {} } = options;
    const call = request(
      { host: '127.0.0.1', port: world.sitesPort, path, method, headers: { host, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes });
        });
      },
    );
    call.on('error', reject);
    call.end();
  });
}

/** Asks a tenant's site, or the portal. */
export const visit = (world: World, code: string, path: string, options?: Parameters<typeof get>[3]) =>
  get(world, code === 'portal' ? 'localhost' : `${code}.localhost`, path, options);
