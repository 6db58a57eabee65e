// The second module in Node: every function that needs no canvas, and every code that is its own.
import assert from "node:assert/strict";
import * as lens from "county-lens/programmes.js";

assert.throws(() => lens.models("zh"), (error) => lens.isLensError(error) && error.code === "engine.not_loaded");
await lens.load();

// Lingqiu's worked sum: a profit of 40 000 leaves the company 60 000 short of the floor.
const short = lens.model({ model: "asset_income", profit: "40000" }, "en");
assert.equal(short.outputs.find((one) => one.key === "company_1").value, "CNY −60,000 per year");
assert.equal(short.query, "model=asset_income&profit=40000");
for (const { id } of lens.models("zh")) {
  const answer = lens.model({ model: id }, "zh");
  assert.ok(answer.finding.length > 4 && answer.inputs.every((one) => one.isDefault), id);
  for (const figure of answer.evidence) assert.equal(lens.source(figure, "zh").id, figure);
}
assert.match(lens.svgModel({ model: "pv_shenchi" }, { width: 640, lang: "zh" }), /^<svg/);

// The first module's questions are answered here too.
assert.match(lens.ask(lens.stories("zh")[0].question, "zh").finding, /30\.9%/);

assert.deepEqual(lens.reports("en").map((one) => one.id), ["000", "001", "002", "003", "004"]);
for (const { id } of lens.reports("zh")) assert.ok(lens.outline(id, "zh").length > 0, id);
for (const theme of lens.themes("en")) assert.equal(theme.cells.length, 5, theme.id);
const base = lens.claims("en").find((one) => one.id === "003-c060");
assert.deepEqual([base.verdict, base.tests.length], ["agrees_on_a_base", 2]);

const wrong = [
  ["model.unknown_model", "model", { model: "asset_incom" }, "asset_income"],
  ["model.unknown_input", "profi", { model: "asset_income", profi: "1" }, "profit"],
  ["model.bad_number", "profit", { model: "asset_income", profit: "ten" }, "0.5"],
  ["model.out_of_range", "floor", { model: "asset_income", floor: "101" }, "0–100"],
  ["options.missing_field", "model", {}, undefined],
  ["options.wrong_type", "profit", { model: "asset_income", profit: 1 }, "text"],
  ["options.not_an_object", "question", "asset_income", undefined],
];
for (const [code, field, question, hint] of wrong) {
  assert.throws(() => lens.model(question, "en"), (error) => {
    assert.ok(lens.isLensError(error));
    assert.deepEqual([error.code, error.field, error.hint], [code, field, hint]);
    return true;
  });
}
// Nothing that a person may type traps the module, or gets NaN out of it.
const wild = ["", " ", "0", "-0", "1", "-1", "1e9", "NaN", "５", "5%", "1,000", "99999999999", "0.000000000000000001"];
let computed = 0;
for (const { id } of lens.models("en")) {
  const plain = lens.model({ model: id }, "en");
  const attempts = plain.inputs.flatMap((one) =>
    [...wild, one.min, one.max].map((value) => ({ model: id, [one.id]: value })),
  );
  const largest = Object.fromEntries(plain.inputs.map((one) => [one.id, one.max]));
  for (const question of [...attempts, { model: id, ...largest }]) {
    try {
      const said = JSON.stringify(lens.model(question, "zh")) + lens.svgModel(question, { width: 320, lang: "en" });
      assert.doesNotMatch(said, /NaN|undefined|Infinity|\binf\b/, JSON.stringify(question));
      computed += 1;
    } catch (error) {
      assert.ok(["model.bad_number", "model.out_of_range"].includes(error.code), `${JSON.stringify(question)}: ${error}`);
    }
  }
}
assert.ok(computed > 500, `only ${computed} were computed`);

assert.throws(() => lens.outline("009", "zh"), (error) => error.code === "question.unknown_id");
console.log("ok");
