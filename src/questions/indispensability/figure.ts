// The pictures of the answer, without pixels.
import type { Cell, Row } from '../../contract/column.ts';
import { nameOf, render, type Lang } from '../../contract/render.ts';
import type { FigureState } from '../../contract/figure.ts';
import type { IndispensabilityAnswer } from './answer.ts';
import { indispensabilityWords } from './words.ts';

const { say } = indispensabilityWords;
const BARS = 15;
const LINES = 6;
const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

/** Bars of the first products by score, and of the largest losses of customers. */
export function figuresOf(answer: IndispensabilityAnswer): readonly FigureState[] {
  const scored = answer.rows
    .filter((row) => row['score'] !== null)
    .toSorted((a, b) => number(b['score']) - number(a['score']))
    .slice(0, BARS);
  const hit = answer.customers
    .filter((row) => row['lossShare'] !== null && row['passing'] !== true)
    .toSorted((a, b) => number(b['lossShare']) - number(a['lossShare']))
    .slice(0, BARS);
  return [
    ...(scored.length > 0 ? [scores(answer, scored)] : []),
    ...(hit.length > 0 ? [losses(answer, hit)] : []),
    ...(answer.shortfall.length > 0 ? [shortfalls(answer)] : []),
  ];
}

/** Lines over months; the first products only, so that their names can be read. */
function shortfalls(answer: IndispensabilityAnswer): FigureState {
  const products = [...new Set(answer.shortfall.map((row) => row['product']))].slice(0, LINES);
  const of = products.map((product) => answer.shortfall.filter((row) => row['product'] === product));
  const [first] = of[0] ?? [];
  return {
    id: 'indispensability-shortfall',
    title: say.figureShortfall(),
    alt: say.figureShortfallAlt({
      economy: answer.economy,
      count: of.length,
      name: String(first?.['name']),
      nameJa: String(first?.['nameJa']),
    }),
    kind: 'lines',
    unit: '0-1',
    over: say.month(),
    series: of.map((rows) => ({
      label: String(rows[0]?.['name']),
      labelJa: String(rows[0]?.['nameJa']),
      points: rows.map((row) => ({ year: number(row['month']), value: number(row['share']) })),
    })),
  };
}

function scores(answer: IndispensabilityAnswer, rows: readonly Row[]): FigureState {
  const [first] = rows;
  return {
    id: 'indispensability-scores',
    title: say.figureScores(),
    alt: say.figureScoresAlt({
      economy: answer.economy,
      count: rows.length,
      name: String(first?.['name']),
      nameJa: String(first?.['nameJa']),
    }),
    kind: 'bars',
    unit: '0-1',
    bars: rows.map((row) => {
      const note = say.scoreNote({ grade: String(row['grade']) });
      return {
        label: String(row['name']),
        labelJa: String(row['nameJa']),
        value: number(row['score']),
        ...(row['scoreLow'] === null ? {} : { low: number(row['scoreLow']), high: number(row['scoreHigh']) }),
        note: render(note, 'en', indispensabilityWords.texts),
        noteJa: render(note, 'ja', indispensabilityWords.texts),
      };
    }),
  };
}

function losses(answer: IndispensabilityAnswer, rows: readonly Row[]): FigureState {
  const label = (row: Row, lang: Lang): string =>
    `${nameOf(String(row['importer']), lang)} · ${String(row[lang === 'ja' ? 'nameJa' : 'name'])}`;
  const [first] = rows;
  return {
    id: 'indispensability-losses',
    title: say.figureHit(),
    alt: say.figureHitAlt({
      economy: answer.economy,
      count: rows.length,
      name: first ? label(first, 'en') : '',
      nameJa: first ? label(first, 'ja') : '',
    }),
    kind: 'bars',
    unit: '% GDP',
    bars: rows.map((row) => ({
      label: label(row, 'en'),
      labelJa: label(row, 'ja'),
      value: number(row['lossShare']) * 100,
      low: number(row['lossShareLow']) * 100,
      high: number(row['lossShareHigh']) * 100,
      note: 'σ 3–8',
      noteJa: 'σ 3–8',
    })),
  };
}
