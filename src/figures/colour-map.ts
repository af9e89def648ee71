// The colour map: autonomy against indispensability, with colour, shape and word for every class that applies.
import * as Plot from '@observablehq/plot';
import type { ColourMapState, MapPoint } from '../contract/figure.ts';
import type { Texts } from '../contract/message.ts';
import { render, word, type Lang } from '../contract/render.ts';
import { figureWords } from './words.ts';
import {
  FROM,
  HEIGHT,
  MARGIN,
  place,
  px,
  py,
  STRIP,
  strips,
  styles,
  TO,
  type Mark,
} from './colour-map-layout.ts';
import { INK, MUTED, textWidth } from './svg.ts';

/** The plot of the map. A product without classes is a small plus; a pillar that was not assessed stands beyond the axis. */
export function colourMapPlot(state: ColourMapState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const largest = Math.max(...state.points.map((point) => point.size ?? 0), 1);
  const radius = (point: MapPoint): number =>
    point.classes.length === 0 ? 3 : point.size === null ? 4 : 4 + 12 * Math.sqrt(point.size / largest);
  const inStrip = strips(state.points, radius);
  const marks = state.points.flatMap((point): Mark[] => {
    const at = { point, ...(inStrip.get(point) ?? { x: point.x ?? 0, y: point.y ?? 0 }) };
    const r = radius(point);
    if (point.classes.length === 0) return [{ ...at, style: 'none', shift: 0, r }];
    return point.classes.map((style, k) => ({
      ...at,
      style,
      shift: (k - (point.classes.length - 1) / 2) * (2 * r + 2),
      r,
    }));
  });
  marks.sort((a, b) => (a.style === 'none' ? 0 : 1) - (b.style === 'none' ? 0 : 1) || b.r - a.r);
  const classed = marks.filter((mark) => mark.style !== 'none');
  const labels = place(classed, lang);
  const dot = (some: readonly Mark[], style: string, hollow: boolean): Plot.Markish[] => {
    const { colour, symbol } = styles[style] ?? styles['none']!;
    // Marks with a shift of their own are rare: one dot mark for each shift.
    return [...new Set(some.map((mark) => mark.shift))].map((shift) =>
      Plot.dot(
        some.filter((mark) => mark.shift === shift),
        {
          x: 'x',
          y: 'y',
          r: 'r',
          dx: shift,
          symbol,
          stroke: colour,
          strokeWidth: hollow ? 1.8 : 1,
          fill: hollow || style === 'none' ? 'none' : colour,
          fillOpacity: 0.72,
        },
      ),
    );
  };
  const missing = { stroke: MUTED, strokeDasharray: '3 3' };
  return {
    height: HEIGHT,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: {
      domain: [FROM, TO],
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
      label: render(state.xLabel, lang, texts),
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: {
      domain: [FROM, TO],
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
      label: null,
    },
    r: { type: 'identity' },
    marks: [
      Plot.gridX([0.2, 0.4, 0.6, 0.8, 1], { strokeOpacity: 0.12 }),
      Plot.gridY([0.2, 0.4, 0.6, 0.8, 1], { strokeOpacity: 0.12 }),
      Plot.ruleX([STRIP], missing),
      Plot.ruleY([STRIP], missing),
      aside(render(state.yLabel, lang, texts), 0, MARGIN.top - 14),
      aside(render(figureWords.say.notAssessedX(), lang, texts), MARGIN.left + 4, py(1.01)),
      aside(render(figureWords.say.notAssessedY(), lang, texts), px(STRIP) + 6, py(FROM) - 8),
      Plot.ruleY(bands(classed, 'x'), {
        y: 'y',
        x1: 'low',
        x2: 'high',
        stroke: 'colour',
        strokeOpacity: 0.35,
      }),
      Plot.ruleX(bands(classed, 'y'), {
        x: 'x',
        y1: 'low',
        y2: 'high',
        stroke: 'colour',
        strokeOpacity: 0.35,
      }),
      ...Object.keys(styles)
        .toReversed()
        .flatMap((style) => {
          const some = marks.filter((mark) => mark.style === style);
          return [
            ...dot(
              some.filter((mark) => mark.point.basis !== 'reported'),
              style,
              false,
            ),
            ...dot(
              some.filter((mark) => mark.point.basis === 'reported'),
              style,
              true,
            ),
          ];
        }),
      ...labels.map(({ text, x, y, anchor, colour }) =>
        Plot.text([text], {
          text: () => text,
          frameAnchor: 'top-left',
          textAnchor: anchor,
          lineAnchor: 'middle',
          dx: x - MARGIN.left,
          dy: y - MARGIN.top,
          fill: colour,
          stroke: '#fff',
          strokeWidth: 3,
          fontSize: 11,
        }),
      ),
      ...legend(lang, texts),
    ],
  };
}

function aside(text: string, x: number, y: number): Plot.Markish {
  return Plot.text([text], {
    text: () => text,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'middle',
    dx: x - MARGIN.left,
    dy: y - MARGIN.top,
    fill: MUTED,
    fontSize: 11,
  });
}

function bands(
  marks: readonly Mark[],
  axis: 'x' | 'y',
): { x: number; y: number; low: number; high: number; colour: string }[] {
  return marks.flatMap(({ point, x, y, style }) => {
    const [low, high] = axis === 'x' ? [point.xLow, point.xHigh] : [point.yLow, point.yHigh];
    return low === null || high === null ? [] : [{ x, y, low, high, colour: styles[style]?.colour ?? INK }];
  });
}

function legend(lang: Lang, texts: Texts): Plot.Markish[] {
  const { say } = figureWords;
  const entries = [
    ...['green', 'blue', 'red'].map((style) => ({
      ...styles[style]!,
      hollow: false,
      text: `${word(style, lang, texts)}: ${render(say[style as 'green' | 'blue' | 'red'](), lang, texts)}`,
    })),
    { ...styles['none']!, hollow: true, text: render(say.none(), lang, texts) },
    { colour: MUTED, symbol: 'circle' as const, hollow: true, text: render(say.hollow(), lang, texts) },
  ];
  let x = 0;
  return entries.flatMap(({ colour, symbol, hollow, text }) => {
    const at = x;
    x += textWidth(text, 11.5) + 30;
    const where = { frameAnchor: 'top-left' as const, dy: -MARGIN.top + 16 };
    return [
      Plot.dot([0], {
        ...where,
        dx: at - MARGIN.left + 14,
        r: 5,
        symbol,
        stroke: colour,
        strokeWidth: 1.5,
        fill: hollow ? 'none' : colour,
      }),
      Plot.text([text], {
        ...where,
        text: () => text,
        textAnchor: 'start',
        lineAnchor: 'middle',
        dx: at - MARGIN.left + 24,
      }),
    ];
  });
}
