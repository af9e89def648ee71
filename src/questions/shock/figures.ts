// Pictures: output over time of the economies hit hardest, and what each loses.
import type { Row } from '../../contract/column.ts';
import type { FigureState, LineSeries } from '../../contract/figure.ts';
import { nameOf } from '../../contract/render.ts';
import type { ShockAnswer } from './answer.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

const LINES = 6;
const BARS = 12;
/** Points of a line: a mark a day would be a smear. */
const POINTS = 40;

export function figuresOf(answer: ShockAnswer): readonly FigureState[] {
  const lost = (row: Row): number => Number(row['lossShare'] ?? 0);
  const all = answer.rows.filter((row) => lost(row) > 0).toSorted((a, b) => lost(b) - lost(a));
  // Bounds say how bad it could be at most: they stand in a picture only where no model tells a loss.
  const told = all.filter((row) => row['model'] !== 'bounds');
  const hit = told.length > 0 ? told : all;
  if (hit.length === 0) return [];
  const model = String(hit[0]?.['model']);
  const path = linesOf(answer, model);
  return [
    ...(path.length === 0
      ? []
      : [
          {
            id: 'shock-output',
            title: say.figure(),
            alt: say.figureAlt(),
            kind: 'lines',
            unit: '0-1',
            series: path,
          } as const,
        ]),
    {
      id: 'shock-loss',
      title: say.figureBars(),
      alt: say.figureBarsAlt(),
      kind: 'bars',
      unit: '0-1',
      bars: hit.slice(0, BARS).map((row) => ({
        label: String(row['economy']),
        value: lost(row),
        low: row['lossShareLow'] as number | null,
        high: row['lossShareHigh'] as number | null,
        note: say.figureModel({ model: String(row['model']) }),
      })),
    },
  ];
}

function linesOf({ series, horizonDays }: ShockAnswer, model: string): LineSeries[] {
  const every = Math.max(1, Math.round(horizonDays / POINTS));
  const lines = new Map<string, Row[]>();
  for (const row of series) {
    if (row['model'] !== model) continue;
    const name = `${String(row['economy'])}|${String(row['industry'])}`;
    lines.set(name, [...(lines.get(name) ?? []), row]);
  }
  const lowest = (rows: readonly Row[]): number =>
    Math.min(...rows.map((row) => Number(row['relative'] ?? 1)));
  return [...lines.values()]
    .filter((rows) => lowest(rows) < 1)
    .toSorted((a, b) => lowest(a) - lowest(b))
    .slice(0, LINES)
    .map((rows): LineSeries => {
      const start = Number(rows[0]?.['production']);
      const economy = String(rows[0]?.['economy']);
      const all = rows[0]?.['industry'] === 'all';
      return {
        label: all ? nameOf(economy, 'en') : `${nameOf(economy, 'en')}: ${String(rows[0]?.['industryName'])}`,
        labelJa: all
          ? nameOf(economy, 'ja')
          : `${nameOf(economy, 'ja')}：${String(rows[0]?.['industryNameJa'])}`,
        points: rows
          .filter((row) => Number(row['day']) % every === 0)
          .map((row) => ({
            year: Number(row['day']),
            value: Number(row['relative']),
            low: row['productionLow'] === null ? null : Number(row['productionLow']) / start,
            high: row['productionHigh'] === null ? null : Number(row['productionHigh']) / start,
          })),
      };
    });
}
