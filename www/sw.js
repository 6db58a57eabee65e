// @ts-check
// Keeps the page for when there is no network. What the network gives is always preferred: parts of
// two editions must not be mixed while there is one.

const KEPT = "county-lens-1";
/** The types of workers and of pages do not go together: this one file has the page's. */
const scope = /** @type {any} */ (globalThis);

scope.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(scope.skipWaiting());
});
scope.addEventListener("activate", (/** @type {any} */ event) => {
  const others = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("county-lens-") && name !== KEPT).map((name) => caches.delete(name)));
    await scope.clients.claim();
  };
  event.waitUntil(others());
});

/** The page of a question is the same file whatever is asked. @param {Request} request */
const keyOf = ({ url, mode }) => (mode === "navigate" ? (url.split(/[?#]/)[0] ?? url) : url);

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(keyOf(request), response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(keyOf(request));
    if (kept) return kept;
    throw error;
  }
}

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === scope.location.origin) event.respondWith(answer(request));
});

// A page tells what it is made of: what it loaded before this worker was there is kept too.
scope.addEventListener("message", (/** @type {any} */ event) => {
  const { keep } = event.data ?? {};
  if (!Array.isArray(keep)) return;
  const own = keep.filter((url) => typeof url === "string" && new URL(url).origin === scope.location.origin);
  const all = async () => {
    const cache = await caches.open(KEPT);
    const kept = await Promise.allSettled(own.map((url) => cache.add(new Request(url, { cache: "no-cache" }))));
    event.source?.postMessage({ kept: kept.filter(({ status }) => status === "fulfilled").length, of: own.length });
  };
  event.waitUntil(all());
});
