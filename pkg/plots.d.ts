/**
 * Plots of given numbers on two axes, from ten points to millions: what falls on the same pixel is
 * drawn once. A module of its own, loaded on its own; its files lie beside this one.
 *
 * `await load()` once, then everything is synchronous.
 */
import type { Lang, PaintOptions } from "./index.js";

export { isLensError, version } from "./index.js";

/**
 * Loads the module once; later calls return the same promise. It also draws once where nobody sees it, so
 * that the first plot does not wait for the browser to compile.
 */
export function load(
  source?: BufferSource | URL | string | Response | Promise<Response>,
): Promise<void>;

/** Numbers; `null`, or in typed arrays NaN, is a gap. */
export type Numbers = Float64Array | readonly (number | null)[];

export interface PlotAxis {
  label?: string;
  /** Such as `%`, `CNY/person`; none for plain numbers. */
  unit?: string;
  axis?: "linear" | "log";
  /** Whether zero is on it. */
  zero?: boolean;
  /** Whether the least stands at the top of an upright axis, such as the first rank. */
  down?: boolean;
  /** Whether only whole numbers have a tick: counts, ranks, years. */
  whole?: boolean;
  /** Its ends; left out, what the data span. */
  domain?: readonly [number, number];
  /** Names in place of numbers: the first stands at 0. */
  names?: readonly string[];
}

/** Something drawn; `name` stands in the legend. */
export type PlotLayer = { name?: string } & (
  | { draw: "line"; x: Numbers; y: Numbers }
  | { draw: "points"; x: Numbers; y: Numbers; names?: readonly string[]; labelled?: readonly number[] }
  /** An interval of a statistic along a line. */
  | { draw: "band"; x: Numbers; low: Numbers; high: Numbers }
  /** Intervals of a statistic at points. */
  | { draw: "intervals"; x: Numbers; low: Numbers; high: Numbers }
  /** Bars that stand on zero. */
  | { draw: "bars"; from: Numbers; to: Numbers; y: Numbers }
  /** Bars over the names of the axis across; several such layers stand side by side. */
  | { draw: "columns"; y: Numbers }
  /** Straight pieces, each from one point to another. */
  | { draw: "segments"; x: Numbers; y: Numbers; toX: Numbers; toY: Numbers }
  /** Counts of values in bars of equal width with round edges. */
  | { draw: "histogram"; values: Numbers }
  /** Five numbers a box: smallest, quartiles with the median, largest. */
  | { draw: "boxes"; five: Numbers }
  /** Shades by the names of both axes, row after row. */
  | { draw: "cells"; values: Numbers }
);

/** A layer as it is drawn. */
export type DrawnLayer = Exclude<PlotLayer, { draw: "histogram" }>;

export interface PlotSpec {
  x?: PlotAxis;
  y?: PlotAxis;
  /** Back to front. */
  layers: readonly PlotLayer[];
}

export interface PlaceOptions {
  /** In CSS pixels. */
  width: number;
  height: number;
  lang: Lang;
  /** The part of the data to show; all of it when left out. */
  x?: readonly [number, number];
  y?: readonly [number, number];
}

/** The point or mark that was found. */
export interface Found {
  layer: number;
  index: number;
  /** Its number through all layers. */
  number: number;
  /** Its place in CSS pixels. */
  x: number;
  y: number;
  label: string;
  value: string;
}

export interface PlotShape {
  width: number;
  height: number;
  /** The area of the data. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** How many marks are drawn one by one. */
  marks: number;
}

/** A plot that leaves its page. */
export interface LeavingOptions extends PlaceOptions {
  title?: string;
  /** For a document's accessible description. */
  description?: string;
  /** Lines below: where it is from. */
  foot?: readonly string[];
  theme?: PaintOptions["theme"];
  colors?: PaintOptions["colors"];
  pixelRatio?: number;
}

export interface Plot {
  paint(options: PaintOptions): void;
  /** Lays it out anew: another size, or another part of the data. */
  place(options: PlaceOptions): void;
  /** Paints it on another canvas, with a title and lines below; what it shows itself stays. */
  picture(canvas: HTMLCanvasElement, options: LeavingOptions): void;
  /** The same as an SVG document, in which what falls on a quarter of a pixel is one dot. */
  svg(options: LeavingOptions): string;
  /** Gives a layer of points or a line other numbers; `place` shows them. */
  set(layer: number, x: Numbers, y: Numbers): void;
  shape(): PlotShape;
  /** The layers as they are drawn: a histogram's values counted into bars. */
  layers(): DrawnLayer[];
  /** The values at a place in CSS pixels. */
  value(x: number, y: number): { x: number; y: number };
  /**
   * Does a millisecond or two of what finding points needs, of which there is much from a hundred
   * thousand points on; true when all is done. Call it when there is time, or the first `at` does it all.
   */
  prepare(): boolean;
  /** The point or mark under a place. */
  at(x: number, y: number): Found | undefined;
  /**
   * The number of the item that a key leads to: along its layer, a tenth of it (`back`, `ahead`), to the
   * layer before or after (`up`, `down`; in a table of shades the rows).
   */
  step(
    from: number | undefined,
    step: "left" | "right" | "up" | "down" | "back" | "ahead" | "first" | "last",
  ): number | undefined;
  /** An item by its number, counted through all layers. */
  point(number: number): Found | undefined;
  free(): void;
}

/** Takes numbers in, once, and lays them out for a canvas. */
export function plot(canvas: HTMLCanvasElement, spec: PlotSpec, options: PlaceOptions): Plot;
