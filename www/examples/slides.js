// The arrow keys belong to the chart while it has the focus: reveal.js would turn the slide.
// @ts-expect-error its folder comes from npm
import Reveal from "./reveal.js/dist/reveal.mjs";

const deck = new Reveal({
  width: 1200,
  height: 760,
  hash: true,
  keyboardCondition: () => document.activeElement?.localName !== "county-lens",
});
await deck.initialize();
document.documentElement.dataset.deck = "ready";
