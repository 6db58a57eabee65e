// @ts-check
// The page's side of the worker: calls with answers, progress and giving up; a worker that stops is replaced.

/** @typedef {{ done: number, total: number, rows: number }} Progress */
/** @typedef {{ resolve: (value: any) => void, reject: (error: unknown) => void, progress?: ((now: Progress) => void) | undefined }} Waiting */

/** An error of the worker, with the code that the page words it by. */
export class TableError extends Error {
  /** @param {{ message: string, code: string, field?: string | undefined, hint?: string | undefined }} told */
  constructor({ message, code, field, hint }) {
    super(message);
    this.name = "TableError";
    this.code = code;
    this.field = field;
    this.hint = hint;
  }
}

/** Codes after which a worker is of no more use. */
const FATAL = new Set(["engine.unusable", "engine.not_loaded"]);

export class Client {
  /** @type {Worker} */
  #worker;
  #next = 0;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lost;

  /** @param {() => void} lost what the page does when a worker was replaced */
  constructor(lost) {
    this.#lost = lost;
    this.#worker = this.#started();
  }

  #started() {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module", name: "tables" });
    worker.addEventListener("message", ({ data }) => this.#told(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#replace(event.message || "the worker stopped");
    });
    return worker;
  }

  /** @param {any} data */
  #told(data) {
    const waiting = this.#waiting.get(data.id);
    if (!waiting) return;
    if (data.progress) {
      waiting.progress?.(data.progress);
      return;
    }
    this.#waiting.delete(data.id);
    if (!data.error) waiting.resolve(data.value);
    else if (FATAL.has(data.error.code)) {
      waiting.reject(new TableError(data.error));
      this.#replace(data.error.message);
    } else waiting.reject(new TableError(data.error));
  }

  /** Another worker takes the place of one that stopped. @param {string} message */
  #replace(message) {
    this.#worker.terminate();
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#worker = this.#started();
    for (const { reject } of lost) reject(new TableError({ message, code: "engine.unusable" }));
    this.#lost();
  }

  /**
   * Calls the worker. `signal` gives up: the worker is told, and stops at its next piece.
   *
   * @param {string} call
   * @param {readonly unknown[]} args
   * @param {{ progress?: (now: Progress) => void, signal?: AbortSignal }} [options]
   * @returns {Promise<any>}
   */
  call(call, args, { progress, signal } = {}) {
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, call, args });
      signal?.addEventListener("abort", () => this.#worker.postMessage({ cancel: id }), { once: true });
    });
  }
}
