// @ts-check
// To the clipboard, and what to do where there is none.

/**
 * Copies text, and HTML beside it where the browser can. False where it was refused.
 *
 * @param {string} text
 * @param {string} [html]
 */
export async function copyText(text, html) {
  try {
    if (html !== undefined && "ClipboardItem" in globalThis && navigator.clipboard?.write) {
      const parts = { "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The old way, for pages that are not secure or have no permission. @param {string} text */
function copyByCommand(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  const focused = document.activeElement;
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** The rows that are shown, in the order shown. @param {HTMLTableElement} table */
function lines(table) {
  const rows = [...(table.tHead?.rows ?? []), ...(table.tBodies[0]?.rows ?? [])].filter((row) => !row.hidden);
  return rows.map((row) => [...row.cells].map((cell) => (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim()));
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * A table for a spreadsheet or a text: cells that a spreadsheet would compute are kept from it.
 *
 * @param {HTMLTableElement} table
 */
export async function copyTable(table) {
  const rows = lines(table);
  const plain = rows.map((row) => row.map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell)).join("\t")).join("\n");
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
  return copyText(plain, html);
}

/** Copies a picture. @param {Promise<Blob>} picture */
export async function copyPicture(picture) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch {
    return false;
  }
}
