import type { Core } from '@strapi/strapi';

/** Row ids given out before the rows are written, so that rows can refer to each other and be inserted in bulk. */
export class Ids {
  readonly #last = new Map<string, number>();
  readonly #strapi: Core.Strapi;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** Finds out where the ids of these tables go on; called once before `next`. */
  async prepare(tables: readonly string[]) {
    for (const table of tables) {
      const [row] = await this.#strapi.db.connection(table).max('id as last');
      this.#last.set(table, Number(row?.last ?? 0));
    }
  }

  next(table: string): number {
    const last = this.#last.get(table);
    if (last === undefined) throw new RangeError(`Ids of ${table} were not prepared`);
    this.#last.set(table, last + 1);
    return last + 1;
  }
}
