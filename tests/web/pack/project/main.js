// A stranger's page, bundled.
import * as lens from "county-lens";

Object.assign(globalThis, { lens });
