// Horizontal bars, each with its band and what stands behind it.
import * as Plot from '@observablehq/plot';
import type { BarsState } from '../contract/figure.ts';
import { nameOf, render, word, type Lang } from '../contract/render.ts';
import type { Texts } from '../contract/message.ts';
import { cut, INK, MUTED, WIDTH } from './svg.ts';

const LEFT = 260;
const RIGHT = 250;

/** The plot of bars in the order given. */
export function barsPlot(state: BarsState, lang: Lang, texts: Texts): Plot.PlotOptions {
  const rows = state.bars.map((bar, k) => ({
    k,
    label: cut((lang === 'ja' ? bar.labelJa : undefined) ?? nameOf(bar.label, lang), 36),
    value: bar.value,
    low: bar.low ?? null,
    high: bar.high ?? null,
    note: cut(noteOf(bar.note, bar.noteJa, lang, texts), 40),
  }));
  const share = state.unit === '0-1';
  const end = Math.max(...rows.map((row) => Math.max(row.value, row.high ?? row.value)), 0);
  const banded = rows.filter((row) => row.low !== null && row.high !== null);
  return {
    height: rows.length * 26 + 40,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 6,
    x: {
      domain: [Math.min(0, ...rows.map((row) => row.low ?? row.value)), end > 0 ? end : 1],
      grid: true,
      ticks: Math.round((WIDTH - LEFT - RIGHT) / 90),
      tickFormat: share ? (v: number) => `${Math.round(v * 100)} %` : (v: number) => compact(v, lang),
      label: share || state.unit === undefined ? null : word(state.unit, lang, texts),
      labelArrow: 'none',
    },
    y: {
      domain: rows.map((row) => row.k),
      tickFormat: (k: number) => rows[k]?.label ?? '',
      tickSize: 0,
      label: null,
    },
    marks: [
      Plot.barX(rows, { y: 'k', x: 'value', fill: '#3d6f8e', insetTop: 3, insetBottom: 3 }),
      Plot.ruleY(banded, { y: 'k', x1: 'low', x2: 'high', stroke: INK, strokeWidth: 1.5 }),
      Plot.tickX(banded, { y: 'k', x: 'low', stroke: INK, insetTop: 7, insetBottom: 7 }),
      Plot.tickX(banded, { y: 'k', x: 'high', stroke: INK, insetTop: 7, insetBottom: 7 }),
      Plot.text(rows, {
        y: 'k',
        x: (row: { value: number; high: number | null }) => Math.max(0, row.value, row.high ?? row.value),
        text: 'note',
        textAnchor: 'start',
        dx: 6,
        fill: MUTED,
      }),
      Plot.ruleX([0], { stroke: INK }),
    ],
  };
}

/** A number on an axis: 1.2B, 12億, 0.02. */
const compact = (value: number, lang: Lang): string =>
  value.toLocaleString(lang, { notation: 'compact', maximumSignificantDigits: 3 });

const noteOf = (
  note: BarsState['bars'][number]['note'],
  noteJa: string | undefined,
  lang: Lang,
  texts: Texts,
): string =>
  typeof note === 'string' ? ((lang === 'ja' ? noteJa : undefined) ?? note) : render(note, lang, texts);
