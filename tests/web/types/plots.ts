// Calls of the statistics' and the plots' modules about panels: good ones, and bad ones that must not
// type-check. Never run; `cargo xtask test types` compiles it.
import * as plots from "../../../pkg/plots.js";
import type { DrawnLayer, Found, Plot } from "../../../pkg/plots.js";
import * as stats from "../../../pkg/statistics.js";
import type { PanelPlot, PanelPlotKind } from "../../../pkg/statistics.js";

/** From rows to a plot, its words and its documents. */
export async function drawn(canvas: HTMLCanvasElement): Promise<unknown[]> {
  await Promise.all([plots.load(), stats.load()]);
  const panel = stats.panel({ place: ["a", "b"], period: [1, 1], indicators: { x: [1, 2] } });
  const question = { ask: "distribution", of: "x" } as const;
  const kinds: PanelPlotKind[] = stats.panelKinds(question, panel, "zh").map(({ kind }) => kind);
  const { spec, rows }: PanelPlot = stats.panelPlot(question, panel, { lang: "en" });
  const [first] = stats.panelMultiples(question, "teaching", { lang: "en", kind: "histogram", axes: "free" });
  const place = { width: 640, height: 400, lang: "en" } as const;
  const plot: Plot = plots.plot(canvas, spec, place);
  plot.picture(canvas, { ...place, title: "x", foot: ["here"], pixelRatio: 2 });
  const text: string = plot.svg({ ...place, theme: "dark", description: "y" });
  const layers: DrawnLayer[] = plot.layers();
  const found: Found | undefined = plot.point(plot.step(undefined, "ahead") ?? 0);
  return [kinds, rows, first?.title, text, layers, found?.number];
}

export function wrong(plot: Plot): void {
  // @ts-expect-error there is no such kind of plot
  stats.panelPlot({ ask: "distribution", of: "x" }, "teaching", { lang: "en", kind: "pie" });
  // @ts-expect-error small multiples are of a kind
  stats.panelMultiples({ ask: "distribution", of: "x" }, "teaching", { lang: "en" });
  // @ts-expect-error no such key
  plot.step(0, "pageUp");
  // @ts-expect-error how large?
  plot.svg({ lang: "en" });
}
