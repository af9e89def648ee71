// What a hurried reader must know of options under three lenses.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { summed } from '../portfolio/money.ts';
import type { LensesAnswer } from './answer.ts';
import { lensKeys } from './rows.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** Share of the draws from which an option counts as steadily on the front. [P] */
const STEADY = 0.8;

const percent = (part: unknown): number => Math.round(100 * Number(part));
const two = (value: number): number => Number(value.toPrecision(2));
const signed = (as: string, amount: number, currency: string): Record<string, string> => {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '';
  return {
    [as]: `${sign}${summed(Math.abs(amount), currency)}`,
    [`${as}Ja`]: `${sign}${summed(Math.abs(amount), currency, 'ja')}`,
  };
};
const named = (as: string, row: Row): Record<string, string> => ({
  [as]: String(row['name']),
  [`${as}Ja`]: String(row['nameJa']),
});

export function pointOf(answer: LensesAnswer): readonly Message[] {
  const { rows, best } = answer;
  const of = (key: string): Row => rows.find((row) => row['key'] === key)!;
  const middle = of(answer.middle);
  const tops = lensKeys.map((lens) => of(best[lens]));
  const one = rows.find((row) => row['worst'] === 0);
  return [
    one
      ? say.allOne(named('name', one))
      : say.lead({
          ...named('middle', middle),
          worst: percent(middle['worst']),
          ...named('safety', tops[0]!),
          ...named('trade', tops[1]!),
          ...named('security', tops[2]!),
        }),
    ...(one ? [] : tradedOf(answer, tops)),
    ...frontOf(answer),
    ...sureOf(answer),
    answer.trade.kind === 'goods'
      ? say.onGoods()
      : say.onTable({
          count: answer.trade.economies,
          year: answer.trade.year,
          name: answer.trade.name,
        }),
    ...turningOf(answer, of),
    answer.weightsMatter ? say.weightsMatter() : say.weightsSame(),
    ...(answer.sourced ? [] : [say.assumed()]),
    ...scoresOf(rows),
    say.strength(),
  ];
}

/** From the best for trade to the best for security, or for the safety net where security asks for the same as trade. */
function tradedOf({ currency, horizon }: LensesAnswer, [safety, trade, security]: readonly Row[]): Message[] {
  const to = security!['key'] === trade!['key'] ? safety! : security!;
  if (to['key'] === trade!['key']) return [];
  const step = (lens: string): Record<string, string> =>
    signed(lens, Number(to[lens]) - Number(trade![lens]), currency);
  return [
    say.traded({
      ...named('from', trade!),
      ...named('to', to),
      ...step('trade'),
      ...step('safety'),
      ...step('security'),
      years: horizon,
    }),
  ];
}

function frontOf({ rows }: LensesAnswer): Message[] {
  const count = rows.filter((row) => row['front'] === 'on the front').length;
  return count === rows.length
    ? []
    : [say.frontOf({ count, total: rows.length, beaten: rows.length - count })];
}

function sureOf({ rows, regret, best, draws }: LensesAnswer): Message[] {
  if (draws === 0) return [];
  const share = (key: string, column: string): number =>
    percent(regret.find((row) => row['key'] === key)?.[column]);
  const front = rows.filter((row) => row['front'] === 'on the front');
  return [
    say.sure({
      draws,
      safety: share(best.safety, 'bestSafety'),
      trade: share(best.trade, 'bestTrade'),
      security: share(best.security, 'bestSecurity'),
      steady: front.filter((row) => Number(row['frontShare']) >= STEADY).length,
      count: front.length,
    }),
  ];
}

/** From how many times the assumed chance of a cut on the option that serves security best would pay for trade alone. */
function turningOf({ parts, suppliers, best, middle }: LensesAnswer, of: (key: string) => Row): Message[] {
  for (const key of [middle, best.security, best.safety]) {
    const part = parts.find((row) => row['key'] === key);
    const [cuts, funds, rest] = [
      Number(part?.['cuts']),
      Number(part?.['funds']),
      Number(part?.['peace']) + Number(part?.['declared']),
    ];
    const times = (funds - rest) / cuts;
    if (!(cuts > 0) || !(times > 0)) continue;
    const chance = two(100 * Math.max(...suppliers.map((row) => Number(row['chance']))));
    const often = times * Math.max(...suppliers.map((row) => Number(row['chance'])));
    if (often > 1) return [say.never(named('name', of(key)))];
    const params = { ...named('name', of(key)), times: two(times), chance };
    return [times > 1 ? say.turning(params) : say.turned(params)];
  }
  return [];
}

function scoresOf(rows: readonly Row[]): Message[] {
  const count = rows.filter((row) => row['basis'] === 'user scores').length;
  return count === 0 ? [] : [say.userScores({ count })];
}
