// The pictures of the answer, without pixels: the fan chart, and debt beside what a scare upsets.
import type { FigureState } from '../../contract/figure.ts';
import type { Row } from '../../contract/column.ts';
import { render, word, type Lang } from '../../contract/render.ts';
import { wordWords } from '../../contract/word.ts';
import type { DebtAnswer } from './answer.ts';
import { inBoth, percent } from './point.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

const pair = (row: Row, low: string, high: string): readonly [number, number] | null =>
  typeof row[low] === 'number' && typeof row[high] === 'number' ? [row[low], row[high]] : null;

export function figuresOf(answer: DebtAnswer): readonly FigureState[] {
  const { economy, rows, start, last } = answer;
  return [
    {
      id: 'debt-fan',
      title: say.figure(),
      alt: say.figureAlt({ economy, start, end: last }),
      kind: 'fan',
      unit: '0-1',
      level: null,
      points: rows.flatMap((row) => {
        const value = row['p50'] ?? row['debt'];
        if (typeof value !== 'number') return [];
        return [
          {
            year: Number(row['year']),
            value,
            known: row['status'] === 'actual' && Number(row['year']) <= start,
            half: pair(row, 'p25', 'p75'),
            most: pair(row, 'p5', 'p95'),
          },
        ];
      }),
    },
    ...panicFigure(answer),
  ];
}

function panicFigure({ economy, panic, verdict, start }: DebtAnswer): FigureState[] {
  const bars = panic.filter(
    (row) => row['circumstance'] === 'as expected' && typeof row['threshold'] === 'number',
  );
  if (bars.length === 0) return [];
  return [
    {
      id: 'debt-panic',
      title: say.figurePanic(),
      alt: say.figurePanicAlt({ economy }),
      kind: 'bars',
      unit: '0-1',
      bars: [
        { label: economy, value: Number(verdict[0]!['debt']), note: say.noteNow({ year: start }) },
        ...bars.map((row) => ({
          label: labelOf(row, 'en'),
          labelJa: labelOf(row, 'ja'),
          value: Number(row['threshold']),
          note: say.noteJump({ captive: percent(row['captive'], 0), ...inBoth('jump', row) }),
        })),
      ],
    },
  ];
}

const labelOf = (row: Row, lang: Lang): string => {
  const who = word(String(row['who']), lang, wordWords.texts);
  return row['treatment'] === 'overnight' ? render(say.barOvernight({ who }), lang, debtWords.texts) : who;
};
