// @ts-check
import { notLoaded } from "./errors.js";

/** Each part is loaded once; a part that failed may be tried again. @type {Map<string, Promise<void>>} */
const parts = new Map();

/**
 * @param {string} name
 * @param {() => Promise<void>} start
 */
export function once(name, start) {
  let part = parts.get(name);
  if (!part) {
    part = start().catch((cause) => {
      throw notLoaded(`the module's ${name} could not be loaded: ${cause?.message ?? cause}`, cause);
    });
    parts.set(name, part);
    part.catch(() => parts.delete(name));
  }
  return part;
}
