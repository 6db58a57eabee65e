// @ts-check
// The element's own style, for its shadow. What begins with --county-lens- may be set from outside.
export const STYLE = `
:host {
  --paper: var(--county-lens-paper, #fff);
  --ink: var(--county-lens-ink, #1b1f24);
  --muted: var(--county-lens-muted, #57606a);
  --rule: var(--county-lens-rule, #d8dee4);
  --edge: #818b96;
  --accent: var(--county-lens-accent, #005ea2);
  display: block;
  color-scheme: light;
  container-type: inline-size;
  font: 1rem/1.6 var(--county-lens-font, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif);
  color: var(--ink);
  background: var(--paper);
  text-align: start;
}
:host([hidden]) { display: none; }
:host([data-dark]) {
  --paper: var(--county-lens-paper, #111418);
  --ink: var(--county-lens-ink, #e6edf3);
  --muted: var(--county-lens-muted, #9da7b3);
  --rule: var(--county-lens-rule, #363d45);
  --edge: #76818d;
  --accent: var(--county-lens-accent, #68b2f0);
  color-scheme: dark;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
article { padding: var(--county-lens-padding, 0.75rem); }
h2 { margin: 0 0 0.25rem; font-size: 1.125rem; line-height: 1.4; }
p { margin: 0 0 0.5rem; }
.finding { color: var(--muted); }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin: 0.5rem 0; }
label { display: grid; font-size: 0.875rem; color: var(--muted); max-width: 100%; }
select, button {
  font: inherit;
  min-height: 2.75rem;
  max-width: 100%;
  padding: 0.25rem 0.75rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 4px;
}
button { color: var(--accent); cursor: pointer; }
button[aria-pressed="true"] { color: var(--paper); background: var(--accent); border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
canvas { display: block; width: 100%; }
canvas.on-mark { cursor: pointer; }
.stage { position: relative; }
.rings { position: absolute; inset: 0; pointer-events: none; overflow: hidden; }
.ring {
  position: absolute; width: 24px; height: 24px; margin: -12px 0 0 -12px;
  border: 2px solid var(--ink); border-radius: 50%;
  box-shadow: 0 0 0 1px var(--paper), inset 0 0 0 1px var(--paper);
}
.tip {
  position: absolute; z-index: 1; width: max-content; max-width: min(20rem, 100%);
  padding: 0.5rem 0.75rem; border: 1px solid var(--edge); border-radius: 4px;
  background: var(--paper); font-size: 0.875rem; line-height: 1.45; pointer-events: none;
}
.tip p { margin: 0; }
.tip-label, .tip-source { color: var(--muted); }
.tip-value { font-size: 1.125rem; font-weight: 600; }
.hint, .foot, .notes, .by { color: var(--muted); font-size: 0.875rem; }
.notes { margin: 0.25rem 0 0.5rem; padding-inline-start: 1.5rem; }
.unseen {
  position: absolute !important; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0;
}
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
th button { min-height: 0; padding: 0; border: 0; background: none; text-align: start; text-decoration: underline; }
.col-notes { min-width: 16rem; }
.col-sources { min-width: 11rem; color: var(--muted); }
.col-reading { min-width: 7rem; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.card { padding: 0.5rem 0; border-top: 1px solid var(--rule); }
.card q { font-weight: 600; }
a { color: var(--accent); }
@media print { .bar, .hint { display: none; } }
`;
