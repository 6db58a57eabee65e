// @ts-check
// What is selected: one row at a time, shown by every chart and table of the page.

/** @typedef {{ row: string | null, place: string | null }} Selected */

export class Selection extends EventTarget {
  /** @type {Selected} */
  now = { row: null, place: null };

  /** @param {string | null} row its key @param {string | null} [place] its place, for other answers */
  choose(row, place = null) {
    if (this.now.row === row && this.now.place === place) return;
    this.now = { row, place };
    this.dispatchEvent(new Event("change"));
  }
}

/** What the page's own charts and tables share. */
export const selection = new Selection();
