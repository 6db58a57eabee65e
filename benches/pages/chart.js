// What the peers draw: the default story's two lines, their size, their axes and their words, as
// the module draws them. A classic script, so that no import delays a peer.
"use strict";
const wanted = new URLSearchParams(location.search);
/** Size of the chart in CSS pixels. */
const SIZE = { width: Number(wanted.get("width") || 640), height: Number(wanted.get("height") || 358) };
const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const COLOR = {
  text: "#1b1f24",
  muted: "#57606a",
  grid: "#d8dee4",
  primary: "#005ea2",
  secondary: "#b45309",
};
/** Years as numbers: 2015 is where 2014 ends. */
const YEARS = { first: 2014, last: 2019 };
/** Percent; the axis goes to 40 in steps of 10. */
const RATE = { first: 30.9, last: 0.56, most: 40, step: 10 };
const READINGS = [
  { name: "按2014年底起算", from: 2015 },
  { name: "按2014年初起算", from: 2014 },
];
