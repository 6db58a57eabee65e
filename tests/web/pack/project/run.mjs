// A stranger's script in Node: prints as JSON what it got.
import * as lens from "county-lens";

console.log(JSON.stringify({ names: Object.keys(lens) }));
