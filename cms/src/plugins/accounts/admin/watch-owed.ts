import type { StrapiApp } from '@strapi/strapi/admin';

/** Below `/admin`. */
export const PAGE = 'second-factor';
const ADDRESS = `/admin/${PAGE}`;

type Action = {
  type: string;
  payload?: { token?: string; details?: { code?: string } };
};

/**
 * Leads a person whose session owes the second factor to the page for it: right after the password, and whenever the
 * server says so (another tab, a role that was given meanwhile).
 */
export function watchOwed(app: StrapiApp) {
  app.addMiddlewares([
    () => () => (next) => (action: Action) => {
      const { type, payload } = action;
      if (payload?.details?.code === 'second-factor-needed') goToPage();
      if (type === 'admin/login' && payload?.token) goIfOwed(payload.token);
      return next(action);
    },
  ]);
}

async function goIfOwed(token: string) {
  const answer = await fetch('/accounts/me', { headers: { Authorization: `Bearer ${token}` } });
  const { isOwed } = answer.ok ? await answer.json() : { isOwed: false };
  if (isOwed) goToPage();
}

/** Opens the page for the code, which remembers where the person was going. */
export function goToPage() {
  const { pathname, search } = window.location;
  if (pathname.startsWith(ADDRESS)) return;
  const redirect = new URLSearchParams(search).get('redirectTo');
  const wanted = pathname.startsWith('/admin/auth/') ? `/admin${redirect ?? ''}` : pathname + search;
  window.location.assign(`${ADDRESS}?then=${encodeURIComponent(wanted)}`);
}

/** Goes where the person was going: never to another site. */
export function goOn() {
  const wanted = new URLSearchParams(window.location.search).get('then') ?? '';
  const isOurs = wanted.startsWith('/admin/') && !wanted.includes('//') && !wanted.includes('\\');
  window.location.assign(isOurs ? wanted : '/admin');
}
