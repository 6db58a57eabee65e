// What the first view loads, found by following the page's own references, and its size gzipped.
//
// Followed: in HTML, style sheets, scripts, preloads, icons and pictures; in CSS, `@import` and
// `url()`; in JavaScript, static and dynamic imports, `new URL("...", import.meta.url)` and
// `fetch("...")` of a literal. A reference that is not needed for the first view is left out by the
// comment `/* later */` right before its quoted address or its `new URL`. What is left out here is what
// the end-to-end tests must see the browser leave out, too.
import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LATER = String.raw`(?!\s*\/\*\s*later\b)`;
const QUOTED = String.raw`\s*(["'\x60])([^"'\x60$\n]+)\1`;

const SCRIPT_REFERENCES = [
  new RegExp(String.raw`\b(?:import|export)\b[^;"'\x60()]*?\bfrom\b${LATER}${QUOTED}`, "g"),
  new RegExp(String.raw`\bimport${LATER}${QUOTED}`, "g"),
  new RegExp(String.raw`\bimport\(${LATER}${QUOTED}`, "g"),
  new RegExp(String.raw`(?<!\/\*\s*later\s*\*\/\s*)\bnew URL\(${LATER}${QUOTED}\s*,\s*import\.meta\.url`, "g"),
  new RegExp(String.raw`\bfetch\(${LATER}${QUOTED}`, "g"),
];
const STYLE_REFERENCES = [
  /@import\s+(?:url\()?\s*(["']?)([^"')\s;]+)\1/g,
  /\burl\(\s*(["']?)([^"')]+)\1\s*\)/g,
];
const LOADING_RELATIONS = /^(?:stylesheet|modulepreload|preload|icon|manifest)$/i;

/** The value of an attribute in the text of a tag. */
function attribute(tag, name) {
  const found = tag.match(new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, "i"));
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** The addresses that an HTML text loads. */
export function referencesOfPage(text) {
  const tags = text.replaceAll(/<!--[\s\S]*?-->/g, "").match(/<(?:link|script|img|source)\b[^>]*>/gi) ?? [];
  const found = tags.map((tag) => {
    const relations = attribute(tag, "rel")?.split(/\s+/) ?? [];
    if (/^<link/i.test(tag)) {
      return relations.some((rel) => LOADING_RELATIONS.test(rel)) ? attribute(tag, "href") : undefined;
    }
    return attribute(tag, "loading") === "lazy" ? undefined : attribute(tag, "src");
  });
  return found.filter((address) => address !== undefined);
}

function matches(text, patterns) {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[2]));
}

/** The addresses that a JavaScript text loads at once. */
export function referencesOfScript(text) {
  // Whole-line comments only: an address in a string may hold `//`.
  const code = text.replaceAll(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, "");
  return matches(code, SCRIPT_REFERENCES);
}

/** The addresses that a CSS text loads. */
export function referencesOfStyle(text) {
  return matches(text.replaceAll(/\/\*[\s\S]*?\*\//g, ""), STYLE_REFERENCES);
}

function references(path, text) {
  switch (extname(path)) {
    case ".html":
      return referencesOfPage(text);
    case ".css":
      return referencesOfStyle(text);
    case ".js":
    case ".mjs":
      return referencesOfScript(text);
    default:
      return [];
  }
}

/**
 * Every file of the first view with its size, biggest first.
 *
 * @param {URL} root the directory that holds `www` and `pkg`, with a slash at its end
 * @param {string} start the page
 * @param {readonly string[]} never files that the page refers to and never loads
 */
export function firstView(root, start = "www/index.html", never = []) {
  const found = new Map();
  const left = [new URL(start, root)];
  for (let file = left.pop(); file; file = left.pop()) {
    if (found.has(file.href) || never.includes(file.href.slice(root.href.length))) continue;
    const path = fileURLToPath(file);
    if (!existsSync(path)) throw new Error(`${path} is referred to and is not there`);
    const bytes = readFileSync(path);
    found.set(file.href, {
      path: file.href.slice(root.href.length),
      bytes: bytes.length,
      gzipped: gzipSync(bytes, { level: 9 }).length,
    });
    for (const address of references(path, bytes.toString("utf8"))) {
      if (/^(?:data|blob|node):|^#/.test(address)) continue;
      const target = new URL(address, file);
      if (target.protocol !== "file:") throw new Error(`${path} refers to another origin: ${address}`);
      if (address.startsWith("/")) throw new Error(`${path} refers to the site's root: ${address}`);
      target.search = "";
      target.hash = "";
      left.push(target);
    }
  }
  const files = [...found.values()].sort((one, other) => other.gzipped - one.gzipped);
  return { files, gzipped: files.reduce((sum, file) => sum + file.gzipped, 0) };
}
