// @ts-check
// The programmes' module behind the page's one door: loaded once, used while it is sound.
import * as programmes from "../../pkg/programmes.js";
import { EngineDown, adopt, use } from "../engine.js";

export async function start() {
  try {
    await programmes.load();
  } catch (cause) {
    throw new EngineDown("load", cause);
  }
  adopt(programmes);
}

/**
 * @template T
 * @param {(lens: typeof programmes) => T} work
 * @returns {T}
 */
export function ask(work) {
  return use(() => work(programmes));
}
