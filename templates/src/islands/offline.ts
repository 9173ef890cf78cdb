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

// A site that is looked at before it is published has no worker, and a browser may allow none.
if ('serviceWorker' in navigator) window.addEventListener('load', () => keepWhatIsRead().catch(() => {}));
