// The default story by uPlot.
"use strict";
const DATA = [
  [YEARS.first, READINGS[0].from, YEARS.last],
  [null, RATE.first, RATE.last],
  [RATE.first, null, RATE.last],
];
const axis = { stroke: COLOR.muted, font: `12px ${FONT}`, ticks: { stroke: COLOR.grid, width: 1, size: 6 } };
const line = (index, stroke) => ({
  label: READINGS[index].name,
  stroke,
  width: 2.5,
  spanGaps: true,
  dash: index ? [5, 4] : undefined,
  points: { show: true, size: 11, stroke, fill: index ? "#fff" : stroke, width: 2 },
});

/** The figures at both ends, the names of the readings and the unit. */
function words(u) {
  const { ctx } = u;
  const ratio = devicePixelRatio;
  const write = (text, x, y, size, color, align) => {
    ctx.font = `${size * ratio}px ${FONT}`;
    ctx.fillStyle = color;
    ctx.textAlign = align;
    ctx.textBaseline = "middle";
    ctx.fillText(text, x, y);
  };
  const x = (year) => u.valToPos(year, "x", true);
  const y = (rate) => u.valToPos(rate, "y", true);
  ctx.save();
  write(`${RATE.first}%`, x(2014.5), y(RATE.first) - 18 * ratio, 13, COLOR.text, "center");
  write(`${RATE.last}%`, x(YEARS.last) - 20 * ratio, y(RATE.last) - 18 * ratio, 13, COLOR.text, "center");
  write("按年底", x(2015) + 12 * ratio, y(RATE.first), 12, COLOR.primary, "left");
  write("按年初", x(2014), y(RATE.first) + 20 * ratio, 12, COLOR.secondary, "left");
  write("%", 8 * ratio, 14 * ratio, 12, COLOR.muted, "left");
  ctx.restore();
}

const chart = new uPlot(
  {
    ...SIZE,
    padding: [40, 18, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: [YEARS.first - 0.05, YEARS.last + 0.05] },
      y: { range: [0, RATE.most] },
    },
    series: [{}, line(0, COLOR.primary), line(1, COLOR.secondary)],
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: () => [2014.5, 2015.5, 2016.5, 2017.5, 2018.5],
        values: (_, splits) => splits.map((year) => `${Math.floor(year)}年`),
      },
      {
        ...axis,
        size: 32,
        grid: { stroke: COLOR.grid, width: 1 },
        splits: () => [0, 10, 20, 30, 40],
      },
    ],
    hooks: { draw: [words] },
  },
  DATA,
  document.getElementById("chart"),
);
// uPlot draws in a microtask.
globalThis.redraw = () => chart.setData(DATA);
