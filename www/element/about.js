// @ts-check
// What <county-lens> offers beside its attributes, for custom-elements.json.

export const METHODS = [
  { name: "save", description: "What is shown, to be kept and given back to restore().", returns: "CountyLensState" },
  { name: "restore", description: "Shows what save() gave.", returns: "void", parameters: [{ name: "state", type: "Partial<CountyLensState>" }] },
  { name: "reset", description: "Shows what the attributes said when the element was put into the page.", returns: "void" },
  {
    name: "download",
    description: "A file for the reader: a picture, or the numbers.",
    returns: "Promise<void>",
    parameters: [{ name: "kind", type: '"png" | "svg" | "csv" | "json"', optional: true }],
  },
];

export const EVENTS = [
  { name: "county-lens-ready", description: "The first answer stands.", detail: "CountyLensAnswer" },
  { name: "county-lens-change", description: "Something else is shown.", detail: "CountyLensAnswer" },
  { name: "county-lens-select", description: "A reader chose a mark or a row.", detail: "CountyLensSelection" },
  { name: "county-lens-error", description: "There is no answer, and why.", detail: "CountyLensFault" },
];

export const PROPERTIES = [
  { name: "--county-lens-font", description: "Font family." },
  { name: "--county-lens-paper", description: "Background, as #rrggbb." },
  { name: "--county-lens-ink", description: "Text, as #rrggbb." },
  { name: "--county-lens-muted", description: "Text of less weight, as #rrggbb." },
  { name: "--county-lens-rule", description: "Rules and grid, as #rrggbb." },
  { name: "--county-lens-accent", description: "Links and the first series, as #rrggbb." },
  { name: "--county-lens-padding", description: "Room around everything." },
];

export const PARTS = ["title", "finding", "controls", "chart", "table", "sources", "foot", "trouble"].map((name) => ({ name, description: `The ${name}.` }));
