/** What was read, with what it is made of: it can be read again without a network, and only then comes from here. */
const READ = 'read';
/** Files of pages and pages together; the oldest go first, for a phone has little room. */
const MOST = 120;
/** In bytes: a long report is downloaded, not kept. */
const LARGEST = 1_000_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const isOurs = new URL(url).origin === self.location.origin;
  if (method === 'GET' && isOurs && !headers.has('range')) event.respondWith(answerTo(event));
});

async function takeOver() {
  // The request for a page need not wait for this worker to start.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function answerTo(event) {
  const { request } = event;
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(request));
    event.waitUntil(note(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function note(request, answer) {
  const cache = await caches.open(READ);
  // What was taken off the site is not read here either.
  if (answer.status === 404 || answer.status === 410) return cache.delete(request);
  const isSmall = Number(answer.headers.get('content-length')) < LARGEST;
  if (answer.status !== 200 || answer.redirected || !isSmall) return;
  await cache.delete(request);
  await cache.put(request, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((old) => cache.delete(old)));
}
