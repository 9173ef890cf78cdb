import { refusal } from '../platform/refusal';

/** Long texts nest most: lists in lists, in cells, in blocks, in pages. */
const DEEPEST = 200;

type Context = { is(type: string): string | false | null; request: { body?: unknown } };

/**
 * Lists in lists by the thousand fill no screen, but the stack of every function that calls itself, Strapi's and ours.
 * In Strapi's validators nobody catches what that throws, and the whole CMS would end.
 */
export default () => async (ctx: Context, next: () => Promise<void>) => {
  const { body } = ctx.request;
  const isForm = Boolean(ctx.is('multipart'));
  if (isDeep(body) || (isForm && texts(body).some(isDeepText))) throw refusal('input-wrong');
  return next();
};

/** Level by level, so that it needs no stack itself. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (!level.length) return false;
  }
  return true;
}

/** The fields of a form, in which Strapi reads JSON. */
const texts = (body: unknown) =>
  Object.values(body ?? {})
    .flat()
    .filter((text) => typeof text === 'string');

function isDeepText(text: string): boolean {
  let depth = 0;
  for (const sign of text.matchAll(/[[\]{}]/g)) {
    depth += sign[0] === '[' || sign[0] === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
