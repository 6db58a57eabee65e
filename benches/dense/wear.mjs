// What remains in memory after many redraws, and after many plots that came and went.

/** Keeps every memory of a wasm module, so that its size can be asked for. Runs in the page. */
export function keepMemories() {
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) memories.add(memory);
      return made;
    };
  }
  // Some modules are given their memory by their page.
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct: (...given) => {
      const made = Reflect.construct(...given);
      memories.add(made);
      return made;
    },
  });
  globalThis.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}

/** Bytes that are held, garbage collection forced: JavaScript's, and the module's memory. */
export async function held(page, session) {
  // Finalizers run after a collection, and free what the next one takes.
  for (let time = 0; time < 3; time += 1) {
    await session.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return { js: usedSize, wasm: await page.evaluate(() => globalThis.wasmBytes()) };
}

async function wear(browser, url, what, many) {
  const context = await browser.newContext({ viewport: { width: 700, height: 500 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(keepMemories);
    await page.goto(`${url}/benches/dense/page.html`);
    await page.waitForFunction(() => globalThis.wear);
    const session = await context.newCDPSession(page);
    const run = (times) => page.evaluate((given) => globalThis.wear(given), { what, times });
    await run(100);
    const before = await held(page, session);
    await run(many - 100);
    return { what, many, before, after: await held(page, session) };
  } finally {
    await context.close();
  }
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

/** Markdown of what stays. */
export async function wearReport(browser, url) {
  const rows = [];
  for (const [what, many] of [["redraws", 10_000], ["mounts", 1000]]) {
    const { before, after } = await wear(browser, url, what, many);
    const sum = ({ js, wasm }) => js + wasm;
    const cells = [before, after].flatMap(({ js, wasm }) => [megabytes(js), megabytes(wasm)]);
    rows.push(`| ${many.toLocaleString("en")} ${what} | ${cells.join(" | ")} | ${((sum(after) / sum(before) - 1) * 100).toFixed(2)} % |`);
  }
  return `### What stays in memory

A scatter of 100 points, drawn again with other numbers, or mounted and freed; garbage collection forced.
Megabytes of JavaScript's heap and of the module's memory after 100 and after all, and by how much the
sum grew.

| | 100: JS | 100: wasm | all: JS | all: wasm | growth |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
}
