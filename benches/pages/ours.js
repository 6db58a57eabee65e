// The default story by the module, and nothing else on the page.
import * as lens from "../../pkg/index.js";

performance.mark("asked");
await lens.loadFirst();
performance.mark("loaded");
const canvas = document.getElementById("chart");
const width = Number(new URLSearchParams(location.search).get("width") ?? 640);
const [story] = lens.stories("zh");
const options = { width, lang: "zh", pixelRatio: devicePixelRatio };
const drawn = lens.draw(canvas, story.question, options);
canvas.style.width = `${drawn.width}px`;
canvas.style.height = `${drawn.height}px`;
performance.mark("drawn");
Object.assign(globalThis, {
  lens,
  // As the page redraws: the question is answered again, laid out again and drawn.
  redraw: () => lens.draw(canvas, story.question, options),
  // What of it is not drawing.
  answerOnly: () => lens.ask(story.question, "zh"),
});
