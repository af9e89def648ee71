// Which class holds over two quantities: a cell each, with colour, shape and how often; the legend has the words.
import * as Plot from '@observablehq/plot';
import type { RegionsState } from '../contract/figure.ts';
import type { Texts } from '../contract/message.ts';
import { render, word, type Lang } from '../contract/render.ts';
import { INK, MUTED, textWidth, WIDTH } from './svg.ts';
import { figureWords } from './words.ts';

const MARGIN = { top: 56, right: 150, bottom: 48, left: 80 };
const CELL = 40;

/** Told apart by lightness too; shapes stand beside them. */
const styles = [
  { colour: '#9a3412', symbol: 'times' },
  { colour: '#1d6fa5', symbol: 'circle' },
  { colour: '#4d7c0f', symbol: 'triangle' },
] as const;

/** The plot of regions: the fuller the cell, the oftener the class is the one that holds there. */
export function regionsPlot(state: RegionsState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const xs = sorted(state.cells.map(({ x }) => x));
  const ys = sorted(state.cells.map(({ y }) => y)).toReversed();
  const cells = state.cells.map((cell) => ({
    ...cell,
    ...(styles[state.classes.indexOf(cell.is)] ?? styles[0]),
    percent: `${Math.round(cell.share * 100)}`,
  }));
  const [likelyX, likelyY] = state.likely;
  const here = [{ x: nearest(xs, likelyX), y: nearest(ys, likelyY) }];
  return {
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + CELL * ys.length,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    x: {
      type: 'band',
      domain: xs,
      tickFormat: (v: number) => shortly(v, lang),
      tickSize: 0,
      label: render(state.xLabel, lang, texts),
      labelAnchor: 'center',
      labelArrow: 'none',
      padding: 0.04,
    },
    y: {
      type: 'band',
      domain: ys,
      tickFormat: (v: number) => shortly(v, lang),
      tickSize: 0,
      label: null,
      padding: 0.04,
    },
    marks: [
      Plot.cell(cells, {
        x: 'x',
        y: 'y',
        fill: 'colour',
        fillOpacity: (cell: { share: number }) => 0.05 + 0.4 * cell.share ** 2,
      }),
      ...styles.flatMap(({ colour, symbol }, k) => {
        const own = cells.filter(({ is }) => is === state.classes[k]);
        return [Plot.dot(own, { x: 'x', y: 'y', dx: -16, symbol, r: 4.5, stroke: colour, fill: colour })];
      }),
      Plot.text(cells, { x: 'x', y: 'y', dx: 8, text: 'percent', fill: INK }),
      Plot.cell(here, { x: 'x', y: 'y', fill: 'none', stroke: INK, strokeWidth: 2.5 }),
      beside(render(state.yLabel, lang, texts), 0, MARGIN.top - 14),
      ...legend(state.classes, lang, texts),
    ],
  };
}

const sorted = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);

const nearest = (values: readonly number[], to: number): number =>
  values.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best));

const shortly = (value: number, lang: Lang): string =>
  value.toLocaleString(lang, { maximumSignificantDigits: 3 });

function beside(text: string, x: number, y: number): Plot.Markish {
  return Plot.text([text], {
    text: () => text,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'middle',
    dx: x - MARGIN.left + 4,
    dy: y - MARGIN.top,
    fill: MUTED,
  });
}

function legend(classes: readonly string[], lang: Lang, texts: Texts): Plot.Markish[] {
  const { say } = figureWords;
  const entries = [
    ...classes.map((name, k) => ({
      ...styles[k]!,
      fill: styles[k]!.colour as string,
      text: word(name, lang, texts),
    })),
    { colour: INK, symbol: 'square' as const, fill: 'none', text: render(say.hereLikely(), lang, texts) },
    { colour: 'none', symbol: 'square' as const, fill: 'none', text: render(say.percentOf(), lang, texts) },
  ];
  let x = 0;
  return entries.flatMap(({ colour, symbol, fill, text }) => {
    const at = x;
    x += textWidth(text) + 36;
    const where = { frameAnchor: 'top-left' as const, dy: -MARGIN.top + 14 };
    return [
      Plot.dot([0], {
        ...where,
        dx: at - MARGIN.left + 10,
        r: 5,
        symbol,
        stroke: colour,
        strokeWidth: 2,
        fill,
      }),
      Plot.text([text], {
        ...where,
        text: () => text,
        textAnchor: 'start',
        lineAnchor: 'middle',
        dx: at - MARGIN.left + 22,
      }),
    ];
  });
}
