// @ts-check
// One report's programme: an outline that opens level by level beside the drawn tree.
import { Chart } from "../chart.js";
import { Selection } from "../selection.js";
import { el } from "../dom.js";
import { ask } from "./engine.js";
import { nodeBody, nodeName } from "./nodes.js";
import { address } from "./state.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../../pkg/programmes.js").ProgrammeNode} ProgrammeNode */
/** @typedef {import("../../pkg/programmes.js").ProgrammeReport} ProgrammeReport */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/** @param {ProgrammeNode} node @param {Lang} lang @param {boolean} open @returns {HTMLLIElement} */
function branch(node, lang, open) {
  const body = nodeBody(node, lang).filter((one) => one !== null);
  if (body.length === 0 && node.children.length === 0) {
    return el("li", { class: "leaf", "data-node": node.id, tabindex: "-1" }, nodeName(node, lang));
  }
  const parts = node.children.map((child) => branch(child, lang, false));
  return el(
    "li",
    { "data-node": node.id },
    el(
      "details",
      { open },
      el("summary", {}, nodeName(node, lang)),
      el("div", { class: "node-body" }, ...body, parts.length === 0 ? null : el("ul", { class: "tree" }, ...parts)),
    ),
  );
}

/** Opens the way to a node and goes there. @param {HTMLElement} tree @param {string} id */
function goTo(tree, id) {
  const node = tree.querySelector(`[data-node="${CSS.escape(id)}"]`);
  if (!(node instanceof HTMLElement)) return;
  for (let at = node.parentElement; at && at !== tree; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const details = node.querySelector(":scope > details");
  if (details instanceof HTMLDetailsElement) details.open = true;
  const target = node.querySelector(":scope > details > summary");
  (target instanceof HTMLElement ? target : node).focus();
  node.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} host @param {ProgrammeReport} report @param {Lang} lang @param {HTMLElement} tree */
function drawn(host, report, lang, tree) {
  const note = el("p", { class: "note" });
  const figure = el("div", { class: "tree-chart" });
  const selection = new Selection();
  const events = { open: (/** @type {string} */ key) => goTo(tree, key), fail: (/** @type {unknown} */ error) => console.error(error) };
  const chart = new Chart(figure, events, selection);
  const show = (/** @type {"figures" | "money"} */ size) => {
    const title = say(lang, "treeTitle", report.place);
    chart.show({
      figure: (canvas, room) => ask((lens) => lens.treeFigure(canvas, { report: report.id, size }, room)),
      laid: ({ marks }) => {
        note.textContent = size === "figures" ? "" : say(lang, marks.length === 0 ? "treeNoMoney" : "treeMoneyNote");
      },
      lang,
      title,
      description: say(lang, "treeDescription", report.place),
      hint: say(lang, "treeHint"),
    });
  };
  const select = el(
    "select",
    { id: "tree-size" },
    el("option", { value: "figures" }, say(lang, "sizeFigures")),
    el("option", { value: "money" }, say(lang, "sizeMoney")),
  );
  select.addEventListener("change", () => show(select.value === "money" ? "money" : "figures"));
  host.append(
    el("h2", {}, say(lang, "treeTitle", report.place)),
    el("p", { class: "field" }, el("label", { for: "tree-size" }, say(lang, "treeSize")), select),
    figure,
    note,
  );
  show("figures");
  tree.addEventListener("focusin", (event) => {
    const node = event.target instanceof Element ? event.target.closest("[data-node]") : null;
    selection.choose(node?.getAttribute("data-node") ?? null);
  });
}

/** @param {HTMLElement} host @param {State} state */
export function showOutline(host, { lang, fields }) {
  const reports = ask((lens) => lens.reports(lang));
  const report = reports.find((one) => one.id === fields.get("report")) ?? reports[0];
  if (!report) return "";
  const roots = ask((lens) => lens.outline(report.id, lang));
  const links = reports.map((one) => {
    const current = one === report ? { "aria-current": "true" } : {};
    return el("li", {}, el("a", { class: "pill", href: address("outline", lang, { report: one.id }), "data-go": true, ...current }, one.place));
  });
  const tree = el("ul", { class: "tree" }, ...roots.map((root) => branch(root, lang, true)));
  const all = (/** @type {boolean} */ open) => {
    for (const one of tree.querySelectorAll("details")) one.open = open;
  };
  const [opener, closer] = [
    el("button", { type: "button" }, say(lang, "openAll")),
    el("button", { type: "button" }, say(lang, "closeAll")),
  ];
  opener.addEventListener("click", () => all(true));
  closer.addEventListener("click", () => all(false));
  const side = el("div", {});
  const heading = `${report.place}${lang === "zh" ? "：" : ": "}${report.programme}`;
  host.append(
    el("h1", { id: "headline", tabindex: "-1" }, heading),
    el("nav", { "aria-label": say(lang, "reports") }, el("ul", { class: "pills" }, ...links)),
    el("p", { class: "by" }, report.title),
    el("p", { class: "notice" }, el("strong", {}, say(lang, "genreIs", report.genre)), ` ${report.genreNote}`),
    el(
      "div",
      { class: "beside is-outline" },
      el("div", {}, el("p", { class: "note" }, say(lang, "outlineLead")), el("p", { class: "buttons" }, opener, closer), tree),
      side,
    ),
  );
  drawn(side, report, lang, tree);
  const node = fields.get("node");
  if (node) queueMicrotask(() => goTo(tree, node));
  return heading;
}
