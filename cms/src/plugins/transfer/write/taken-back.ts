import type { Core } from '@strapi/strapi';

/** Does work in a transaction that is taken back: nothing of it stays but what it returns. */
export async function takenBack<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  return await strapi.db.transaction(async ({ rollback }) => {
    const result = await work();
    await rollback();
    return result;
  });
}

type Transaction = { raw(sql: string): Promise<unknown> };

/** A step that a rule refuses leaves nothing behind, within a larger transaction either. */
export async function asStep<T>(strapi: Core.Strapi, step: () => Promise<T>): Promise<T> {
  return await strapi.db.transaction(async ({ trx }) => {
    const { raw } = trx as unknown as Transaction;
    await raw.call(trx, 'SAVEPOINT step');
    try {
      const result = await step();
      await raw.call(trx, 'RELEASE SAVEPOINT step');
      return result;
    } catch (error) {
      await raw.call(trx, 'ROLLBACK TO SAVEPOINT step');
      throw error;
    }
  });
}
