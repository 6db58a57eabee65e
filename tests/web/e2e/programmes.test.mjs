// The programmes' page: every view in both languages, models by keyboard, checks, sources.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE, faults, tabTo, withPage } from "./browser.mjs";

const ROOM = new URL("programmes.html", PAGE).href;

const VIEWS = {
  themes: "view=themes&theme=relocation",
  outline: "view=outline&report=003",
  model: "view=model&model=asset_income",
  account: "view=model&model=pv_shenchi",
  calculators: "view=calculators&model=shenchi_employer",
  claims: "view=claims&report=003",
};

async function open(page, query = "") {
  await page.goto(`${ROOM}?${query}`);
  await page.locator("html[data-engine=live]").waitFor();
}

const outputs = (page) => page.locator(".results table tbody").innerText();

for (const lang of ["zh", "en"]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`every view opens and axe finds nothing: ${lang}, ${colorScheme}`, () =>
      withPage(
        async (page) => {
          for (const [name, query] of Object.entries(VIEWS)) {
            await open(page, `${query}&lang=${lang}`);
            assert.ok((await page.locator("h1:visible").innerText()).length > 2, name);
            assert.equal(await page.locator("html").getAttribute("lang"), lang === "zh" ? "zh-CN" : "en");
            if (name === "claims") await page.locator(".claim summary").first().click();
            assert.deepEqual(await faults(page), [], name);
          }
        },
        { colorScheme },
      ));
  }
}

test("English is complete: no Chinese but prints and the language link", () =>
  withPage(async (page) => {
    for (const query of Object.values(VIEWS)) {
      await open(page, `${query}&lang=en`);
      const found = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const out = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!parent || parent.closest("[lang=zh-CN], noscript, script, .basis + button")) continue;
          if (/[\u4e00-\u9fff]/.test(node.textContent ?? "")) out.push(node.textContent);
        }
        return out;
      });
      // 乡 is discussed as a word, 万 stands in a printed figure.
      const unsaid = found.filter((text) => /[\u4e00-\u9fff]/.test(text.replaceAll(/[乡万]/g, "")));
      assert.deepEqual(unsaid, [], query);
    }
  }));

test("nothing is wider than a phone", () =>
  withPage(
    async (page) => {
      for (const query of Object.values(VIEWS)) {
        for (const lang of ["zh", "en"]) {
          await open(page, `${query}&lang=${lang}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${query} ${lang}: ${over} px too wide`);
        }
      }
    },
    { viewport: { width: 320, height: 700 } },
  ));

test("the places stand side by side: relocation has one cell each, with figures that lead to sources", () =>
  withPage(async (page) => {
    await open(page, "theme=relocation&lang=zh");
    assert.equal(await page.locator(".cell").count(), 5);
    const luxi = page.locator(".cell", { hasText: "芦溪县" });
    assert.match(await luxi.innerText(), /1026人[\s\S]*5000人/);
    await luxi.locator("button", { hasText: "1026人" }).click();
    const card = page.locator("dialog#source");
    assert.match(await card.innerText(), /004-0640/);
    await page.keyboard.press("Escape");
    await page.locator(".pill", { hasText: "住房" }).click();
    assert.match(page.url(), /theme=housing/);
    await page.goBack();
    assert.match(await page.locator("h1").innerText(), /易地搬迁/);
  }));

test("an outline opens level by level by keyboard, and the drawing leads into it", () =>
  withPage(async (page) => {
    await open(page, "view=outline&report=000&lang=zh");
    const deep = page.locator("[data-node='000-p590']");
    assert.equal(await deep.isVisible(), false);
    await tabTo(page, ".tree summary");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("[data-node='000-p010']").isVisible(), false);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("[data-node='000-p010']").isVisible(), true);
    const canvas = page.locator(".tree-chart canvas");
    await canvas.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const at = await page.evaluate(() => document.activeElement?.closest("[data-node]")?.getAttribute("data-node"));
    assert.match(at ?? "", /^000-p\d+$/);
    await page.locator("#tree-size").selectOption("money");
    assert.equal(await page.locator(".tree-chart canvas").isVisible(), true);
  }));

test("a model answers at once, says its state in the address, and goes back to its defaults", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=asset_income&lang=zh");
    const before = await outputs(page);
    assert.match(before, /1800元\/户\/年/);
    const profit = page.locator("#asset_income-profit");
    await profit.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("40000");
    assert.match(await outputs(page), /−6万元\/年/);
    assert.match(page.url(), /model=asset_income&profit=40000/);
    await page.reload();
    await page.locator("html[data-engine=live]").waitFor();
    assert.match(await outputs(page), /−6万元\/年/);
    await page.locator(".control", { has: page.locator("#asset_income-profit") }).locator(".step").last().click();
    assert.match(page.url(), /profit=90000/);
    await page.locator(".control .now button:visible").click();
    assert.equal(await outputs(page), before);
    assert.doesNotMatch(page.url(), /profit=/);
  }));

test("a wrong input is named beside its field, and nothing is lost", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=asset_income&lang=en");
    const before = await outputs(page);
    const floor = page.locator("#asset_income-floor");
    for (const [typed, said] of [
      ["200", /Outside what the rule allows \(0–100\)/],
      ["ten", /A number must stand here/],
      ["", /A number must stand here/],
    ]) {
      await floor.fill(typed);
      assert.match(await page.locator("#asset_income-floor-fault").innerText(), said);
      assert.equal(await floor.getAttribute("aria-invalid"), "true");
      assert.equal(await floor.inputValue(), typed);
      assert.equal(await outputs(page), before);
    }
    await floor.fill("20");
    assert.equal(await page.locator("#asset_income-floor-fault").innerText(), "");
    assert.notEqual(await outputs(page), before);
  }));

test("an address with an unknown model or input says so", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=nothing&lang=en");
    assert.match(await page.locator("#room").innerText(), /There is no such scheme/);
    await open(page, "view=model&model=asset_income&nonsense=1&floor=900&lang=en");
    assert.match(await page.locator("#room").innerText(), /“nonsense”[\s\S]*“floor”/);
    assert.match(await outputs(page), /CNY 1800/);
  }));

test("a default leads to the figure that printed it", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=wuxiang_loan&lang=zh");
    await page.locator(".control", { has: page.locator("#wuxiang_loan-deposit") }).locator("button", { hasText: "700万元" }).click();
    assert.match(await page.locator("dialog#source").innerText(), /000-0530/);
  }));

test("a mark of a model’s chart leads to the figures behind it by keyboard", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=pv_shenchi&lang=zh");
    await page.locator(".figure canvas").focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(() => /结算：564\.99万元/.test(document.querySelector(".figure .unseen[aria-live]").textContent));
    await page.keyboard.press("Enter");
    assert.match(await page.locator("dialog#source").innerText(), /003-0830/);
  }));

test("a calculator computes when it is opened", () =>
  withPage(async (page) => {
    await open(page, "view=calculators&lang=zh");
    assert.equal(await page.locator(".calculator").count(), 23);
    const transport = page.locator("[data-model=shenchi_transport]");
    await transport.locator("summary").first().click();
    await transport.locator("select").selectOption("3");
    assert.match(await transport.locator("table").innerText(), /800元/);
  }));

test("checks are filtered, shown with both sides, and traced", () =>
  withPage(async (page) => {
    await open(page, "view=claims&lang=zh");
    const all = await page.locator(".claim").count();
    assert.ok(all >= 60, `${all} checks`);
    await page.locator("#claims-report").selectOption("003");
    await page.locator("#claims-verdict").selectOption("does_not_agree");
    assert.match(page.url(), /report=003&verdict=does_not_agree/);
    const hogs = page.locator(".claim");
    assert.equal(await hogs.count(), 1);
    await hogs.locator("summary").click();
    assert.match(await hogs.innerText(), /50万[\s\S]*60万/);
    await hogs.locator("canvas").waitFor();
    await hogs.locator("button").last().click();
    assert.match(await page.locator("dialog#source").innerText(), /003-0730[\s\S]*003-1680/);
    await page.keyboard.press("Escape");
    await page.goBack();
    assert.ok((await page.locator(".claim").count()) > 1);
  }));

test("every check leads to its figures, those too that cannot be tested", () =>
  withPage(async (page) => {
    await open(page, "view=claims&verdict=cannot_be_tested&lang=en");
    const claims = page.locator(".claim");
    assert.ok((await claims.count()) > 15);
    assert.equal(await claims.locator("summary").count(), 0);
    await page.locator("[data-claim='002-c110'] button").click();
    assert.match(await page.locator("dialog#source").innerText(), /002-0790[\s\S]*002-0800/);
  }));

test("without WebAssembly the page says so and offers to reload", () =>
  withPage(
    async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
      await page.goto(`${ROOM}?lang=en`);
      await page.locator("#trouble button").waitFor();
      assert.match(await page.locator("#trouble").innerText(), /did not open/);
    },
    { mayFail: true },
  ));

test("the main page leads here and back", () =>
  withPage(async (page) => {
    await page.goto(`${PAGE}?lang=en`);
    await page.locator("#picker").waitFor({ state: "visible" });
    await page.locator("#rooms a").first().click();
    await page.locator("html[data-engine=live]").waitFor();
    assert.match(page.url(), /programmes\.html\?.*lang=en/);
    await page.locator("#rooms a").last().click();
    await page.locator("#picker").waitFor({ state: "visible" });
  }));

test("a claim that is not there is told with its code", () =>
  withPage(async (page) => {
    await open(page, "view=claims&lang=en");
    const caught = await page.evaluate(async () => {
      const lens = await import(/* the page's own module */ `${location.origin}/pkg/programmes.js`);
      try {
        lens.claimFigure(document.createElement("canvas"), "003-c999", { width: 640, lang: "en" });
      } catch (error) {
        return [lens.isLensError(error), error.code, error.field, error.hint];
      }
    });
    assert.deepEqual(caught, [true, "claim.unknown_id", "id", "003-c060"]);
  }));

test("the page loads one module, and nothing from elsewhere", () =>
  withPage(async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url())));
    await open(page, "view=model&model=luxi_funds&lang=zh");
    const wasm = asked.filter((url) => url.pathname.endsWith(".wasm")).map((url) => url.pathname);
    assert.deepEqual(wasm, ["/pkg/county_lens_programmes_bg.wasm"]);
    assert.ok(asked.every((url) => url.origin === new URL(PAGE).origin));
  }));

test("the main page is English to its last word, whatever came first", () =>
  withPage(
    async (page) => {
      await page.goto(`${PAGE}?lang=en`);
      await page.locator("#picker").waitFor({ state: "visible" });
      for (const id of ["rooms", "picker-title", "stories-title"]) {
        assert.doesNotMatch(await page.locator(`#${id}`).innerText(), /[\u4e00-\u9fff]/, id);
      }
      assert.doesNotMatch(await page.locator("footer").innerText(), /[\u4e00-\u9fff]/);
    },
    { locale: "en-GB" },
  ));

test("a model's working and a check are drawn as formulas", () =>
  withPage(async (page) => {
    await open(page, "view=model&model=asset_income&lang=zh");
    const steps = page.locator(".steps").first();
    await steps.locator("math").first().waitFor({ state: "attached" });
    assert.ok((await steps.locator("math mfrac, math mo").count()) > 3);
    await open(page, "view=claims&report=003&lang=en");
    await page.locator(".claim summary").first().click();
    const formula = page.locator(".claim .formula math").first();
    await formula.waitFor();
    assert.match(await formula.getAttribute("alttext"), /=|>|≥/);
  }));
