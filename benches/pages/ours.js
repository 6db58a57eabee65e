// The default story by the module, and nothing else on the page.
import * as lens from "../../pkg/opening.js";

performance.mark("asked");
await lens.load();
performance.mark("loaded");
const canvas = document.getElementById("chart");
const width = Number(new URLSearchParams(location.search).get("width") ?? 640);
const [story] = lens.stories("zh");
/** As the page draws: the question is answered, laid out and painted. */
const draw = () => {
  const figure = lens.figure(canvas, story.question, { width, lang: "zh" });
  figure.paint({ pixelRatio: devicePixelRatio });
  const { width: w, height: h } = figure.shape();
  figure.free();
  return { width: w, height: h };
};
const drawn = draw();
canvas.style.width = `${drawn.width}px`;
canvas.style.height = `${drawn.height}px`;
performance.mark("drawn");
Object.assign(globalThis, {
  lens,
  // The question is answered again, laid out again and painted.
  redraw: draw,
  // What of it is not drawing.
  answerOnly: () => lens.ask(story.question, "zh"),
});
