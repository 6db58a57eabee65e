// The first view is at most 200 KB gzipped: HTML, CSS, JavaScript and wasm with the data in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firstView, referencesOfPage, referencesOfScript, referencesOfStyle } from "./first_view.mjs";

const ROOT = new URL("../../../", import.meta.url);
const LIMIT_BYTES = 200 * 1000;

test("the first view is at most 200 KB gzipped", () => {
  const { files, gzipped } = firstView(ROOT);
  for (const file of files) console.log(`${String(file.gzipped).padStart(7)}  ${file.path}`);
  console.log(`note: ${(gzipped / 1000).toFixed(1)} KB of 200 KB gzipped`);
  assert.ok(
    files.some((file) => file.path.endsWith(".wasm")),
    "the page does not lead to the module: the count cannot be right",
  );
  assert.ok(gzipped <= LIMIT_BYTES, `${gzipped} bytes`);
});

const PROGRAMMES_LIMIT_BYTES = 520 * 1000;

// The door to the module is shared: there the first one is named, and the page brings the second
// (an end-to-end test sees that no other is loaded).
test("the programmes’ page loads at most 520 KB gzipped", () => {
  const { files, gzipped } = firstView(ROOT, "www/programmes.html", ["pkg/opening.js"]);
  console.log(`the programmes’ page ${(gzipped / 1000).toFixed(1)} KB of 520 KB gzipped`);
  const wasm = files.filter((file) => file.path.endsWith(".wasm"));
  assert.deepEqual(wasm.map((file) => file.path), ["pkg/county_lens_programmes_bg.wasm"], "one module, the second");
  assert.ok(gzipped <= PROGRAMMES_LIMIT_BYTES, `${gzipped} bytes`);
});

const OWN_LIMIT_BYTES = 900 * 1000;

test("the page for people's own tables loads at most 900 KB gzipped, and opens workbooks and draws later", () => {
  const { files, gzipped } = firstView(ROOT, "www/own.html");
  console.log(`the page for people's own tables ${(gzipped / 1000).toFixed(1)} KB of 900 KB gzipped`);
  const wasm = files.filter((file) => file.path.endsWith(".wasm")).map((file) => file.path);
  assert.deepEqual(wasm, ["pkg/county_lens_tables_bg.wasm"]);
  assert.ok(gzipped <= OWN_LIMIT_BYTES, `${gzipped} bytes`);
});

test("references are found in every spelling", () => {
  const script = `
    import init, { a as b } from "./one.js";
    import {
      c,
      d,
    } from './two.js';
    export * from "./three.js";
    import "./four.js";
    const five = await import("./five.js");
    const six = await import(/* later */ "./not-six.js");
    // import "./commented.js";
    /** import "./documented.js"; */
    const seven = new URL("seven.wasm", import.meta.url);
    const eight = fetch("./eight.json");
    const nine = fetch(\`./\${name}.json\`);
    const text = "imported from nowhere";
  `;
  const names = ["one.js", "two.js", "three.js", "four.js", "five.js", "seven.wasm", "eight.json"];
  const found = referencesOfScript(script).map((address) => address.replace("./", ""));
  assert.deepEqual(found.sort(), names.sort());
  assert.deepEqual(referencesOfStyle('@import "a.css"; b { background: url(c.svg) } /* url(d.svg) */'), [
    "a.css",
    "c.svg",
  ]);
  const page = `
    <!-- <script src="no.js"></script> -->
    <link rel="stylesheet" href="a.css"><link rel=alternate href="no.xml">
    <script type="module" src='b.js'></script><img src=c.svg><img loading="lazy" src="no.png">
  `;
  assert.deepEqual(referencesOfPage(page), ["a.css", "b.js", "c.svg"]);
});
