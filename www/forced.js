// @ts-check
// The colours of a reader's own contrast theme, as the module takes them.

/** What each colour of a chart is in the system's words. @type {Record<import("../pkg/index.js").ColorName, string>} */
const SYSTEM = {
  background: "Canvas",
  text: "CanvasText",
  muted: "CanvasText",
  grid: "GrayText",
  range: "Highlight",
  focus: "Highlight",
  note: "LinkText",
  series1: "CanvasText",
  series2: "LinkText",
  series3: "CanvasText",
  series4: "LinkText",
  series5: "CanvasText",
  series6: "LinkText",
};

/** `rgb(1, 2, 3)` as `#010203`. @param {string} color */
export function hex(color) {
  const parts = color.match(/\d+(?:\.\d+)?/g)?.slice(0, 3) ?? ["0", "0", "0"];
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`;
}

/** @returns {Record<string, string>} */
export function systemColors() {
  const probe = document.createElement("span");
  document.body.append(probe);
  try {
    const read = (/** @type {[string, string]} */ [name, word]) => {
      probe.style.color = word;
      return [name, hex(getComputedStyle(probe).color)];
    };
    return Object.fromEntries(Object.entries(SYSTEM).map(read));
  } finally {
    probe.remove();
  }
}
