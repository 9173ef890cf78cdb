import { isBuilderToken } from '../../platform/builder-token';

type Context = { get(header: string): string; request: { headers: Record<string, unknown> } };

/** An access token of a session (https://www.rfc-editor.org/rfc/rfc7519#section-3); Strapi's other tokens have no dots. */
const SESSION = /^bearer\s+[\w-]+\.[\w-]+\.[\w-]+$/i;

/**
 * Two keys open something: the session of a person, and the builder's token. Every other that Strapi can make (API
 * tokens, which act for all institutions at once; admin tokens, which act as an account without its second factor;
 * transfer tokens, which read and write the whole database) is dropped: whoever sends one is nobody.
 */
export const dropOtherTokens = () => async (ctx: Context, next: () => Promise<void>) => {
  const authorization = ctx.get('authorization');
  if (!SESSION.test(authorization) && !isBuilderToken(authorization))
    delete ctx.request.headers.authorization;
  return next();
};
