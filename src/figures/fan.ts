// A fan chart: what was as full dots, what is expected as hollow ones, bands by lightness, and a word beside each of them.
import * as Plot from '@observablehq/plot';
import type { FanPoint, FanState } from '../contract/figure.ts';
import type { Message, Texts } from '../contract/message.ts';
import { render, type Lang } from '../contract/render.ts';
import { INK, MUTED, WIDTH } from './svg.ts';
import { figureWords } from './words.ts';

const HEIGHT = 420;
const [TOP, BOTTOM, LEFT, RIGHT] = [20, 34, 56, 260];
const LINE = 16;
const BAND = '#3d6f8e';

/** The plot of a fan chart. */
export function fanPlot(state: FanState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const { say } = figureWords;
  const points = state.points;
  const share = state.unit === '0-1';
  const level = state.level?.value;
  const ends = points.flatMap(({ value, most }) => [value, ...(most ?? [])]);
  const [least, largest] = [Math.min(0, ...ends), Math.max(...ends, level ?? 0)];
  const domain: [number, number] = [least, largest + 0.04 * (largest - least || 1)];
  const y = (value: number): number =>
    TOP + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (HEIGHT - TOP - BOTTOM);
  const known = points.filter((point) => point.known);
  const expected = points.filter((point) => !point.known);
  const last = points.at(-1);
  const shown = (value: number): string =>
    share ? `${Math.round(value * 100)} %` : value.toLocaleString(lang);
  const between = (name: Message, ends: FanPoint['half']): { at: number; text: string }[] =>
    ends
      ? [{ at: y(ends[1]), text: `${render(name, lang, texts)}: ${shown(ends[0])} – ${shown(ends[1])}` }]
      : [];
  const words = last
    ? placed([
        ...between(say.fanMost(), last.most),
        ...between(say.fanHalf(), last.half),
        { at: y(last.value), text: `○ ${render(say.fanMiddle(), lang, texts)}: ${shown(last.value)}` },
      ])
    : [];
  return {
    height: HEIGHT,
    width: WIDTH,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: LEFT,
    marginRight: RIGHT,
    x: { label: null, tickFormat: 'd', ticks: Math.min(9, points.length) },
    y: {
      domain,
      grid: true,
      label: null,
      tickFormat: share ? (v: number) => `${Math.round(v * 100)} %` : 's',
    },
    marks: [
      Plot.ruleY([domain[0]]),
      band(points, 'most', 0.18),
      band(points, 'half', 0.3),
      ...(state.level
        ? [
            Plot.ruleY([state.level.value], { stroke: MUTED, strokeDasharray: '5 4' }),
            aside(render(state.level.name, lang, texts), LEFT + 6, y(state.level.value) - 8, MUTED),
          ]
        : []),
      Plot.line(points, { x: 'year', y: 'value', stroke: INK, strokeWidth: 1.6 }),
      Plot.dot(known, { x: 'year', y: 'value', r: 3, fill: INK }),
      Plot.dot(expected, { x: 'year', y: 'value', r: 3.2, fill: '#fff', stroke: INK, strokeWidth: 1.4 }),
      ...words.map(({ text, at }) => aside(text, WIDTH - RIGHT + 12, at, INK)),
      ...(known.length > 0
        ? [aside(`● ${render(say.fanKnown(), lang, texts)}`, LEFT + 6, HEIGHT - BOTTOM - 10, INK)]
        : []),
    ],
  };
}

function band(points: readonly FanPoint[], which: 'half' | 'most', opacity: number): Plot.Markish {
  const open = points.findLast((point) => point.known);
  const rows = points.flatMap((point) => {
    const ends = point[which] ?? (point === open ? ([point.value, point.value] as const) : null);
    return ends ? [{ year: point.year, low: ends[0], high: ends[1] }] : [];
  });
  return Plot.areaY(rows, { x: 'year', y1: 'low', y2: 'high', fill: BAND, fillOpacity: opacity });
}

function aside(text: string, x: number, at: number, fill: string): Plot.Markish {
  return Plot.text([text], {
    text: () => text,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'middle',
    dx: x - LEFT,
    dy: at - TOP,
    fill,
  });
}

/** Moves words apart, from the top down, so that none covers another. */
function placed(words: readonly { at: number; text: string }[]): { at: number; text: string }[] {
  const sorted = words.toSorted((a, b) => a.at - b.at).map((one) => ({ ...one }));
  for (let k = 1; k < sorted.length; k++) sorted[k]!.at = Math.max(sorted[k]!.at, sorted[k - 1]!.at + LINE);
  return sorted;
}
