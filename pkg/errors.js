// @ts-check
/** Whether something caught is an error of this module. @param {unknown} error */
export function isLensError(error) {
  return error instanceof Error && error.name === "LensError";
}
