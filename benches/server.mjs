// The files of the benchmark from one small server, so that the module's pages and its peers' are
// served alike: not compressed, not kept, each with its right type.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
]);
const SERVED = ["benches", "pkg", "www"];

/** The file of an address, or nothing where none may be served. */
function fileOf(root, address) {
  let path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
  if (path.endsWith(sep)) path += "index.html";
  if (!SERVED.some((name) => path.startsWith(`${sep}${name}${sep}`))) return undefined;
  const file = join(root, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves the benchmark on a free port of this machine alone.
 *
 * @param {string} root the directory that holds `www`, `pkg` and `benches`
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(root) {
  const server = createServer((request, response) => {
    const file = fileOf(root, request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES.get(extname(file)) ?? "application/octet-stream";
    const length = statSync(file).size;
    response.writeHead(200, { "content-type": type, "content-length": length });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${server.address().port}`;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ url, close });
    });
  });
}
