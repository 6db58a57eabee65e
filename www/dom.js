// @ts-check
// Small helpers for the page's elements. Text enters as text nodes only.

/** @typedef {Node | string | null | undefined} Child */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean>} [attributes] `true` sets an empty attribute, `false` none
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  put(node, ...children);
  return node;
}

/**
 * Adds children, leaving out the absent.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function put(parent, ...children) {
  parent.append(...children.filter((child) => child !== null && child !== undefined));
}

/**
 * The element of an id; the page's own HTML holds it.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} #${id} in the page`);
  return found;
}

/**
 * Term and description for a list of facts; nothing where there is nothing to say.
 *
 * @param {string} term
 * @param {...Child} said
 * @returns {HTMLElement[]}
 */
export function fact(term, ...said) {
  const rest = said.filter((child) => child !== null && child !== undefined && child !== "");
  return rest.length === 0 ? [] : [el("dt", {}, term), el("dd", {}, ...rest)];
}
