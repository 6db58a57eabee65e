// @ts-check
// The element for pages that load modules: `<script type="module" src="county-lens.js"></script>`.
import * as lens from "../../pkg/index.js";
import { define } from "./element.js";

define(lens, lens.load);
