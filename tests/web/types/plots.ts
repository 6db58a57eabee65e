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

/** Questions about people's own panels, and what stands in their answers. */
export function asked(panel: ReturnType<typeof stats.panel>): unknown[] {
  const means = stats.ask({ ask: "mean", of: "x", per: "y" }, panel, "zh");
  const [all] = means.summaries;
  const weighted: number | null | undefined = all?.weighted;
  const pooled: number | null | undefined = means.results.per_capita?.ratioOfTotals;
  const ranks = stats.ask({ ask: "ranks", of: "x", from: 2014 }, panel, "zh").rows[0]?.ranks[0];
  const series = stats.ask({ ask: "series", of: "x", place: ["Washington, D.C.", "Cork"] }, panel, "en");
  const period: string | undefined = series.rows[0]?.period ?? series.summaries[0]?.period;
  const on = [{ of: "y", per: "n" }, "z"] as const;
  const fit = stats.ask({ ask: "regression", of: "x", on }, panel, "en");
  const slope: number | null | undefined = fit.results.ordinary_least_squares.terms[1]?.coefficient;
  const far: "none" | "fences" | "robust" | "both" | undefined = stats.ask({ ask: "outliers", of: "x" }, panel, "en").rows[0]?.flagged;
  const near: number[] | undefined = stats.ask({ ask: "peers", place: "a", by: "x,y/n", count: 3 }, panel, "en").rows[1]?.z;
  stats.ask({ ask: "effect", of: "x", treated: ["a"], since: 2016 }, panel, "zh");
  const { working, cells } = stats.panelRow({ ask: "change", of: "x" }, panel, { lang: "zh", row: 0 });
  return [weighted, pooled, ranks, period, slope, far, near, working, cells[0]?.period];
}

export function wronglyAsked(): void {
  // @ts-expect-error one or the other
  stats.ask({ ask: "effect", of: "x", under: "y", treated: "a", since: 2016 }, "teaching", "en");
  // @ts-expect-error since when?
  stats.ask({ ask: "effect", of: "x", treated: "a" }, "teaching", "en");
  // @ts-expect-error peers are of a place
  stats.ask({ ask: "peers", by: "x" }, "teaching", "en");
}
