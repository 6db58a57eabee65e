// Pages of other people, on an origin of their own, that embed the lens in each way there is.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const PKG = fileURLToPath(new URL("../../../pkg/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** What is served of this project and of the tests' own packages, as its users would place it. */
const FOLDERS = [
  ["/www/examples/reveal.js/", fileURLToPath(new URL("../node_modules/reveal.js/", import.meta.url))],
  ["/www/examples/", join(ROOT, "www", "examples", sep)],
  ["/pkg/", PKG],
];
const TYPES = { ".css": "text/css; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm" };

const page = (body, head = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title>${head}</head><body>${body}
<script>
window.heard = [];
addEventListener("message", ({ data }) => heard.push(data));
for (const name of ["ready", "change", "select", "error"]) {
  addEventListener("county-lens-" + name, ({ detail }) => heard.push({ type: "county-lens-" + name, detail }));
}
</script></body></html>`;

/** Pages by their path; `lens` is where the embedded page is served. */
export const HOSTS = {
  "/element": () => page(
    `<county-lens id="one" ask="change" indicator="poverty_incidence" place="140429" lang="en"><table><tr><td>fallback</td></tr></table></county-lens>
     <county-lens id="two" ask="compare" family="residents_per_km2" lang="zh" dark="true" locked></county-lens>`,
    `<script type="module" src="/pkg/county-lens.js"></script><style>#one { --county-lens-accent: #9a4506; }</style>`,
  ),
  "/missing": () => page(`<county-lens><p id="kept">A table for those without it.</p></county-lens>`, `<script type="module" src="/nowhere/county-lens.js"></script>`),
  // Moodle's and Canvas' editors keep an iframe with src, title, width, height and sandbox, and no script.
  "/frame": (lens) => page(`<iframe id="frame" title="lens" width="100%" height="300" sandbox="allow-scripts" src="${lens}?ask=change&indicator=poverty_incidence&place=140429&lang=en&dark=false"></iframe>`),
  "/time": (lens) => page(`<iframe id="frame" title="lens" width="100%" height="300" sandbox="allow-scripts" src="${lens}?indicator=poverty_incidence&place=140429&time=2014..2018&lang=zh&plain=1&chart=bars&nonsense=1"></iframe>`),
};

/** Serves the hosts' pages, and a copy of pkg/ beside them as a host would. */
export function serveHosts(lens) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const host = HOSTS[pathname];
    if (host) {
      response.writeHead(200, { "content-type": TYPES[".html"] }).end(host(lens));
      return;
    }
    const [prefix, folder] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? ["", ""];
    const path = join(folder, normalize(decodeURIComponent(pathname.slice(prefix.length))));
    if (prefix !== "" && path.startsWith(folder) && existsSync(path) && statSync(path).isFile()) {
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
      createReadStream(path).pipe(response);
      return;
    }
    response.writeHead(404).end();
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}
