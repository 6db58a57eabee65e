// @ts-check
// The editions of the data, the oldest first, with what each changed: a link names the one that it was
// made with.

/**
 * @typedef {object} Edition
 * @property {string} version as in the data package
 * @property {string} date
 * @property {readonly string[]} added figures that were not there before
 * @property {readonly string[]} corrected figures whose number, unit, period or place changed
 * @property {readonly string[]} removed
 * @property {string} zh what changed
 * @property {string} en
 */

/** @type {readonly Edition[]} */
export const EDITIONS = [
  {
    version: "0.1.0",
    date: "2026-11-22",
    added: [],
    corrected: [],
    removed: [],
    zh: "第一版：549个数字。",
    en: "The first edition: 549 figures.",
  },
  {
    version: "0.2.0",
    date: "2026-11-26",
    added: ["003-1582", "003-1584", "003-1586"],
    corrected: [],
    removed: [],
    zh: "神池县补录3个数字；做法的层级分得更细。原有数字没有改动。",
    en: "Three figures of Shenchi were added, and programmes were split finer. No figure changed.",
  },
];

/** The editions after one; all of them where nobody knows it. @param {string} version */
export function since(version) {
  const at = EDITIONS.findIndex((one) => one.version === version);
  return EDITIONS.slice(at + 1);
}
