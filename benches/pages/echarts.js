// The default story by ECharts: the smallest of its ready-made builds.
"use strict";
const host = document.getElementById("chart");
host.style.width = `${SIZE.width}px`;
host.style.height = `${SIZE.height}px`;
const label = { color: COLOR.muted, fontSize: 12, fontFamily: FONT };
const series = [COLOR.secondary, COLOR.primary].map((color, place) => {
  const index = 1 - place;
  return {
    type: "line",
    name: READINGS[index].name,
    data: [
      {
        value: [READINGS[index].from, RATE.first],
        label: { formatter: index ? `${RATE.first}% 按年初` : "按年底", position: index ? "top" : "right" },
      },
      { value: [YEARS.last, RATE.last], label: { show: !index, formatter: `${RATE.last}%`, position: "top" } },
    ],
    symbol: index ? "emptyCircle" : "circle",
    symbolSize: 11,
    itemStyle: { color },
    lineStyle: { color, width: 2.5, type: index ? "dashed" : "solid" },
    label: { show: true, color: COLOR.text, fontSize: 13, fontFamily: FONT },
    silent: true,
  };
});
const chart = echarts.init(host, null, { renderer: "canvas", devicePixelRatio, ...SIZE });
chart.setOption({
  animation: false,
  backgroundColor: "#fff",
  grid: { left: 32, right: 18, top: 40, bottom: 34 },
  xAxis: {
    type: "value",
    min: YEARS.first,
    max: YEARS.last,
    interval: 1,
    splitLine: { show: false },
    axisLine: { lineStyle: { color: COLOR.muted } },
    axisTick: { show: true, length: 6, lineStyle: { color: COLOR.grid } },
    axisLabel: { ...label, formatter: (year) => (year < YEARS.last ? `${year}年` : "") },
  },
  yAxis: {
    type: "value",
    min: 0,
    max: RATE.most,
    interval: RATE.step,
    name: "%",
    nameTextStyle: label,
    splitLine: { lineStyle: { color: COLOR.grid } },
    axisLabel: label,
  },
  series,
});
const lines = { series: series.map(({ data }) => ({ data })) };
// Only what changes is handed over; drawn before `setOption` returns.
globalThis.redraw = () => chart.setOption(lines);
