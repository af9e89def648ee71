// The pictures of autonomy: what is flagged, by value; and how much the choice of definition moves the count.
import type { Row } from '../../contract/column.ts';
import type { BarsState } from '../../contract/figure.ts';
import { economyName } from '../../atlas/economies.ts';
import { autonomyWords } from './words.ts';

const { say } = autonomyWords;
const SHOWN = 12;

export interface Pictured {
  readonly economy: string;
  readonly year: number;
  readonly rows: readonly Row[];
  readonly definitions: readonly Row[];
}

/** Two pictures of bars. */
export function figuresOf(answer: Pictured): BarsState[] {
  const { economy, year } = answer;
  const percent = (row: Row): string => `${Math.round(Number(row['topShare']) * 100)} %`;
  const supplier = (row: Row, lang: 'en' | 'ja'): string =>
    `${economyName(String(row['topExporter']), lang)} ${percent(row)}`;
  return [
    {
      id: 'autonomy',
      title: say.figure(),
      alt: say.figureAlt({ economy, year }),
      kind: 'bars',
      unit: 'USD',
      bars: answer.rows
        .filter((row) => row['flagged'] === true)
        .slice(0, SHOWN)
        .map((row) => ({
          label: String(row['name'] || row['product']),
          labelJa: String(row['nameJa'] || row['product']),
          value: Number(row['imports']),
          note: supplier(row, 'en'),
          noteJa: supplier(row, 'ja'),
        })),
    },
    {
      id: 'autonomy-definitions',
      title: say.definitionsFigure(),
      alt: say.definitionsAlt({ economy, year }),
      kind: 'bars',
      bars: answer.definitions
        .filter((row) => row['count'] !== null)
        .map((row) => ({
          label: String(row['definition']),
          value: Number(row['count']),
          ...(row['countLow'] === null
            ? {}
            : { low: Number(row['countLow']), high: Number(row['countHigh']) }),
          note: `${Math.round(Number(row['share']) * 100)} %`,
        })),
    },
  ];
}
