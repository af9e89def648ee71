import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type {
  BarsState,
  ColourMapState,
  LinesState,
  MapPoint,
  PanelsState,
  RegionsState,
} from '../../src/contract/figure.ts';
import { catalogue } from '../../src/contract/message.ts';
import { wordWords } from '../../src/contract/word.ts';
import { colourMapPlot } from '../../src/figures/colour-map.ts';
import { HEIGHT, MARGIN, place, px, py, strips, type Mark } from '../../src/figures/colour-map-layout.ts';
import { draw } from '../../src/figures/draw.ts';
import { WIDTH } from '../../src/figures/svg.ts';
import { figureWords } from '../../src/figures/words.ts';

const words = catalogue('test', {
  title: { en: 'A title <&>', ja: '題' },
  alt: { en: 'What it shows', ja: '説明' },
  axis: { en: 'Axis', ja: '軸' },
  note: { en: '{who:economy} leads', ja: '{who:economy}が首位' },
});
const texts = { ...words.texts, ...wordWords.texts, ...figureWords.texts };
const { say } = words;
const base = { id: 'one', title: say.title(), alt: say.alt() };
const parsed = (svg: string): Document =>
  parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;

const point = (over: Partial<MapPoint>): MapPoint => ({
  id: 'p',
  label: 'Gallium',
  labelJa: 'ガリウム',
  x: 0.2,
  y: 0.4,
  xLow: 0.1,
  xHigh: 0.3,
  yLow: null,
  yHigh: null,
  size: 5e8,
  classes: ['green'],
  basis: 'measured',
  stable: true,
  ...over,
});
const mapOf = (points: readonly MapPoint[]): ColourMapState => ({
  ...base,
  kind: 'colour-map',
  xLabel: say.axis(),
  yLabel: say.axis(),
  points,
});

describe('every picture', () => {
  const bars: BarsState = {
    ...base,
    kind: 'bars',
    bars: [
      { label: 'a', labelJa: 'あ', value: 3, low: 2, high: 4, note: say.note({ who: 'CHN' }) },
      { label: 'b', value: 1, note: 'plain' },
    ],
  };
  const panels: PanelsState = {
    ...base,
    kind: 'panels',
    panels: [say.axis(), say.note({ who: 'CHN' })],
    key: say.alt(),
    rows: [
      {
        label: 'Other suppliers',
        labelJa: '多角化',
        strong: true,
        cells: [
          { value: 1, note: '2 tn JPY' },
          { value: 0, note: '−1 tn JPY' },
        ],
      },
      {
        label: 'A very long name of an option that no picture could ever hold in full',
        labelJa: '図に収まらないほど長い選択肢の名称であり、途中で切られるべきもの',
        strong: false,
        cells: [
          { value: 0.5, note: '1 tn JPY' },
          { value: 1, note: '0' },
        ],
      },
    ],
  };
  const lines: LinesState = {
    ...base,
    kind: 'lines',
    unit: '0-1',
    series: [
      {
        label: 's',
        labelJa: '線',
        points: [
          { year: 2020, value: 0.5 },
          { year: 2021, value: 0.75, note: 'CHN' },
        ],
      },
    ],
  };
  const map = mapOf([point({}), point({ id: 'q', y: null, classes: [] })]);

  const regions: RegionsState = {
    ...base,
    kind: 'regions',
    xLabel: say.axis(),
    yLabel: say.axis(),
    classes: ['ban', 'slow ball', 'free'],
    likely: [0.4, 2],
    cells: [0, 0.5].flatMap((x) =>
      [1, 2, 3].map((y) => ({ x, y, is: y > 2 ? 'ban' : x > 0 ? 'slow ball' : 'free', share: y / 3 })),
    ),
  };

  it.each([bars, lines, map, regions, panels])(
    '$kind is one image with a title and a description, and no other name',
    (state) => {
      const svg = parsed(draw(state, 'en', texts)).querySelector('svg')!;
      expect(svg.getAttribute('role')).toBe('img');
      const [title, alt] = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(svg.querySelector(`#${title}`)?.textContent).toBe('A title <&>');
      expect(svg.querySelector(`#${alt}`)?.textContent).toBe('What it shows');
      expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
      expect(draw(state, 'en', texts)).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  it('speaks the language of its reader', () => {
    expect(draw(bars, 'ja', texts)).toContain('中国が首位');
    expect(draw(bars, 'ja', texts)).toContain('あ');
    expect(draw(lines, 'ja', texts)).toContain('線 · 中国 75 %');
    expect(draw(lines, 'en', texts)).toContain('s · China 75 %');
    expect(draw(map, 'ja', texts)).toContain('ガリウム');
    expect(draw({ ...bars, unit: '% GDP' }, 'ja', texts)).toContain('GDP比 %');
    expect(draw({ ...lines, unit: '% GDP' }, 'en', texts)).toContain('% of GDP');
  });

  it('shows the rows of panels once by name, a bar in each panel, strong ones apart', () => {
    const svg = draw(panels, 'en', texts);
    expect(svg.match(/Other suppliers/g)).toHaveLength(1);
    expect(svg).toContain('−1 tn JPY');
    expect(svg).toContain('China leads');
    expect(svg).not.toContain('could ever hold in full');
    const bars = Array.from(parsed(svg).querySelectorAll('rect'), (bar) => ({
      fill: bar.getAttribute('fill'),
      width: Number(bar.getAttribute('width')),
    }));
    expect(new Set(bars.map(({ fill }) => fill)).size).toBe(2);
    const widths = bars.map(({ width }) => width).toSorted((a, b) => a - b);
    expect(widths[0]).toBe(0);
    expect(widths[1]! / widths[3]!).toBeCloseTo(0.5, 2);
    expect(draw(panels, 'ja', texts)).toContain('多角化');
  });

  it('is the same when drawn again', () => {
    for (const state of [bars, lines, map, regions, panels])
      expect(draw(state, 'en', texts)).toBe(draw(state, 'en', texts));
  });
});

describe('a map of regions', () => {
  const regionsOf = (is: readonly string[]): RegionsState => ({
    ...base,
    kind: 'regions',
    xLabel: say.axis(),
    yLabel: say.axis(),
    classes: ['ban', 'slow ball', 'free'],
    likely: [0, 0],
    cells: is.map((one, x) => ({ x, y: 0, is: one, share: 0.5 })),
  });

  it('gives each cell a shape and a number, and names every class', () => {
    const svg = draw(regionsOf(['ban', 'free', 'free']), 'en', texts);
    expect(svg.match(/>50</g)).toHaveLength(3);
    for (const name of ['a ban', 'a slow ball', 'free sale']) expect(svg).toContain(name);
    const shapes = (is: readonly string[]): number =>
      (draw(regionsOf(is), 'en', texts).match(/<path /g) ?? []).length;
    expect(shapes(['ban', 'free', 'free']) - shapes(['ban'])).toBeGreaterThanOrEqual(2);
  });
});

describe('the colour map', () => {
  it('shows every class of a product, each beside the other', () => {
    const one = (classes: string[]): number =>
      (draw(mapOf([point({ classes })]), 'en', texts).match(/<path /g) ?? []).length;
    expect(one(['green', 'blue', 'red']) - one(['green'])).toBe(2);
  });

  it('draws hollow what is only reported', () => {
    const fills = (basis: MapPoint['basis']): string[] =>
      Array.from(
        parsed(draw(mapOf([point({ basis })]), 'en', texts)).querySelectorAll('g[fill-opacity="0.72"]'),
        (mark) => mark.getAttribute('fill') ?? '',
      );
    expect(fills('measured')).toEqual(['#1a7f4b']);
    expect(fills('reported')).toEqual(['none']);
  });

  it('keeps to its frame: marks of unassessed pillars stand in the strips, apart from each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        (values, along) => {
          const points = values.map((v, k) =>
            point({ id: String(k), x: along ? v : null, y: along ? null : v }),
          );
          const places = [...strips(points, () => 4).values()];
          expect(places).toHaveLength(values.length);
          for (const { x, y } of places) {
            expect(along ? y : x).toBeLessThan(-0.04);
            expect(px(x)).toBeGreaterThanOrEqual(MARGIN.left);
            expect(py(y)).toBeLessThanOrEqual(HEIGHT - MARGIN.bottom);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('never lets one name cover another, nor leave the picture', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        (values) => {
          const marks = values.map(([x, y], k): Mark => ({
            point: point({ id: String(k), x, y }),
            style: 'green',
            x,
            y,
            shift: 0,
            r: 5,
          }));
          const boxes = place(marks, 'en').map(({ text, x, y, anchor }) => {
            const width = text.length * 11 * 0.58;
            return anchor === 'start' ? [x, y - 7, x + width, y + 7] : [x - width, y - 7, x, y + 7];
          });
          boxes.forEach((a, i) => {
            expect(a[0]).toBeGreaterThanOrEqual(MARGIN.left);
            expect(a[2]).toBeLessThanOrEqual(WIDTH);
            for (const b of boxes.slice(i + 1))
              expect(a[0]! < b[2]! && a[2]! > b[0]! && a[1]! < b[3]! && a[3]! > b[1]!).toBe(false);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has a scale that the marks agree with', () => {
    const plot = colourMapPlot(mapOf([point({})]), 'en', texts);
    expect(plot.x?.domain).toEqual(plot.y?.domain);
  });
});
