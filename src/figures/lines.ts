// Values over years, one line a series; the name of each stands at its end, so that colour alone never tells them apart.
import * as Plot from '@observablehq/plot';
import type { LinesState } from '../contract/figure.ts';
import type { Texts } from '../contract/message.ts';
import { nameOf, render, word, type Lang } from '../contract/render.ts';
import { cut, WIDTH } from './svg.ts';

const RIGHT = 330;
const HEIGHT = 420;
const TOP = 20;
const BOTTOM = 34;
const LINE = 17;

/** Okabe and Ito's colours, darkened where they are too light for text on white. */
const colours = ['#0072B2', '#B34700', '#00734F', '#9C4480', '#7A6200', '#2271A8', '#1B1B1B', '#6B6B6B'];
const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye', 'hexagon'] as const;

/** The plot of lines over years. */
export function linesPlot(state: LinesState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const share = state.unit === '0-1';
  const series = state.series
    .filter(({ points }) => points.length > 0)
    .map(({ label, labelJa, points }, k) => ({
      name: (lang === 'ja' ? labelJa : undefined) ?? label,
      colour: colours[k % colours.length] ?? '#1b1b1b',
      symbol: symbols[k % symbols.length] ?? 'circle',
      points,
    }));
  const points = series.flatMap((one) =>
    one.points.map((point) => ({ ...point, name: one.name, colour: one.colour, symbol: one.symbol })),
  );
  const top = Math.max(...points.map((point) => point.value), 0);
  const domain: [number, number] = [
    Math.min(0, ...points.map((point) => point.value)),
    share ? Math.min(1, top * 1.05) : top,
  ];
  const y = (value: number): number =>
    TOP + (1 - (value - domain[0]) / (domain[1] - domain[0] || 1)) * (HEIGHT - TOP - BOTTOM);
  const labels = spread(
    series.map((one) => {
      const last = one.points.at(-1);
      return { ...one, last, at: y(last?.value ?? 0) };
    }),
  );
  const banded = points.filter((point) => typeof point.low === 'number' && typeof point.high === 'number');
  return {
    height: HEIGHT,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginRight: RIGHT,
    marginLeft: 56,
    x: {
      label: state.over ? render(state.over, lang, texts) : null,
      tickFormat: 'd',
      ticks: Math.min(8, new Set(points.map((p) => p.year)).size),
    },
    y: {
      domain,
      grid: true,
      label: share ? null : word(state.unit, lang, texts),
      tickFormat: share ? (v: number) => `${Math.round(v * 100)} %` : 's',
    },
    marks: [
      Plot.ruleY([domain[0]]),
      Plot.ruleX(banded, { x: 'year', y1: 'low', y2: 'high', stroke: 'colour', strokeOpacity: 0.5 }),
      ...series.map((one) =>
        Plot.line(one.points, { x: 'year', y: 'value', stroke: one.colour, strokeWidth: 1.6 }),
      ),
      ...series.map((one) =>
        Plot.dot(one.points, { x: 'year', y: 'value', fill: one.colour, symbol: one.symbol, r: 3 }),
      ),
      ...labels.map((one) =>
        Plot.text([one], {
          frameAnchor: 'top-right',
          textAnchor: 'start',
          lineAnchor: 'middle',
          dx: 14,
          dy: one.at - TOP,
          fill: one.colour,
          text: () => wording(one.name, one.last?.note, one.last?.value, share, lang),
        }),
      ),
      ...labels.map((one) =>
        Plot.dot([one], {
          frameAnchor: 'top-right',
          dx: 6,
          dy: one.at - TOP,
          symbol: one.symbol,
          fill: one.colour,
          r: 3.5,
        }),
      ),
    ],
    width: WIDTH,
  };
}

function wording(
  name: string,
  note: string | undefined,
  value: number | undefined,
  share: boolean,
  lang: Lang,
): string {
  const who = note ? nameOf(note, lang) : '';
  const end = value === undefined ? '' : share ? `${Math.round(value * 100)} %` : value.toLocaleString(lang);
  const behind = [who, end].filter((part) => part !== '').join(' ');
  return `${cut(name, 30)}${behind ? ` · ${behind}` : ''}`;
}

/** Moves labels apart, from the top down and back up, so that none covers another. */
function spread<T extends { at: number }>(labels: readonly T[]): T[] {
  const sorted = labels.map((one) => ({ ...one })).sort((a, b) => a.at - b.at);
  for (let k = 1; k < sorted.length; k++) sorted[k]!.at = Math.max(sorted[k]!.at, sorted[k - 1]!.at + LINE);
  const over = (sorted.at(-1)?.at ?? 0) - (HEIGHT - BOTTOM);
  if (over > 0) {
    sorted.at(-1)!.at -= over;
    for (let k = sorted.length - 2; k >= 0; k--)
      sorted[k]!.at = Math.min(sorted[k]!.at, sorted[k + 1]!.at - LINE);
  }
  return sorted;
}
