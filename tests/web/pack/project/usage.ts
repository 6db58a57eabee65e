// A stranger's TypeScript, checked against the installed package with every strictness on.
import * as lens from "county-lens";

/** What the package offers. */
export const names: readonly string[] = Object.keys(lens);
