// @ts-check
// An answer as JSON with its sources, as it is handed on.

/**
 * @param {{ ask: Function, source: Function, version: () => string }} lens
 * @param {any} question
 * @param {{ lang: string, address?: string }} options
 */
export function asJson(lens, question, { lang, address = "" }) {
  const { columns: _, ...answer } = lens.ask(question, lang);
  const sources = answer.evidence.map((/** @type {string} */ id) => lens.source(id, lang));
  const made = { by: "County Lens", version: lens.version(), lang, address };
  return `${JSON.stringify({ ...made, ...answer, sources }, null, 2)}\n`;
}
