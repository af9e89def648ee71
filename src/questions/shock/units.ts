// The money of an answer, in words: the table that it rests on says which, and whose prices.
import type { Message } from '../../contract/message.ts';
import { usdOf } from '../shared/money.ts';
import type { ShockAnswer } from './answer.ts';
import { SHORTAGE_MONEY, TABLE_MONEY } from './columns.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

export function unitsOf({ ground }: ShockAnswer): Readonly<Record<string, Message>> {
  const { unit, prices, year } = ground;
  const table =
    unit === 'unknown'
      ? say.moneyUnknown()
      : prices === 'current' && year !== null
        ? say.moneyOfYear({ unit, year })
        : say.moneyUndated({ unit });
  return {
    [TABLE_MONEY]: table,
    [SHORTAGE_MONEY]: usdOf(unit) === null ? table : say.moneyUndated({ unit: 'USD' }),
  };
}
