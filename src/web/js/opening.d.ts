/**
 * The module that a page opens with: the stories, and changes over time drawn as a line. It is a
 * third of the size of the full module (`index.js`), which has everything and takes its place.
 *
 * `await load()` once, then everything is synchronous.
 */
import type {
  Answer,
  ChangeQuestion,
  Figure,
  Lang,
  LayoutOptions,
  Question,
  Story,
  Table,
} from "./index.js";

export { isLensError, version } from "./index.js";

/** Loads the module once; later calls return the same promise. */
export function load(
  source?: BufferSource | URL | string | Response | Promise<Response>,
): Promise<void>;

export function stories(lang: Lang): Story[];
/** Answers a question about a change of one of the stories. */
export function ask(question: ChangeQuestion, lang: Lang): Answer;
/** The answer as a table. */
export function table(question: ChangeQuestion, lang: Lang): Table;
/** The answer laid out for a canvas, as a line. */
export function figure(canvas: HTMLCanvasElement, question: ChangeQuestion, options: Pick<LayoutOptions, "width" | "lang">): Figure;
/** Reads a question from its text spelling (a URL's query string). */
export function parseQuestion(query: string): Question;
/** The text spelling of a question. */
export function formatQuestion(question: Question): string;
