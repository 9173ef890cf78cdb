import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { expect, it } from 'vitest';
import { enqueue } from './runner';

it('a job that waits for others runs for who asked for it, not for whose job made room', async () => {
  const request = new AsyncLocalStorage<string>();
  const seen: (string | undefined)[] = [];
  const free = Promise.withResolvers<null>();
  const third = Promise.withResolvers<void>();
  const findOne = () => {
    if (seen.push(request.getStore()) === 3) third.resolve();
    // A job that is no longer there ends at once.
    return free.promise;
  };
  const strapi = { db: { query: () => ({ findOne }) } } as unknown as Core.Strapi;
  for (const [index, tenant] of ['afya', 'bunge', 'mnh'].entries())
    request.run(tenant, () => enqueue(strapi, { id: index + 1, tenant }));
  expect(seen).toEqual(['afya', 'bunge']);
  free.resolve(null);
  await third.promise;
  expect(seen).toEqual(['afya', 'bunge', 'mnh']);
});
