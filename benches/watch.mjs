// What runs inside the pages, before their own scripts.

/**
 * Notes when the first line's colour is on a canvas: looks in every frame, and stops at the first
 * sight. The same for every page. Runs in the page, so it uses nothing from outside.
 *
 * @param {string} color `#rrggbb`
 */
export function watchForPixels(color) {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const has = (canvas) => {
    const context = canvas.width > 0 && canvas.height > 0 ? canvas.getContext("2d") : null;
    if (!context) return false;
    // The solid line runs down through the middle of the picture: a few rows of pixels find it.
    for (const part of [0.4, 0.5, 0.6]) {
      const { data } = context.getImageData(0, Math.floor(canvas.height * part), canvas.width, 1);
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === rgb[0] && data[at + 1] === rgb[1] && data[at + 2] === rgb[2]) return true;
      }
    }
    return false;
  };
  const look = () => {
    for (const canvas of document.querySelectorAll("canvas")) {
      if (has(canvas)) {
        globalThis.firstPixels = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Redraws again and again, each time ended by reading one pixel back; gives the milliseconds of
 * one redraw. Fails if the pixel is not of the line, or if a redraw does not draw.
 *
 * @param {{ color: string, times: number }} options
 */
export async function timeRedraws({ color, times }) {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const canvas = document.querySelector("canvas");
  const context = canvas.getContext("2d");
  const isLine = ([red, green, blue]) => red === rgb[0] && green === rgb[1] && blue === rgb[2];
  const y = Math.floor(canvas.height / 2);
  const row = context.getImageData(0, y, canvas.width, 1).data;
  let x = 0;
  while (x < canvas.width && !isLine(row.subarray(x * 4, x * 4 + 3))) x += 1;
  if (x === canvas.width) throw new Error("the line is not on the canvas");
  const once = async () => {
    globalThis.redraw();
    // uPlot draws in a microtask; the others have drawn by now.
    await undefined;
    return context.getImageData(x, y, 1, 1).data;
  };
  context.save();
  context.resetTransform();
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.restore();
  if (!isLine(await once())) throw new Error("a redraw does not draw");
  const started = performance.now();
  for (let time = 0; time < times; time += 1) {
    if (!isLine(await once())) throw new Error("a redraw lost the line");
  }
  return (performance.now() - started) / times;
}
