/**
 * Has the worker of the site keep what is read, for times without a network. The first page is read before the worker is
 * there: it is taken from the browser's own cache.
 */
async function keepWhatIsRead() {
  await navigator.serviceWorker.register('/sw.js');
  if (navigator.serviceWorker.controller) return;
  await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const cache = await caches.open('read');
  await cache.addAll([location.pathname, ...files.filter((file) => file.startsWith(location.origin))]);
}

/** A page that is shown before it is published stands at another address than its own, and is not kept. */
const isAtItsAddress = () => {
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return own !== undefined && new URL(own).pathname === location.pathname;
};

// A browser may allow no worker.
if ('serviceWorker' in navigator && isAtItsAddress())
  window.addEventListener('load', () => keepWhatIsRead().catch(() => {}));
