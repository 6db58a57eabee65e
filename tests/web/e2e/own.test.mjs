// People's own tables: opened, corrected, asked, taken away and opened again, with nothing sent anywhere.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PAGE, faults, withPage } from "./browser.mjs";

const FILES = new URL("../../tables/files/", import.meta.url);

async function owning(page, query = "lang=zh") {
  await page.goto(new URL(`own.html?${query}`, PAGE).href);
  await page.locator("#file").waitFor();
}

/** Chooses a file and waits for how it is read. */
async function choose(page, name) {
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: await readFile(new URL(name, FILES)) });
  await page.locator("#read").waitFor();
}

async function readIt(page) {
  await page.locator("#read").click();
  await page.locator("#answer .finding").waitFor();
}

/** What the answer says: its sentence and the rows of its table. */
async function said(page) {
  const finding = await page.locator("#answer .finding").textContent();
  await page.locator("#rows > summary").click();
  const rows = await page.locator("#rows tbody tr").allTextContents();
  return { finding, rows };
}

test("the same table in every format gives the same answer", () =>
  withPage(async (page) => {
    const expected = new Map();
    const files = ["long.csv", "long-gbk.csv", "long-gb18030.csv", "long-utf16.txt", "wide-both.csv", "r-csv2.csv", "libre.xlsx", "libre.ods", "libre.xls", "merged.xlsx", "records.json", "lines.ndjson", "package.zip"];
    for (const name of files) {
      await owning(page, "lang=zh&ask=change&of=%E8%B4%A2%E6%94%BF%E6%94%AF%E5%87%BA");
      await choose(page, name);
      await readIt(page);
      expected.set(name, await said(page));
    }
    const { finding, rows } = expected.get("long.csv");
    assert.match(finding, /\d/);
    const truth = JSON.parse(await readFile(new URL("truth.json", FILES), "utf8"));
    const both = truth.filter(({ indicator, year, value }) => indicator === "财政支出" && [2015, 2019].includes(Number(year)) && value !== null);
    const known = both.map(({ code }) => code).filter((code, at, all) => all.indexOf(code) !== at);
    assert.equal(rows.length, known.length);
    for (const [name, answer] of expected) {
      assert.equal(answer.finding, finding, name);
      assert.deepEqual([...answer.rows].sort(), [...rows].sort(), name);
    }
  }));

test("a sheet is chosen, and an encoding that was recognised wrongly is put right", () =>
  withPage(async (page) => {
    await owning(page);
    await choose(page, "pandas.xlsx");
    await page.locator("#shape select").first().selectOption("1");
    await page.locator("#shape td", { hasText: "武乡县" }).first().waitFor();
    await readIt(page);
    await choose(page, "long-gbk.csv");
    const encoding = page.locator("#shape select").first();
    assert.equal(await encoding.inputValue(), "gb18030");
    await encoding.selectOption("big5");
    await page.waitForFunction(() => !document.querySelector("#shape td")?.textContent?.includes("武乡"));
    await page.locator("#shape select").first().selectOption("gb18030");
    await page.locator("#shape td", { hasText: "武乡县" }).first().waitFor();
  }));

test("what is wrong is listed by row and column, decided on, and no row is lost", () =>
  withPage(async (page) => {
    await owning(page, "lang=en&ask=distribution");
    await choose(page, "messy.csv");
    await readIt(page);
    const outcome = page.locator("#outcome");
    assert.match(await outcome.textContent(), /23 rows of data in the file: 21 used, 2 not used and listed/);
    const jump = outcome.locator("tbody tr", { hasText: "a leap" });
    assert.match(await jump.textContent(), /16.*财政支出.*2,?876,?112,?000/);
    const before = await page.locator("#answer .finding").textContent();
    await page.locator("[data-key=of]").selectOption("财政支出");
    await page.locator("[data-key=period]").selectOption("2018");
    await page.waitForFunction((old) => document.querySelector("#answer .finding")?.textContent !== old, before);
    const withJump = await page.locator("#answer .finding").textContent();
    await page.locator("[data-kind=jump]").selectOption("drop");
    await page.waitForFunction((old) => document.querySelector("#answer .finding")?.textContent !== old, withJump);
    // Sums are left out until the reader wants them.
    assert.match(await page.locator("#panel-size").textContent(), /^4 places/);
    await page.locator("[data-kind=parent]").selectOption("keep");
    await page.waitForFunction(() => document.querySelector("#panel-size")?.textContent?.startsWith("5 places"));
    assert.deepEqual(await faults(page), []);
  }));

test("roles are corrected, a number leads to its row of the file, and the answer is in the address", () =>
  withPage(async (page) => {
    await owning(page, "lang=zh");
    await page.locator("#paste").fill("甲,乙,丙\n武乡县,2015,7\n武乡县,2016,9\n灵丘县,2015,20\n灵丘县,2016,30\n");
    await page.getByRole("button", { name: "读粘贴的表格" }).click();
    await page.getByLabel("“丙”列是").selectOption("ignore");
    await page.locator("#read").click();
    await page.locator("#trouble").waitFor();
    assert.match(await page.locator("#trouble").textContent(), /没有哪一列是数值/);
    await page.getByLabel("“丙”列是").selectOption("measure");
    await page.getByLabel("“丙”列的指标名").fill("支出");
    await page.getByLabel("“丙”列的单位").fill("万元");
    await readIt(page);
    await page.locator("#question-kind").selectOption("change");
    await page.locator("#answer .finding", { hasText: "支出" }).or(page.locator("#answer h2", { hasText: "→" })).first().waitFor();
    assert.match(page.url(), /ask=change/);
    await page.locator("#working > summary").click();
    await page.locator("#working .cells li").first().waitFor();
    const cells = await page.locator("#working .cells").textContent();
    assert.match(cells, /你的文件，第2行，“丙”列/);
    assert.match(cells, /你的文件，第3行，“丙”列/);
    assert.match(await page.locator("#working .formula").first().textContent(), /9.*7/);
    await page.locator("#numbers > summary").click();
    assert.ok((await page.locator("#numbers math").count()) > 0);
    assert.match(await page.locator("#numbers").textContent(), /\d/);
  }));

test("a table is taken away as a package and opened again, kept in the browser and removed", () =>
  withPage(async (page) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await owning(page, "lang=zh&ask=inequality");
    await choose(page, "wide-indicators.csv");
    await readIt(page);
    const before = await said(page);
    const waiting = page.waitForEvent("download");
    await page.locator("#away-package").click();
    const away = await (await waiting).path();
    await page.locator("#file").setInputFiles({ name: "away.zip", mimeType: "application/zip", buffer: await readFile(away) });
    await page.locator("#status", { hasText: "away.zip" }).waitFor();
    await readIt(page);
    const after = await said(page);
    assert.equal(after.finding, before.finding);
    assert.deepEqual(after.rows, before.rows);
    await page.locator("#keep").click();
    await page.locator("#status", { hasText: "已留下" }).waitFor();
    await owning(page, "lang=zh&ask=inequality");
    await page.locator("#kept").click();
    await page.locator("#answer .finding").waitFor();
    assert.equal(await page.locator("#answer .finding").textContent(), before.finding);
    await page.locator("#forget").click();
    // It says so when it is gone; a page that is left before is not waited for.
    await page.locator("#kept").waitFor({ state: "detached" });
    await owning(page);
    assert.equal(await page.locator("#kept").count(), 0);
    const own = new URL(PAGE).origin;
    assert.ok(requests.every((url) => url.startsWith(own) || url.startsWith("blob:") || url.startsWith("data:")), "nothing is sent");
  }));

test("what is no table, too large or given up is told, and the page goes on", () =>
  withPage(async (page) => {
    await owning(page, "lang=en");
    const give = (name, buffer) => page.locator("#file").setInputFiles({ name, mimeType: "", buffer });
    const trouble = async (pattern) => {
      await page.locator("#trouble", { hasText: pattern }).waitFor();
    };
    await give("empty.csv", Buffer.from(""));
    await trouble(/empty/);
    await give("broken.xlsx", Buffer.from("PK\x03\x04 broken"));
    await trouble(/cannot be opened/);
    await give("bad.json", Buffer.from('[{"a":1},\n{"a":'));
    await trouble(/line 2/);
    await give("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]));
    await trouble(/no table|cannot|empty/);
    // A long file is given up halfway.
    const rows = Array.from({ length: 600_000 }, (_, at) => `c${at % 3000},${2000 + (at % 20)},i${at % 7},${at}`).join("\n");
    await give("long.csv", Buffer.from(`county,year,indicator,value\n${rows}`));
    await page.locator("#read").waitFor();
    // As soon as it can be: a fast machine would have read it before a hand came there.
    await page.evaluate(() => {
      new MutationObserver((_, watch) => {
        const stop = document.querySelector("#status .reading button");
        if (!(stop instanceof HTMLButtonElement)) return;
        watch.disconnect();
        stop.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.locator("#read").click();
    await trouble(/Stopped/);
    await give("good.csv", Buffer.from("county,year,value\nA,2015,1\nB,2015,2\nC,2015,4\n"));
    await page.locator("#read").waitFor();
    await page.locator("#read").click();
    await page.locator("#answer .finding").waitFor();
  }));

test("every question can be asked of the example", () =>
  withPage(async (page) => {
    await owning(page, "lang=en");
    await page.locator("#example").click();
    await page.locator("#read").waitFor();
    await readIt(page);
    const kinds = await page.locator("#question-kind option").evaluateAll((options) => options.map((option) => option.value));
    assert.ok(kinds.length >= 14);
    for (const kind of kinds) {
      const title = await page.locator("#answer h2").textContent();
      await page.locator("#question-kind").selectOption(kind);
      if (kind !== "distribution") await page.waitForFunction((old) => document.querySelector("#answer h2")?.textContent !== old, title);
      assert.equal(await page.locator("#trouble").isVisible(), false, kind);
      assert.notEqual(await page.locator("#answer .finding").textContent(), "", kind);
      assert.ok((await page.locator("#answer canvas").count()) > 0, kind);
    }
  }));

test("files are dropped, a package's files are chosen together, and people divide", () =>
  withPage(async (page) => {
    await owning(page, "lang=en");
    const read = async (name) => ({ name: name.split("/").at(-1), mimeType: "", buffer: await readFile(new URL(name, FILES)) });
    await page.locator("#file").setInputFiles([await read("package/datapackage.json"), await read("package/figures.csv")]);
    await page.locator("#status", { hasText: "figures.csv" }).waitFor();
    const text = await readFile(new URL("wide-indicators.csv", FILES), "utf8");
    const given = await page.evaluateHandle((csv) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([csv], "dropped.csv"));
      return transfer;
    }, text);
    await page.dispatchEvent(".drop", "drop", { dataTransfer: given });
    await page.locator("#status", { hasText: "dropped.csv" }).waitFor();
    await readIt(page);
    assert.equal(await page.locator("#people").inputValue(), "常住人口");
    const per = page.locator("[data-key=per]");
    assert.equal(await per.locator("option").nth(1).textContent(), "per person (by 常住人口)");
    await page.locator("[data-key=of]").selectOption("财政支出");
    await per.selectOption("常住人口");
    await page.locator("#answer h2", { hasText: "÷" }).waitFor();
  }));

test("a worker that stops is replaced, with a plain message, and the next table is read", () =>
  withPage(
    async (page) => {
      let served = 0;
      await page.route("**/own/worker.js", async (route) => {
        served += 1;
        if (served > 1) return route.continue();
        return route.fulfill({ contentType: "text/javascript", body: "addEventListener('message', () => setTimeout(() => { throw new RangeError('out of memory'); }));" });
      });
      await owning(page, "lang=en");
      await page.locator("#file").setInputFiles({ name: "long.csv", mimeType: "", buffer: await readFile(new URL("long.csv", FILES)) });
      await page.locator("#trouble", { hasText: "not enough memory" }).waitFor();
      // The way to make it smaller is shown.
      await page.locator("#trouble summary").first().click();
      await page.locator("#trouble code", { hasText: "read_parquet" }).waitFor();
      await choose(page, "long.csv");
      await readIt(page);
      assert.equal(served, 2);
    },
    { mayFail: true },
  ));

test("a browser that cannot take the module, as one without SIMD, is told so and the page goes on", () =>
  withPage(
    async (page) => {
      // What such a browser finds: an instruction that it does not know (0xfd is SIMD's prefix, 0xffff no instruction).
      const body = [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 0xfd, 0xff, 0xff, 3, 11];
      let served = 0;
      await page.route("**/county_lens_tables_bg.wasm", (route) => {
        served += 1;
        return route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...body]) });
      });
      for (const [lang, words] of [["en", "without WebAssembly SIMD"], ["zh", "没有WebAssembly SIMD"]]) {
        await owning(page, `lang=${lang}`);
        await page.locator("#file").setInputFiles({ name: "long.csv", mimeType: "", buffer: await readFile(new URL("long.csv", FILES)) });
        await page.locator("#trouble", { hasText: words }).waitFor();
      }
      assert.ok(served > 0);
      // Whoever comes back with another browser, or to a page whose file was broken, can go on.
      await page.unroute("**/county_lens_tables_bg.wasm");
      await owning(page, "lang=en");
      await choose(page, "long.csv");
      await readIt(page);
    },
    { mayFail: true },
  ));

test("the page stays at hand while a long table is read", () =>
  withPage(async (page) => {
    await owning(page, "lang=en");
    const rows = Array.from({ length: 400_000 }, (_, at) => `c${at % 2000},${2000 + (Math.floor(at / 2000) % 20)},i${Math.floor(at / 40_000)},${at}`).join("\n");
    await page.locator("#file").setInputFiles({ name: "long.csv", mimeType: "", buffer: Buffer.from(`county,year,indicator,value\n${rows}`) });
    await page.locator("#read").waitFor();
    const longest = await page.evaluate(async () => {
      let [last, most] = [performance.now(), 0];
      const timer = setInterval(() => {
        const now = performance.now();
        most = Math.max(most, now - last);
        last = now;
      }, 5);
      document.getElementById("read")?.click();
      await new Promise((done) => {
        new MutationObserver((_, watch) => {
          if (document.getElementById("panel-size")) done(watch.disconnect());
        }).observe(document.body, { childList: true, subtree: true });
      });
      clearInterval(timer);
      return most;
    });
    console.log(`note: the page's longest pause while reading was ${longest.toFixed(0)} ms`);
    assert.match(await page.locator("#outcome").textContent(), /400,000 rows/);
  }));
