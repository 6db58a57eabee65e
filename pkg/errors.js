// @ts-check
/** Whether something caught is an error of this module. @param {unknown} error */
export function isLensError(error) {
  return error instanceof Error && error.name === "LensError";
}

/**
 * The module is not there: not loaded yet, or what was loaded is not it.
 *
 * @param {string} message
 * @param {unknown} [cause]
 */
export function notLoaded(message, cause) {
  if (isLensError(cause)) return cause;
  const error = new Error(message, { cause });
  error.name = "LensError";
  return Object.assign(error, { code: "engine.not_loaded", hint: "await load()" });
}

/**
 * The module stopped in the middle of its work: it is of no more use in this page or process.
 *
 * @param {unknown} cause
 */
export function stopped(cause) {
  const error = new Error("the module stopped, perhaps for want of memory", { cause });
  error.name = "LensError";
  return Object.assign(error, { code: "engine.unusable", hint: "reload the page" });
}
