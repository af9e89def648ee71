// The pictures of the answer, without pixels.
import type { Row } from '../../contract/column.ts';
import type { Bar, FigureState } from '../../contract/figure.ts';
import { word, type Lang } from '../../contract/render.ts';
import { wordWords } from '../../contract/word.ts';
import type { PortfolioAnswer } from './answer.ts';
import { summed } from './point.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** Measures shown. */
const SHOWN = 12;

const number = (cell: Row[string] | undefined): number | null => (typeof cell === 'number' ? cell : null);
/** Instrument first, and the good without what stands in brackets: a label is cut at its end. */
const label = (row: Row, lang: Lang): string => {
  const good = String(row[lang === 'ja' ? 'nameJa' : 'name']).replace(/\s*[(（].*$/, '');
  return `${word(String(row['instrument']), lang, wordWords.texts)}: ${good}`;
};
const labels = (row: Row): Pick<Bar, 'label' | 'labelJa'> => ({
  label: label(row, 'en'),
  labelJa: label(row, 'ja'),
});

export function figuresOf({ rows, curve, budget }: PortfolioAnswer): readonly FigureState[] {
  const spent = rows
    .filter((row) => Number(row['cost']) > 0)
    .toSorted((a, b) => Number(b['cost']) - Number(a['cost']));
  return [
    {
      id: 'portfolio-ranking',
      title: say.figureRanking(),
      alt: say.figureRankingAlt(),
      kind: 'bars',
      bars: rows.slice(0, SHOWN).map((row) => ({
        ...labels(row),
        value: number(row['perMoney']) ?? 0,
        low: number(row['perMoneyLow']),
        high: number(row['perMoneyHigh']),
        note:
          row['chosen'] === null
            ? say.noteColour({ colour: String(row['colour']) })
            : say.noteRank({ share: Math.round(100 * Number(row['chosen'])) }),
      })),
    },
    ...(spent.length === 0
      ? []
      : [
          {
            id: 'portfolio-mix',
            title: say.figureMix(),
            alt: say.figureMixAlt(),
            kind: 'bars' as const,
            unit: budget.currency,
            bars: spent.slice(0, SHOWN).map((row) => ({
              ...labels(row),
              value: Number(row['cost']),
              note: say.noteColour({ colour: String(row['colour']) }),
            })),
          },
        ]),
    {
      id: 'portfolio-curve',
      title: say.figureCurve(),
      alt: say.figureCurveAlt(),
      kind: 'bars',
      unit: budget.currency,
      bars: curve.map((row) => ({
        label: summed(Number(row['budget']), budget.currency),
        value: Number(row['gain']),
        note: say.noteCurve({ price: Number(Number(row['price']).toPrecision(2)) }),
      })),
    },
  ];
}
