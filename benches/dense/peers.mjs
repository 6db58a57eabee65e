// Each library behind the same three calls: draw, draw again with other numbers, say where a pixel is.
// Equal size, axes, colour, line width and point size; no animation, no legend.

export const SIZE = { width: 640, height: 400 };
export const COLOR = "#005ea2";
const DOT = 5;
const LINE = 1.5;

/** Pairs, as most libraries want them. */
const pairs = ({ x, y }, make) => Array.from(x, (one, i) => make(one, y[i]));
const host = () => {
  const node = document.createElement("div");
  node.style.width = `${SIZE.width}px`;
  node.style.height = `${SIZE.height}px`;
  document.body.replaceChildren(node);
  return node;
};

/** The module, loaded once. */
let module;
export async function ours() {
  if (!module) {
    const plots = await import(`${location.origin}/pkg/plots.js`);
    await plots.load();
    module = plots;
  }
  return module;
}

export const PEERS = {
  async ours(kind, data) {
    const { plot } = await ours();
    const canvas = document.createElement("canvas");
    host().append(canvas);
    const draw = kind === "line" ? "line" : "points";
    const place = { ...SIZE, lang: "en" };
    const made = plot(canvas, { layers: [{ draw, x: data.x, y: data.y }] }, place);
    const paint = () => made.paint({ pixelRatio: devicePixelRatio });
    paint();
    canvas.style.width = `${SIZE.width}px`;
    canvas.style.height = `${SIZE.height}px`;
    return {
      canvas,
      made,
      redraw(next) {
        made.set(0, next.x, next.y);
        made.place(place);
        paint();
      },
      free: () => made.free(),
    };
  },

  async uplot(kind, data) {
    const { uPlot } = globalThis;
    const options = {
      ...SIZE,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false } },
      axes: [{}, {}],
      series: [
        {},
        kind === "line"
          ? { stroke: COLOR, width: LINE, points: { show: false } }
          : { stroke: COLOR, fill: COLOR, paths: () => null, points: { show: true, size: DOT, width: 0, fill: COLOR } },
      ],
    };
    const of = ({ x, y }) => {
      if (kind === "line") return [x, y];
      // uPlot wants x in order.
      const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => x[a] - x[b]);
      return [Float64Array.from(order, (i) => x[i]), Float64Array.from(order, (i) => y[i])];
    };
    const chart = new uPlot(options, of(data), host());
    await undefined;
    const prepared = new Map();
    return {
      canvas: chart.ctx.canvas,
      prepare: (next) => prepared.set(next, of(next)),
      redraw: (next) => chart.setData(prepared.get(next)),
      free: () => chart.destroy(),
    };
  },

  async echarts(kind, data) {
    const { echarts } = globalThis;
    const chart = echarts.init(host(), null, { renderer: "canvas", devicePixelRatio, ...SIZE });
    const flat = ({ x, y }) => {
      const out = new Float64Array(x.length * 2);
      for (let i = 0; i < x.length; i += 1) {
        out[2 * i] = x[i];
        out[2 * i + 1] = y[i];
      }
      return out;
    };
    const series = (numbers) =>
      kind === "line"
        ? { type: "line", data: numbers, showSymbol: false, sampling: "minmax", lineStyle: { width: LINE, color: COLOR }, animation: false }
        : { type: "scatter", data: numbers, symbolSize: DOT, large: true, itemStyle: { color: COLOR, opacity: 1 }, animation: false, progressive: 0 };
    const prepared = new Map([[data, flat(data)]]);
    const axis = { type: "value", scale: true };
    chart.setOption({ animation: false, grid: { left: 50, right: 10, top: 10, bottom: 30 }, xAxis: axis, yAxis: axis, series: [series(prepared.get(data))] });
    return {
      canvas: chart.getDom().querySelector("canvas"),
      prepare: (next) => prepared.set(next, flat(next)),
      redraw: (next) => {
        chart.setOption({ series: [series(prepared.get(next))] });
        chart.getZr().flush();
      },
      free: () => chart.dispose(),
    };
  },

  async chartjs(kind, data) {
    const { Chart } = globalThis;
    const canvas = document.createElement("canvas");
    const node = host();
    node.append(canvas);
    const of = (numbers) => pairs(numbers, (x, y) => ({ x, y }));
    const dataset =
      kind === "line"
        ? { data: of(data), borderColor: COLOR, borderWidth: LINE, pointRadius: 0 }
        : { data: of(data), backgroundColor: COLOR, pointRadius: DOT / 2, borderWidth: 0 };
    const chart = new Chart(canvas, {
      type: kind === "line" ? "line" : "scatter",
      data: { datasets: [dataset] },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: true,
        maintainAspectRatio: false,
        devicePixelRatio,
        scales: { x: { type: "linear" } },
        plugins: { legend: { display: false }, tooltip: { enabled: false }, decimation: { enabled: kind === "line", algorithm: "min-max" } },
      },
    });
    const prepared = new Map();
    return {
      canvas,
      prepare: (next) => prepared.set(next, of(next)),
      redraw: (next) => {
        chart.data.datasets[0].data = prepared.get(next);
        chart.update("none");
      },
      free: () => chart.destroy(),
    };
  },

  async vega(kind, data) {
    const { vega, vegaLite } = globalThis.peers;
    const of = (numbers) => pairs(numbers, (x, y) => ({ x, y }));
    const scale = { zero: false };
    const spec = vegaLite.compile({
      ...SIZE,
      autosize: { type: "fit", contains: "padding" },
      data: { name: "numbers", values: of(data) },
      mark: kind === "line" ? { type: "line", strokeWidth: LINE, color: COLOR } : { type: "circle", size: DOT ** 2, color: COLOR, opacity: 1 },
      encoding: { x: { field: "x", type: "quantitative", scale }, y: { field: "y", type: "quantitative", scale } },
    }).spec;
    const view = new vega.View(vega.parse(spec), { renderer: "canvas", container: host(), hover: false });
    await view.runAsync();
    const prepared = new Map();
    return {
      canvas: document.querySelector("canvas"),
      prepare: (next) => prepared.set(next, of(next)),
      redraw: (next) => view.data("numbers", prepared.get(next)).runAsync(),
      free: () => view.finalize(),
    };
  },

  async plot(kind, data) {
    const { Plot } = globalThis.peers;
    const node = host();
    const canvas = document.createElement("canvas");
    canvas.width = SIZE.width * devicePixelRatio;
    canvas.height = SIZE.height * devicePixelRatio;
    const draw = async ({ x, y }) => {
      const mark =
        kind === "line"
          ? Plot.lineY(y, { x, stroke: COLOR, strokeWidth: LINE })
          : Plot.dot(y, { x, y, fill: COLOR, r: DOT / 2 });
      const made = Plot.plot({ ...SIZE, marks: [mark] });
      node.replaceChildren(made);
      // Its picture is a document of shapes: pixels are had by drawing it on a canvas.
      const text = new XMLSerializer().serializeToString(made.tagName === "svg" ? made : made.querySelector("svg"));
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      const context = canvas.getContext("2d");
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
    };
    await draw(data);
    return { canvas, redraw: draw, free: () => node.replaceChildren() };
  },
};
