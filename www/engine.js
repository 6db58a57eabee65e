// @ts-check
// The one door to the module: it is loaded once, and used only while it is sound.

/** @typedef {typeof import("../pkg/index.js")} Lens */

/** The module cannot be used (any more): it did not load, or it broke down. */
export class EngineDown extends Error {
  /** @param {"load" | "panic"} stage @param {unknown} cause */
  constructor(stage, cause) {
    super(`the module is out of use (${stage})`, { cause });
    this.name = "EngineDown";
    this.stage = stage;
  }
}

/** @type {Lens | undefined} */
let lens;
let broken = false;
let adopted = false;

/** Another page's module takes the place of the first one; it is loaded already. @param {unknown} module */
export function adopt(module) {
  lens = /** @type {Lens} */ (module);
  adopted = true;
}

/**
 * Loads the module that answers and draws the opening questions: enough for the first picture. The
 * full one takes its place.
 */
export async function needOpening() {
  try {
    const opening = await import("../pkg/opening.js");
    await opening.load();
    lens ??= /** @type {Lens} */ (/** @type {unknown} */ (opening));
  } catch (cause) {
    throw new EngineDown("load", cause);
  }
}

/**
 * Loads all that can be asked, or the long texts of the sources.
 *
 * @param {"load" | "loadNotes"} part
 */
export async function need(part) {
  if (adopted) return;
  try {
    const module = await import(/* later */ "../pkg/index.js");
    await module[part]();
    lens = module;
  } catch (cause) {
    throw new EngineDown("load", cause);
  }
}

/** @param {unknown} error */
function isPanic(error) {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return lens?.isLensError(error) === true && error.code === "engine.unusable";
}

/**
 * Works with the module. A panic inside it puts it out of use for good.
 *
 * @template T
 * @param {(lens: Lens) => T} work
 * @returns {T}
 */
export function use(work) {
  if (!lens || broken) throw new EngineDown(broken ? "panic" : "load", undefined);
  try {
    return work(lens);
  } catch (error) {
    if (!isPanic(error)) throw error;
    broken = true;
    throw new EngineDown("panic", error);
  }
}

/**
 * Whether something caught says that a question was wrong.
 *
 * @param {unknown} error
 * @returns {error is import("../pkg/index.js").LensError}
 */
export function isWrongQuestion(error) {
  return lens?.isLensError(error) === true;
}
