// @ts-check
// The places side by side: what each does about a field, and with how much.
import { el } from "../dom.js";
import { ask } from "./engine.js";
import { nodeBody, nodeName } from "./nodes.js";
import { address } from "./state.js";
import { say } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("../../pkg/programmes.js").ThemeCell} ThemeCell */
/** @typedef {import("../../pkg/programmes.js").ProgrammeReport} ProgrammeReport */
/** @typedef {import("../../pkg/programmes.js").ProgrammeNode} ProgrammeNode */
/** @typedef {import("../../pkg/programmes.js").Lang} Lang */

/** @param {ProgrammeNode} node @param {Lang} lang @returns {HTMLLIElement} */
function nodeView(node, lang) {
  const parts = node.children.map((child) => nodeView(child, lang));
  return el(
    "li",
    {},
    el("p", { class: "node-name" }, nodeName(node, lang)),
    ...nodeBody(node, lang).filter((one) => one !== null),
    parts.length === 0 ? null : el("ul", { class: "nodes" }, ...parts),
  );
}

/** @param {ThemeCell} cell @param {ProgrammeReport | undefined} report @param {Lang} lang */
function cellView(cell, report, lang) {
  const joint = lang === "zh" ? "、" : ", ";
  const money = cell.money.length === 0 ? say(lang, "moneyNone") : say(lang, "moneyNamed", cell.money.join(joint));
  const said = cell.nodes.length > 0;
  return el(
    "section",
    { class: "cell", "aria-labelledby": `cell-${cell.report}` },
    el("h2", { id: `cell-${cell.report}` }, cell.place),
    report ? el("p", { class: "note" }, el("a", { href: address("outline", lang, { report: report.id }), "data-go": true }, report.genre)) : null,
    el("p", { class: "money" }, said ? money : say(lang, "nothing")),
    said ? el("ul", { class: "nodes" }, ...cell.nodes.map((node) => nodeView(node, lang))) : null,
  );
}

/** @param {HTMLElement} host @param {State} state */
export function showThemes(host, { lang, fields }) {
  const rows = ask((lens) => lens.themes(lang));
  const reports = ask((lens) => lens.reports(lang));
  const chosen = rows.find((row) => row.id === fields.get("theme")) ?? rows[0];
  if (!chosen) return "";
  const links = rows.map((row) => {
    const current = row === chosen ? { "aria-current": "true" } : {};
    return el("li", {}, el("a", { class: "pill", href: address("themes", lang, { theme: row.id }), "data-go": true, ...current }, row.name));
  });
  host.append(
    el("h1", { id: "headline", tabindex: "-1" }, say(lang, "navThemes"), lang === "zh" ? "：" : ": ", chosen.name),
    el("p", { class: "lead" }, say(lang, "themesLead")),
    el("nav", { "aria-label": say(lang, "themesNav") }, el("ul", { class: "pills" }, ...links)),
    el("div", { class: "cells" }, ...chosen.cells.map((cell) => cellView(cell, reports.find((one) => one.id === cell.report), lang))),
    el("p", { class: "note" }, say(lang, "moneyNote")),
  );
  return `${say(lang, "navThemes")}${lang === "zh" ? "：" : ": "}${chosen.name}`;
}
