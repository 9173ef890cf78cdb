import { STATUS_CODES } from 'node:http';
import type { Core } from '@strapi/strapi';
import adminFields from '../../words/admin-fields.json';
import { fieldLabel } from '../labels';
import { inSwahili } from './in-swahili';

type Fault = { message?: unknown; path?: unknown };
type Refusal = Fault & { details?: { code?: string; errors?: Fault[] } | null };
type Context = {
  path: string;
  status: number;
  body?: unknown;
  state: { user?: { preferedLanguage?: string | null } };
  cookies: { get(name: string): string | undefined };
};

/** The admin keeps the language on the screen in this cookie (`admin/language.ts`). */
const COOKIE = 'tovuti-language';
/** Strapi's sign-in form knows by this message that it shall open its page for closed accounts. */
const SIGNAL = 'User not active';

/**
 * Says every refusal in the language on the person's screen, whoever made it: ours are written in both languages, Strapi's
 * in English, of which some have words of their own in Swahili and the rest the words of their status. A request without
 * that language (a program's) gets ours in both, and Strapi's known ones in Swahili.
 */
export function translateRefusals(strapi: Core.Strapi) {
  strapi.server.use(async (ctx, next) => {
    await next();
    const { path, status, body, state, cookies } = ctx as unknown as Context;
    const error = status >= 400 && (body as { error?: Refusal } | null)?.error;
    if (!error) return;
    const screen = cookies.get(COOKIE);
    const language = screen ?? (state.user?.preferedLanguage?.startsWith('en') ? 'en' : 'sw');
    const [, uid = ''] = /\/(api::[\w-]+\.[\w-]+)/.exec(path) ?? [];
    const label = (field: string) => labelOf(strapi, uid, field);
    const whole = STATUS_CODES[status] ?? '';
    const parts = (error.details?.errors ?? []).map(
      (fault) => [fault, `${pathOf(fault)} is invalid`] as const,
    );
    for (const [fault, otherwise] of [[error, whole] as const, ...parts]) {
      if (typeof fault.message !== 'string' || fault.message === SIGNAL) continue;
      const [sw = '', en, ...more] = fault.message.split('\n');
      const isOurs = en !== undefined || !!error.details?.code;
      if (isOurs) {
        if (screen && en && !more.length) fault.message = language === 'en' ? en : sw;
      } else if (language !== 'en') {
        const known = inSwahili(fault.message, label);
        fault.message = known ?? (screen ? inSwahili(otherwise, label) : null) ?? fault.message;
      }
    }
  });
}

const pathOf = ({ path }: Fault) => (Array.isArray(path) ? path.join('.') : String(path ?? ''));

/** `blocks[0].body` is known by its first part: the field that the form shows. */
function labelOf(strapi: Core.Strapi, uid: string, path: string): string {
  if (!uid) {
    // A form of Strapi's own: `userInfo.password`.
    const field = path.slice(path.lastIndexOf('.') + 1);
    return (adminFields as Record<string, string>)[field] ?? field;
  }
  const [field = path] = path.split(/[.[]/);
  return fieldLabel(strapi, uid, field).split(' / ')[0] ?? field;
}
