// Where things stand on the colour map: the scales, the strips of what was not assessed, and the names of products.
import type { MapPoint } from '../contract/figure.ts';
import type { Lang } from '../contract/render.ts';
import { cut, INK, textWidth, WIDTH } from './svg.ts';

export const HEIGHT = 680;
export const MARGIN = { top: 60, right: 24, bottom: 46, left: 48 };
/** Beyond 0 lies a strip for what was not assessed on that pillar. */
export const [FROM, TO] = [-0.3, 1.03];
export const STRIP = -0.04;
/** Only so many products are named in the picture; the table names all. */
const NAMED = 26;

export interface Style {
  readonly colour: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'plus';
}

export const styles: Readonly<Record<string, Style>> = {
  green: { colour: '#1a7f4b', symbol: 'circle' },
  blue: { colour: '#1f5fbf', symbol: 'square' },
  red: { colour: '#c02b2b', symbol: 'triangle' },
  none: { colour: '#7a7a7a', symbol: 'plus' },
};

export const px = (value: number): number =>
  MARGIN.left + ((value - FROM) / (TO - FROM)) * (WIDTH - MARGIN.left - MARGIN.right);
export const py = (value: number): number =>
  MARGIN.top + (1 - (value - FROM) / (TO - FROM)) * (HEIGHT - MARGIN.top - MARGIN.bottom);

export interface Mark {
  readonly point: MapPoint;
  readonly style: string;
  readonly x: number;
  readonly y: number;
  /** Shift in px, where a product has several classes. */
  readonly shift: number;
  readonly r: number;
}

/** Places in the strips: along the pillar that is known, moved apart across it so that none covers another. */
export function strips(
  points: readonly MapPoint[],
  radius: (point: MapPoint) => number,
): ReadonlyMap<MapPoint, { x: number; y: number }> {
  const out = new Map<MapPoint, { x: number; y: number }>();
  const unit = (TO - FROM) / (WIDTH - MARGIN.left - MARGIN.right);
  const unitY = (TO - FROM) / (HEIGHT - MARGIN.top - MARGIN.bottom);
  const middle = (FROM + STRIP) / 2;
  for (const along of ['x', 'y'] as const) {
    const across = along === 'x' ? 'y' : 'x';
    const [step, width] = along === 'x' ? [unitY, unit] : [unit, unitY];
    const placed: { at: number; off: number; r: number }[] = [];
    const some = points
      .filter((point) => point[across] === null && point[along] !== null)
      .toSorted((a, b) => radius(b) - radius(a) || (a.id < b.id ? -1 : 1));
    for (const point of some) {
      const at = point[along]! / width;
      const r = radius(point);
      const room = (STRIP - FROM) / 2 / step - r - 2;
      const free = (off: number): boolean =>
        placed.every((one) => (one.at - at) ** 2 + (one.off - off) ** 2 >= (one.r + r + 1) ** 2);
      let off = 0;
      for (let k = 1; !free(off) && Math.abs(off) <= room; k++) off = (k % 2 ? 1 : -1) * Math.ceil(k / 2) * 4;
      if (Math.abs(off) > room) off = 0;
      placed.push({ at, off, r });
      out.set(
        point,
        along === 'x' ? { x: point.x!, y: middle + off * step } : { x: middle + off * step, y: point.y! },
      );
    }
  }
  return out;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly colour: string;
}

/** Names the largest products first, right or left of their marks, and leaves out names that would cover another. */
export function place(marks: readonly Mark[], lang: Lang): readonly Label[] {
  const taken: [number, number, number, number][] = marks.map((mark) => {
    const [x, y] = [px(mark.x) + mark.shift, py(mark.y)];
    return [x - 4, y - 4, x + 4, y + 4];
  });
  const out: Label[] = [];
  const named = new Set<string>();
  const byImportance = marks.toSorted(
    (a, b) =>
      (b.style === 'blue' ? 1e15 : 0) +
      (b.point.size ?? 0) -
      (a.style === 'blue' ? 1e15 : 0) -
      (a.point.size ?? 0),
  );
  for (const mark of byImportance) {
    if (out.length >= NAMED || named.has(mark.point.id)) continue;
    const text = cut(lang === 'ja' ? mark.point.labelJa : mark.point.label, 30);
    const width = textWidth(text, 11);
    const [cx, cy] = [px(mark.x) + mark.shift, py(mark.y)];
    for (const [dx, dy] of offsets(mark.r)) {
      const anchor = dx >= 0 ? 'start' : 'end';
      const [x, y] = [cx + dx, cy + dy];
      const box: [number, number, number, number] = [
        anchor === 'start' ? x : x - width,
        y - 7,
        anchor === 'start' ? x + width : x,
        y + 7,
      ];
      if (
        box[0] < MARGIN.left ||
        box[2] > WIDTH - 4 ||
        box[1] < MARGIN.top ||
        box[3] > HEIGHT - MARGIN.bottom
      )
        continue;
      if (
        taken.some(
          (other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1],
        )
      )
        continue;
      taken.push(box);
      named.add(mark.point.id);
      out.push({ text, x, y, anchor, colour: styles[mark.style]?.colour ?? INK });
      break;
    }
  }
  return out;
}

const offsets = (r: number): readonly (readonly [number, number])[] => [
  [r + 4, 0],
  [-r - 4, 0],
  [r + 2, -r - 3],
  [r + 2, r + 3],
  [-r - 2, -r - 3],
  [-r - 2, r + 3],
  [2, -r - 10],
  [2, r + 10],
];
