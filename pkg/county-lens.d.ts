/**
 * `<county-lens>`: one question about the five reports inside another page. Importing this module defines
 * it; its files lie beside it.
 */
import type { Answer, ChartKind, Lang, ObservationId, PlaceId } from "./index.js";

/** What `save` gives and `restore` takes: the attributes that are set. */
export interface CountyLensState {
  version: 1;
  /** The question with everything filled in. */
  query: string;
  [attribute: string]: string | number;
}

/** What stands. */
export interface CountyLensAnswer {
  query: string;
  title: string;
  finding: string;
}

/** What a reader chose. */
export interface CountyLensSelection {
  row: string;
  place: PlaceId | null;
  label: string;
  value: string | null;
  evidence: ObservationId[];
}

/** Why there is no answer. */
export interface CountyLensFault {
  code: string;
  field: string | null;
  message: string;
}

export interface CountyLensEventMap {
  "county-lens-ready": CustomEvent<CountyLensAnswer>;
  "county-lens-change": CustomEvent<CountyLensAnswer>;
  "county-lens-select": CustomEvent<CountyLensSelection>;
  "county-lens-error": CustomEvent<CountyLensFault>;
}

/** The element: every attribute is a property of the same name too. */
export interface CountyLensElement extends HTMLElement {
  ask: "change" | "per" | "compare" | "breakdown" | null;
  indicator: string | null;
  place: string | null;
  base: string | null;
  current: string | null;
  target: string | null;
  halving: string | null;
  numerator: string | null;
  denominator: string | null;
  family: string | null;
  reference: string | null;
  all: string | null;
  of: string | null;
  lang: Lang | "";
  chart: ChartKind | null;
  axis: "linear" | "log" | null;
  tab: "chart" | "table" | "sources" | null;
  dark: "auto" | "true" | "false" | null;
  plain: boolean;
  locked: boolean;
  /** The answer that stands. */
  readonly answer: Answer | undefined;
  save(): CountyLensState;
  restore(state: Partial<CountyLensState>): void;
  reset(): void;
  download(kind?: "png" | "svg" | "csv" | "json"): Promise<void>;
  addEventListener<K extends keyof CountyLensEventMap>(
    type: K,
    listener: (event: CountyLensEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "county-lens": CountyLensElement;
  }
}
