// Draws every icon of the add-in: a card of a card index, with what a command does to it in the corner. Run it after a
// change of a drawing: node taskpane/assets/draw-icons.mjs (with --check it only compares).
// Coordinates are sixteenths of the icon and snap to whole pixels, so that edges are sharp at every size; shapes are
// signed distances, so that slopes are smooth without a drawing library.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

/** The sizes that Excel asks for on its platforms and screen scales; 128 is for the store. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

const ink = [58, 58, 56];
const paper = [255, 255, 255];
const quiet = [150, 148, 146];
const teal = [14, 122, 102];
// The badges are bright enough to stand out from a white and from a black ribbon.
const green = [16, 142, 117];
const tealLight = [122, 193, 178];
const blue = [36, 122, 208];

/** `inset` counts line widths, so that an outline is equally wide on all sides whatever the snapping does. */
const box = (left, top, right, bottom, radius = 0, inset = 0) => ({ snap, line }) => {
  const [x0, y0] = [snap(left) + inset * line, snap(top) + inset * line];
  const [x1, y1] = [snap(right) - inset * line, snap(bottom) - inset * line];
  const [cx, cy, hx, hy] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2];
  const r = Math.min(snap(radius), hx, hy);
  return (x, y) => {
    const [qx, qy] = [Math.abs(x - cx) - hx + r, Math.abs(y - cy) - hy + r];
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - r;
  };
};

/** A line through points, with round ends. */
const stroke = (width, ...points) => ({ scale }) => {
  const at = points
    .filter(([x, y], i) => i === 0 || Math.hypot(x - points[i - 1][0], y - points[i - 1][1]) > 1e-6)
    .map(([x, y]) => [x * scale, y * scale]);
  return (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < at.length; i++) {
      const [[ax, ay], [bx, by]] = [at[i - 1], at[i]];
      const [dx, dy] = [bx - ax, by - ay];
      const part = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(x - ax - part * dx, y - ay - part * dy));
    }
    return nearest - (width * scale) / 2;
  };
};

const anyOf = (...shapes) => (grid) => {
  const distances = shapes.map((shape) => shape(grid));
  return (x, y) => Math.min(...distances.map((distance) => distance(x, y)));
};

const arc = (cx, cy, radius, from, to) =>
  Array.from({ length: 25 }, (_, i) => from + ((to - from) * i) / 24).map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });

const outlined = (left, top, right, bottom, fill) => [
  { shape: box(left, top, right, bottom, 1), colour: ink },
  { shape: box(left, top, right, bottom, 0, 1), colour: fill },
];

const card = [
  ...outlined(1, 1, 8, 6, teal),
  ...outlined(1, 4, 15, 15, paper),
  { shape: box(3, 6, 10, 8), colour: teal },
  { shape: box(3, 9, 13, 10), colour: quiet },
  { shape: box(3, 11, 13, 12), colour: quiet },
];

const plus = { shape: anyOf(box(11, 8, 13, 16), box(8, 11, 16, 13)), colour: green, halo: 1 };
const tick = { shape: stroke(2, [8.5, 12.3], [11, 14.8], [15, 9.3]), colour: green, halo: 1 };
const arrow = {
  shape: anyOf(
    stroke(1.7, [8.5, 10.2], [12.2, 10.2], ...arc(12.2, 12.6, 2.4, -90, 90), [10, 15]),
    stroke(1.7, [10.7, 7.9], [8.3, 10.2], [10.7, 12.5]),
  ),
  colour: blue,
  halo: 1,
};

/** The add-in itself: a card before others, in its own colour. */
const kartoteka = [
  { shape: box(3, 1, 15, 12, 1), colour: tealLight },
  { shape: box(1, 3, 7, 8, 1), colour: teal },
  { shape: box(1, 5, 14, 15, 1), colour: teal },
  { shape: box(3, 7, 9, 9), colour: paper },
  { shape: box(3, 10, 12, 11), colour: tealLight },
  { shape: box(3, 12, 12, 13), colour: tealLight },
];

export const drawings = {
  kartoteka,
  card,
  new: [...card, plus],
  check: [...card, tick],
  undo: [...card, arrow],
};

/** RGBA bytes of a drawing, `size` pixels square. */
export function drawIcon(drawing, size) {
  const scale = size / 16;
  const grid = { scale, snap: (value) => Math.round(value * scale), line: Math.max(1, Math.round(scale)) };
  const layers = drawing.map(({ shape, colour, halo }) => ({ distance: shape(grid), colour, halo }));
  const bytes = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [red, green, blueness, alpha] = [0, 0, 0, 0];
      for (const { distance, colour, halo } of layers) {
        const d = distance(x + 0.5, y + 0.5);
        if (halo !== undefined) alpha *= clamp(d - halo * Math.max(1, scale) + 0.5);
        const cover = clamp(0.5 - d);
        const rest = alpha * (1 - cover);
        const sum = cover + rest;
        if (sum > 0) {
          [red, green, blueness] = [red, green, blueness].map((old, i) => (colour[i] * cover + old * rest) / sum);
        }
        alpha = sum;
      }
      bytes.set([red, green, blueness, alpha * 255].map(Math.round), (y * size + x) * 4);
    }
  }
  return bytes;
}

function clamp(value) {
  return Math.min(1, Math.max(0, value));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  for (const [name, drawing] of Object.entries(drawings)) {
    for (const size of iconSizes) {
      const file = path.join(folder, `${name}-${size}.png`);
      const pixels = drawIcon(drawing, size);
      if (process.argv[2] === '--check') {
        const isDrawn = existsSync(file) && PNG.sync.read(readFileSync(file)).data.equals(pixels);
        if (!isDrawn) process.exitCode = 1;
        if (!isDrawn) process.stderr.write(`${name}-${size}.png is not what is drawn: run node taskpane/assets/draw-icons.mjs\n`);
        continue;
      }
      const png = new PNG({ width: size, height: size });
      png.data.set(pixels);
      writeFileSync(file, PNG.sync.write(png));
    }
  }
}
