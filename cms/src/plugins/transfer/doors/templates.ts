import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { CSV_TYPES, csvColumns, exampleOf } from '../csv-columns';
import { stringify } from './csv-text';

type Context = {
  params: { type?: string };
  query: { language?: string };
  body: unknown;
  type: string;
  attachment(name: string): void;
};

/** An empty file with the columns of a type, required ones marked, and one line of examples. */
export const templates = ({ strapi }: { strapi: Core.Strapi }) => ({
  async types(ctx: Context) {
    ctx.body = { results: CSV_TYPES };
  },

  async template(ctx: Context) {
    const type = CSV_TYPES.find((name) => name === ctx.params.type);
    if (!type) throw new errors.NotFoundError();
    const language = ctx.query.language === 'en' ? 'en' : 'sw';
    const columns = csvColumns(strapi, type);
    const header = columns.map(({ label, required }) => label[language] + (required ? ' *' : ''));
    ctx.type = 'text/csv; charset=utf-8';
    ctx.attachment(`${type}.csv`);
    ctx.body = stringify([header, columns.map((column) => exampleOf(column, language))]);
  },
});
