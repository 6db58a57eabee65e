// @ts-check
// Has the page kept for when there is no network, once all of it stands.

/** What is loaded only when a reader does something, or by the browser on its own. */
const LATER = ["../pkg/search.json", "forced.js", "icon.svg", "manifest.webmanifest", "tip.js"];

/** The files that this page is made of. */
function files() {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name.split("#")[0] ?? name);
  const later = LATER.map((name) => new URL(name, import.meta.url).href);
  const own = [...loaded, ...later].filter((name) => name.startsWith(location.origin));
  return [...new Set([location.href.split(/[?#]/)[0] ?? location.href, ...own])];
}

/** Where the browser can, and the page is no one's frame. */
export async function keepOffline() {
  if (!("serviceWorker" in navigator) || globalThis.parent !== globalThis.window) return;
  await navigator.serviceWorker.register("sw.js");
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.kept === data?.of) document.documentElement.dataset["kept"] = "true";
  });
  active?.postMessage({ keep: files() });
}
