// The same rows in several panels side by side, a bar in each: what is long in one and short in another is a trade-off.
import * as Plot from '@observablehq/plot';
import type { PanelsState } from '../contract/figure.ts';
import type { Texts } from '../contract/message.ts';
import { render, type Lang } from '../contract/render.ts';
import { cut, INK, MUTED, textWidth, WIDTH } from './svg.ts';

const LEFT = 330;
const ROW = 26;
const STRONG = '#3d6f8e';
const FAINT = '#b4c3cd';

/** The plot of rows in the order given; a bar of 1 leaves room for the longest note. */
export function panelsPlot({ panels, rows, key }: PanelsState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const heads = panels.map((panel) => render(panel, lang, texts));
  const cells = rows.flatMap(({ cells: own, strong }, k) =>
    own.map(({ value, note, noteJa }, p) => ({
      k,
      panel: heads[p] ?? '',
      value,
      note: (lang === 'ja' ? noteJa : undefined) ?? note,
      strong,
    })),
  );
  const panelWidth = (WIDTH - LEFT) / Math.max(1, heads.length) - 10;
  const note = Math.max(0, ...cells.map((one) => textWidth(one.note))) + 8;
  const labels = rows.map((row) => cut(lang === 'ja' ? row.labelJa : row.label, 46));
  return {
    height: rows.length * ROW + 66,
    marginLeft: LEFT,
    marginRight: 4,
    marginTop: 34,
    marginBottom: 28,
    x: { domain: [0, panelWidth / Math.max(1, panelWidth - note)], axis: null },
    y: {
      domain: rows.map((_, k) => k),
      tickFormat: (k: number) => labels[k] ?? '',
      tickSize: 0,
      label: null,
    },
    fx: { domain: heads, label: null, padding: 0.04 },
    marks: [
      Plot.axisFx({ anchor: 'top', fontWeight: 'bold', fill: INK, tickSize: 0 }),
      Plot.barX(cells, {
        fx: 'panel',
        y: 'k',
        x: 'value',
        fill: (one: { strong: boolean }) => (one.strong ? STRONG : FAINT),
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(cells, {
        fx: 'panel',
        y: 'k',
        x: 'value',
        text: 'note',
        textAnchor: 'start',
        dx: 4,
        fill: MUTED,
      }),
      Plot.ruleX([0], { stroke: INK }),
      Plot.text([render(key, lang, texts)], {
        frameAnchor: 'bottom-left',
        fx: () => heads[0],
        dx: -LEFT + 4,
        dy: 24,
        fill: MUTED,
      }),
    ],
  };
}
