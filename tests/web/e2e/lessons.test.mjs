// Exercises by keyboard, the sheet, the plans, and a teacher's flags.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE, faults, withPage } from "./browser.mjs";


async function lessons(page, query) {
  await page.goto(new URL(`lessons.html?${query}`, PAGE).href);
  await page.locator("html[data-engine=live]").waitFor();
}

test("an exercise is answered by keyboard: a hint, a wrong reply, a right one, its steps", () =>
  withPage(async (page) => {
    await lessons(page, "exercise=points&seed=7&lang=en");
    const prompt = await page.locator("#prompt").textContent();
    const [base, current] = [...prompt.matchAll(/([\d.]+)%/g)].map(([, number]) => Number(number));
    await page.locator("#reply").focus();
    await page.keyboard.press("Enter");
    assert.match(await page.locator("[role=status]").textContent(), /number must stand/);
    await page.locator("#hint").press("Enter");
    assert.match(await page.locator("form + ul").textContent(), /percentage/i);
    await page.locator("#reply").fill(String(base - current));
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".verdict").textContent(), "Not yet.");
    assert.equal(await page.locator("[role=status] ol").count(), 0, "the first try gives nothing away");
    await page.locator("#reply").fill(`${((100 * (base - current)) / base).toFixed(1)}%`);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".verdict").textContent(), "Right.");
    assert.ok((await page.locator("[role=status] ol li").count()) >= 2);
    const formulas = await page.locator("[role=status] ol li math").evaluateAll((all) => all.map((one) => one.getAttribute("alttext")));
    assert.equal(formulas.length, 2);
    assert.match(formulas[1] ?? "", /^[\d.]+ ÷ [\d.]+ = [\d.]+%$/);
    // The same address gives the same exercise, in either language the same numbers.
    await lessons(page, "exercise=points&seed=7&lang=zh");
    const zh = [...(await page.locator("#prompt").textContent()).matchAll(/([\d.]+)%/g)].map(([, number]) => Number(number));
    assert.deepEqual(zh.slice(0, 2), [base, current]);
    await page.locator("#next").click();
    await page.waitForURL(/seed=8/);
  }));

for (const query of ["lang=zh", "lang=en&exercise=funnel&seed=3", "lang=en&sheet=1&seed=2"]) {
  test(`axe finds nothing, and nothing is cut off at 320 px: ${query}`, () =>
    withPage(
      async (page) => {
        await lessons(page, query);
        assert.deepEqual(await faults(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      },
      { viewport: { width: 320, height: 700 } },
    ));
}

test("a sheet has one of each kind and its key; a teacher can hide the key", () =>
  withPage(async (page) => {
    await lessons(page, "lang=zh&sheet=1&seed=5");
    assert.equal(await page.locator(".sheet > li").count(), 12);
    assert.equal(await page.locator(".key li").count(), 12);
    await lessons(page, "lang=zh&sheet=1&seed=5&hide=answers&choose=points,yearly");
    assert.equal(await page.locator(".sheet > li").count(), 2);
    assert.equal(await page.locator(".key").count(), 0);
  }));

test("results go to the page around only when it asks", () =>
  withPage(async (page) => {
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>A host</title>" }));
    for (const [flag, expected] of [["", 0], ["&report=1", 1]]) {
      await page.goto(new URL("host.html", PAGE).href);
      const told = await page.evaluate(async (src) => {
        document.body.innerHTML = "";
        const heard = [];
        addEventListener("message", ({ data }) => data?.type === "county-lens-exercise" && heard.push(data));
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
        const inside = (selector) =>
          new Promise((done) => {
            const look = () => {
              const found = frame.contentDocument?.querySelector(selector);
              if (found) done(found);
              else setTimeout(look, 50);
            };
            look();
          });
        const reply = await inside("#reply");
        reply.value = "1";
        (await inside("#check")).click();
        await new Promise((done) => setTimeout(done, 300));
        return heard.map(({ exercise, right }) => [exercise, right]);
      }, `lessons.html?exercise=index&seed=1&lang=en&locked=1${flag}`);
      assert.equal(told.length, expected);
      if (expected) assert.deepEqual(told[0], ["index", false]);
    }
  }));

test("the plans last 45 minutes and their links lead to what they say", () =>
  withPage(async (page) => {
    await lessons(page, "lang=zh");
    for (const plan of await page.locator(".plan").all()) {
      const minutes = [...(await plan.locator("ol").textContent()).matchAll(/(\d+)′/g)].map(([, n]) => Number(n));
      assert.equal(minutes.reduce((a, b) => a + b), 45);
    }
    const links = await page.locator(".plan a").evaluateAll((all) => all.map(({ href }) => href));
    for (const href of links) {
      await page.goto(href);
      await page.locator("html[data-engine=live]").waitFor();
      assert.equal(await page.locator("#trouble").isVisible(), false, href);
    }
  }));
