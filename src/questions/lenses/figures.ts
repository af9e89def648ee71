// The picture of the answer, without pixels.
import type { FigureState } from '../../contract/figure.ts';
import type { LensesAnswer } from './answer.ts';
import type { Lang } from '../../contract/render.ts';
import { summed } from '../portfolio/money.ts';
import { lensKeys } from './rows.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** Options shown. */
const SHOWN = 24;
const shares = { safety: 'shareSafety', trade: 'shareTrade', security: 'shareSecurity' } as const;

const noted = (worth: unknown, currency: string, lang: Lang): string =>
  worth === 0 ? '0' : summed(Number(worth), currency, lang).replace('-', '−');

export function figuresOf({ rows, regret, currency }: LensesAnswer): readonly FigureState[] {
  return [
    {
      id: 'lenses',
      title: say.figure(),
      alt: say.figureAlt(),
      kind: 'panels',
      panels: [say.safety(), say.trade(), say.security()],
      key: say.figureKey(),
      rows: rows.slice(0, SHOWN).map((row, k) => ({
        label: String(row['label']),
        labelJa: String(row['labelJa']),
        strong: row['front'] === 'on the front',
        cells: lensKeys.map((lens) => ({
          value: 1 - Number(regret[k]?.[shares[lens]]),
          note: noted(row[lens], currency, 'en'),
          noteJa: noted(row[lens], currency, 'ja'),
        })),
      })),
    },
  ];
}
