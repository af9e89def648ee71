// The pictures of the answer, without pixels.
import { nameOf, word, type Lang } from '../../contract/render.ts';
import { wordWords } from '../../contract/word.ts';
import type { Bar, FigureState } from '../../contract/figure.ts';
import type { Row } from '../../contract/column.ts';
import type { DeterrenceAnswer } from './answer.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** What no longer is bought, of each side, in the picture of the dilemma. */
const SHOWN = 4;

const number = (cell: Row[string] | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** A bar with the band of a column. */
const bar = (row: Row, column: string, rest: Pick<Bar, 'label' | 'labelJa' | 'note'>): Bar => ({
  ...rest,
  value: number(row[column]) ?? 0,
  low: number(row[`${column}Low`]),
  high: number(row[`${column}High`]),
});

export function figuresOf({ economy, other, rows, decoupling }: DeterrenceAnswer): readonly FigureState[] {
  const rungBar = (row: Row): Bar =>
    bar(row, 'threshold', {
      label: rungLabel(row, 'en'),
      labelJa: rungLabel(row, 'ja'),
      note: say.harmNote({ harm: Number(Number(row['harm']).toPrecision(2)) }),
    });
  const shown = [economy, other].flatMap((who) =>
    decoupling
      .filter((row) => row['who'] === who)
      .toSorted((a, b) => Number(b['removed']) - Number(a['removed']))
      .slice(0, SHOWN),
  );
  const labels = (row: Row): Pick<Bar, 'label' | 'labelJa'> => ({
    label: label(row, 'en'),
    labelJa: label(row, 'ja'),
  });
  return [
    {
      id: 'deterrence-thresholds',
      title: say.figureThreshold(),
      alt: say.figureThresholdAlt({ economy, other }),
      kind: 'bars',
      unit: '% GDP',
      bars: rows.map(rungBar),
    },
    ...(shown.length === 0
      ? []
      : [
          {
            id: 'deterrence-dilemma',
            title: say.figureDilemma(),
            alt: say.figureDilemmaAlt(),
            kind: 'bars' as const,
            unit: '% GDP',
            bars: shown.flatMap((row) => [
              bar(row, 'removed', { ...labels(row), note: say.barRemoved() }),
              bar(row, 'other', {
                ...labels(row),
                note: say.barChange({
                  other: row['who'] === economy ? other : economy,
                  robust: String(row['robust']),
                }),
              }),
            ]),
          },
        ]),
  ];
}

const label = (row: Row, lang: Lang): string =>
  `${nameOf(String(row['who']), lang)}: ${String(row[lang === 'ja' ? 'itemJa' : 'item'])}`;

const rungLabel = (row: Row, lang: Lang): string =>
  `${nameOf(String(row['climber']), lang)}: ${word(String(row['name']), lang, wordWords.texts)}`;
