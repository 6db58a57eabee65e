// The element and the embedded page, put together for pkg/: `node bundle.mjs ROOT DIR [SITE]`, where DIR
// holds the module that was just built and SITE is where the whole page will be.
import { build } from "esbuild";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [root, dir, site = ""] = process.argv.slice(2);
const source = (...path) => join(root, "www", ...path);

/** The page imports the module from pkg/; here it is the one that was just built. */
const module = (external) => ({
  name: "module",
  setup({ onResolve }) {
    onResolve({ filter: /\/pkg\// }, ({ path }) => {
      const name = path.split("/pkg/")[1];
      return external ? { path: `./${name}`, external: true } : { path: join(dir, name) };
    });
  },
});

const settings = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome110", "firefox110", "safari16"],
  legalComments: "none",
  logLevel: "warning",
};

await build({
  ...settings,
  entryPoints: [source("element", "county-lens.js")],
  outfile: join(dir, "county-lens.js"),
  format: "esm",
  plugins: [module(true)],
});
await build({
  ...settings,
  entryPoints: [source("element", "inline.js")],
  outfile: join(dir, "embed.js"),
  format: "iife",
  plugins: [module(false)],
  loader: { ".wasm": "binary", ".txt": "text" },
  // The files that it would look for beside itself are inside.
  logOverride: { "empty-import-meta": "silent" },
});

const script = readFileSync(join(dir, "embed.js"), "utf8");
if (/<\/script/iu.test(script)) throw new Error("embed.js holds an end of script: it could not stand inside a page");

const page = readFileSync(source("index.html"), "utf8");
const predrawn = /<!-- predrawn:begin -->([\s\S]*?)<!-- predrawn:end -->/u.exec(page)?.[1];
if (!predrawn) throw new Error("www/index.html holds no pre-drawn picture");
const template = readFileSync(source("embed.html"), "utf8");
const embed = template.replace("<!-- predrawn -->", () => predrawn.trim()).replace("../pkg/embed.js", "embed.js");
if (embed === template || embed.includes("../pkg/")) throw new Error("www/embed.html is not as it was");
const canonical = site === "" ? "" : `\n<link rel="canonical" href="${site}">`;
writeFileSync(join(dir, "embed.html"), embed.replace("</title>", () => `</title>${canonical}`));

copyFileSync(source("element", "county-lens.d.ts"), join(dir, "county-lens.d.ts"));

// Without its imports the table of attributes is plain data.
const { FIELDS } = await import(source("element", "fields.js"));
const { EVENTS, METHODS, PARTS, PROPERTIES } = await import(source("element", "about.js"));
const text = (type) => ({ text: type });
const manifest = {
  schemaVersion: "2.1.0",
  readme: "README.md",
  modules: [
    {
      kind: "javascript-module",
      path: "county-lens.js",
      declarations: [
        {
          kind: "class",
          customElement: true,
          tagName: "county-lens",
          name: "CountyLens",
          description: "One question about the five reports, answered and drawn inside another page.",
          superclass: { name: "HTMLElement" },
          attributes: FIELDS.map(({ name, kind, description }) => ({ name, description, type: text(kind === "flag" ? "boolean" : "string"), fieldName: name })),
          members: [
            ...FIELDS.map(({ name, kind, description }) => ({ kind: "field", name, description, type: text(kind === "flag" ? "boolean" : "string | null"), attribute: name, reflects: true })),
            ...METHODS.map(({ name, description, returns, parameters = [] }) => ({
              kind: "method",
              name,
              description,
              parameters: parameters.map((one) => ({ ...one, type: text(one.type) })),
              return: { type: text(returns) },
            })),
          ],
          events: EVENTS.map(({ name, description, detail }) => ({ name, description, type: text(`CustomEvent<${detail}>`) })),
          slots: [{ name: "", description: "Shown until the answer stands, and where script or wasm fails: a table, for example." }],
          cssProperties: PROPERTIES,
          cssParts: PARTS,
        },
      ],
      exports: [{ kind: "custom-element-definition", name: "county-lens", declaration: { name: "CountyLens", module: "county-lens.js" } }],
    },
  ],
};
writeFileSync(join(dir, "custom-elements.json"), `${JSON.stringify(manifest, null, 2)}\n`);
