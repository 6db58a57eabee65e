// @ts-check
// What the reports' own figures can test, by report and by outcome.
import { Chart } from "../chart.js";
import { el, fact } from "../dom.js";
import { openSources } from "../source.js";
import { formulaView } from "../working.js";
import { ask } from "./engine.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../../pkg/programmes.js").Claim} Claim */
/** @typedef {import("../../pkg/programmes.js").ClaimTest} ClaimTest */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/** A sign beside each outcome's word, so that it is not told by colour. */
const SIGNS = {
  agrees: "=",
  agrees_if_truncated: "≅",
  agrees_on_a_base: "≟",
  does_not_agree: "≠",
  not_a_partition: "∩",
  cannot_be_tested: "—",
};

/** @param {string} value @param {string | null} range */
const side = (value, range) => el("span", {}, el("strong", {}, value), range === null ? null : el("small", {}, ` ${range}`));

/** @param {ClaimTest} test @param {Lang} lang */
function testView(test, lang) {
  return el(
    "li",
    {},
    el(
      "dl",
      { class: "facts" },
      ...fact(say(lang, "formula"), formulaView(test.math[0], test.formula, say(lang, "formula"))),
      ...fact(say(lang, "numbers"), formulaView(test.math[1], test.numbers, say(lang, "numbers"))),
      ...fact(say(lang, "computed"), side(test.left, test.leftRange)),
      ...fact(say(lang, "against"), side(test.right, test.rightRange)),
      ...fact(say(lang, "result"), test.verdictLabel),
    ),
  );
}

/** @param {HTMLElement} host @param {Claim} claim @param {Lang} lang */
function fill(host, claim, lang) {
  const figure = el("div", {});
  host.replaceChildren(el("ol", { class: "steps" }, ...claim.tests.map((test) => testView(test, lang))), figure);
  const chart = new Chart(figure, {
    open: () => openSources(claim.claim, claim.evidence, lang),
    fail: (error) => console.error(error),
  });
  const said = claim.tests.map((test) => `${test.numbers} (${test.verdictLabel})`).join(lang === "zh" ? "；" : "; ");
  chart.show({
    figure: (canvas, room) => ask((lens) => lens.claimFigure(canvas, claim.id, room)),
    lang,
    title: say(lang, "claimChart"),
    description: said,
  });
}

/** @param {Claim} claim @param {Lang} lang */
function claimView(claim, lang) {
  const sources = el("button", { type: "button", class: "link", "aria-haspopup": "dialog" }, say(lang, "claimSources", String(claim.evidence.length)));
  sources.addEventListener("click", () => openSources(claim.claim, claim.evidence, lang));
  const badge = el("p", { class: `verdict is-${claim.verdict}` }, el("span", { "aria-hidden": "true" }, `${SIGNS[claim.verdict]} `), claim.verdictLabel);
  const body = el("div", { class: "node-body" });
  const details = el("details", {}, el("summary", {}, say(lang, "working_")), body);
  details.addEventListener("toggle", () => {
    if (details.open && body.childElementCount === 0) fill(body, claim, lang);
  });
  return el(
    "article",
    { class: "claim", "data-claim": claim.id, "data-verdict": claim.verdict },
    badge,
    el("h3", {}, claim.claim),
    claim.note === "" ? null : el("p", {}, claim.note),
    claim.tests.length === 0 ? null : details,
    el("p", {}, sources),
  );
}

/**
 * A filter whose options say how many claims each leaves.
 *
 * @param {string} id
 * @param {string} label
 * @param {string} all
 * @param {readonly (readonly [value: string, label: string])[]} options
 * @param {string} chosen
 */
function filter(id, label, all, options, chosen) {
  const nodes = [["", all], ...options].map(([value = "", text = ""]) => el("option", { value, selected: value === chosen }, text));
  const select = el("select", { id }, ...nodes);
  return { select, node: el("p", { class: "field" }, el("label", { for: id }, label), select) };
}

/** @param {HTMLElement} host @param {State} state @param {(fields: Record<string, string>) => void} go */
export function showClaims(host, { lang, fields }, go) {
  const all = ask((lens) => lens.claims(lang));
  const reports = ask((lens) => lens.reports(lang));
  const [report, verdict] = [fields.get("report") ?? "", fields.get("verdict") ?? ""];
  const count = (/** @type {(claim: Claim) => boolean} */ of) => all.filter(of).length;
  const verdicts = new Map(all.map((claim) => [claim.verdict, claim.verdictLabel]));
  const byReport = filter("claims-report", say(lang, "filterReport"), `${say(lang, "all")} (${all.length})`, reports.map(
    (one) => /** @type {const} */ ([one.id, `${one.place} (${count((claim) => claim.report === one.id)})`]),
  ), report);
  const byVerdict = filter("claims-verdict", say(lang, "filterVerdict"), `${say(lang, "all")} (${all.length})`, [...verdicts].map(
    ([word, label]) => /** @type {const} */ ([word, `${label} (${count((claim) => claim.verdict === word)})`]),
  ), verdict);
  const changed = () => {
    const next = { report: byReport.select.value, verdict: byVerdict.select.value };
    go(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")));
  };
  for (const { select } of [byReport, byVerdict]) select.addEventListener("change", changed);
  const shown = all.filter((claim) => (report === "" || claim.report === report) && (verdict === "" || claim.verdict === verdict));
  const groups = reports.map((one) => {
    const claims = shown.filter((claim) => claim.report === one.id);
    if (claims.length === 0) return null;
    return el(
      "section",
      { class: "claims" },
      el("h2", {}, one.place),
      el("p", { class: "note" }, el("strong", {}, say(lang, "genreIs", one.genre)), ` ${one.genreNote}`),
      ...claims.map((claim) => claimView(claim, lang)),
    );
  });
  host.append(
    el("h1", { id: "headline", tabindex: "-1" }, say(lang, "navClaims")),
    el("p", { class: "lead" }, say(lang, "claimsLead")),
    el("form", { class: "filters" }, byReport.node, byVerdict.node),
    el("p", { class: "by", role: "status" }, say(lang, "claimsShown", String(shown.length))),
    ...groups.filter((group) => group !== null),
  );
  return say(lang, "navClaims");
}
