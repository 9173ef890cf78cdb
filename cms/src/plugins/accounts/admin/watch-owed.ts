import type { StrapiApp } from '@strapi/strapi/admin';

/** Below `/admin`. */
export const PAGE = 'second-factor';
const ADDRESS = `/admin/${PAGE}`;

type Action = {
  type: string;
  payload?: { token?: string; owesSecondFactor?: boolean; details?: { code?: string } };
};

/**
 * Leads a person whose session owes the second factor to the page for it: right after the password, and whenever the
 * server says so (another tab, a role that was given meanwhile).
 */
export function watchOwed(app: StrapiApp) {
  app.addMiddlewares([
    () => () => {
      let owing: string | undefined;
      return (next) => (action: Action) => {
        const { type, payload } = action;
        if (payload?.details?.code === 'second-factor-needed') goToPage();
        // The server's answer to the password says so; right after it the admin keeps the session.
        if (payload?.owesSecondFactor) owing = payload.token;
        const kept = next(action);
        if (type === 'admin/login' && owing && payload?.token === owing) goToPage();
        return kept;
      };
    },
  ]);
}

let leaving = false;

/** Whether the page for the code is about to open: what is on the screen until then need not ask the server for anything. */
export const isLeaving = () => leaving;

/** Opens the page for the code, which remembers where the person was going. */
export function goToPage() {
  const { pathname, search } = window.location;
  if (leaving || pathname.startsWith(ADDRESS)) return;
  const redirect = new URLSearchParams(search).get('redirectTo');
  const wanted = pathname.startsWith('/admin/auth/') ? `/admin${redirect ?? ''}` : pathname + search;
  leaving = true;
  leaveFor(`${ADDRESS}?then=${encodeURIComponent(wanted)}`);
}

/**
 * Leaves this page for another. A move of the admin's own router (the one that follows the password, say) makes the browser
 * forget where it was about to go: then it is told again.
 */
function leaveFor(address: string) {
  const here = () => `${window.location.href} ${JSON.stringify(window.history.state)}`;
  let toldAt = '';
  const tell = () => {
    if (here() === toldAt) return;
    toldAt = here();
    window.location.assign(address);
  };
  tell();
  window.setInterval(tell, 100);
}

/** Goes where the person was going: never to another site. */
export function goOn() {
  const wanted = new URLSearchParams(window.location.search).get('then') ?? '';
  const isOurs = wanted.startsWith('/admin/') && !wanted.includes('//') && !wanted.includes('\\');
  window.location.assign(isOurs ? wanted : '/admin');
}
