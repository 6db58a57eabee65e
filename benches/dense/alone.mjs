// One library alone on a page: what it draws is looked for from outside.
import { cloud, walk } from "./data.mjs";
import { PEERS } from "./peers.mjs";

const query = new URLSearchParams(location.search);
const library = location.pathname.replace(/^.*alone_(.*)\.html$/, "$1");
const kind = query.get("kind");
const n = Number(query.get("n"));
await PEERS[library](kind, (kind === "line" ? walk : cloud)(n, 1));
