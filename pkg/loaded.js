// @ts-check
import { notLoaded, stopped } from "./errors.js";

/**
 * Keeps a module's calls: before it is loaded each is an error that says so, and after a trap, such
 * as one for want of memory, which leaves it in no state to go on.
 */
export function guarded() {
  let started = false;
  /** @type {unknown} */
  let broken;
  return {
    start() {
      started = true;
    },
    /**
     * @template {(...args: any[]) => any} F
     * @param {F} work
     * @returns {F}
     */
    loaded(work) {
      return /** @type {F} */ (
        (...args) => {
          if (!started) throw notLoaded("the module is not loaded yet");
          if (broken) throw stopped(broken);
          try {
            return work(...args);
          } catch (error) {
            if (!(error instanceof WebAssembly.RuntimeError)) throw error;
            broken = error;
            throw stopped(error);
          }
        }
      );
    },
  };
}
