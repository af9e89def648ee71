// From what was assessed to the rows of the answer.
import { loadMeanings } from '../../atlas/lenses.ts';
import type { Row } from '../../contract/column.ts';
import { dominators, onFront } from '../../measures/pareto.ts';
import { band } from '../map/evidence.ts';
import { MONEY } from '../portfolio/ground.ts';
import { best, worthsIn, type Assessed } from './assess.ts';

/** Names of the lenses in the order of worths. */
export const lensKeys = ['safety', 'trade', 'security'] as const;

/** Places of the options: those of the front first, each by its worst regret. */
export function inOrder({ likely, regrets }: Assessed): readonly number[] {
  const front = onFront(worthsIn(likely));
  return regrets.worst
    .map((_, place) => place)
    .toSorted(
      (a, b) => Number(front[b]) - Number(front[a]) || regrets.worst[a]! - regrets.worst[b]! || a - b,
    );
}

/** Worths of an option under a lens, one for each draw. */
export const drawnWorths = ({ draws }: Assessed, place: number, lens: number): readonly number[] =>
  draws.map((round) => MONEY * round.scored[place]!.worths[lens]!);
/** Whether it is on the front, in each draw. */
export const frontDraws = ({ draws }: Assessed, place: number): readonly boolean[] =>
  draws.map((round) => onFront(worthsIn(round))[place]!);
/** Whether no option is worth more under a lens, in each draw. */
export const bestDraws = ({ draws }: Assessed, place: number, lens: number): readonly boolean[] =>
  draws.map((round) => {
    const all = worthsIn(round).map((worths) => worths[lens]!);
    return all[place] === all[best(all)];
  });

const shareOf = (draws: readonly boolean[]): number | null =>
  draws.length === 0 ? null : draws.filter(Boolean).length / draws.length;
const names = ({ choices }: Assessed, place: number): Row => {
  const { key, name, nameJa } = choices[place]!;
  return { key, name, nameJa };
};
const notDrawn = ({ draws }: Assessed): string | null => (draws.length === 0 ? 'not-asked' : null);

export function optionRows(a: Assessed): readonly Row[] {
  const worths = worthsIn(a.likely);
  const beaten = dominators(worths);
  const draws = a.choices.map((_, place) => frontDraws(a, place));
  return inOrder(a).map((place) => {
    const choice = a.choices[place]!;
    const by = beaten[place]!.map((one) => a.choices[one]!);
    const cells: Record<string, number | null> = {};
    lensKeys.forEach((lens, l) => {
      const [low, high] = band(Float64Array.from(drawnWorths(a, place, l)));
      cells[lens] = MONEY * worths[place]![l]!;
      cells[`${lens}Low`] = low;
      cells[`${lens}High`] = high;
    });
    const { worked, plan } = a.likely.scored[place]!;
    const harm = worked && plan ? MONEY * worked.parts.harm : null;
    return {
      ...names(a, place),
      label: choice.label,
      labelJa: choice.labelJa,
      basis: choice.basis,
      front: by.length === 0 ? 'on the front' : 'dominated',
      beatenBy: by.map(({ name }) => name).join('; '),
      beatenByJa: by.map(({ nameJa }) => nameJa).join('；'),
      cost: MONEY * choice.cost,
      ...cells,
      worst: a.regrets.worst[place]!,
      frontShare: shareOf(draws[place]!),
      harm,
      harmReason: harm === null ? 'not-applicable' : null,
      reason: notDrawn(a),
    };
  });
}

export const regretRows = (a: Assessed): readonly Row[] =>
  inOrder(a).map((place) => ({
    ...names(a, place),
    lostSafety: MONEY * a.regrets.lost[place]![0]!,
    lostTrade: MONEY * a.regrets.lost[place]![1]!,
    lostSecurity: MONEY * a.regrets.lost[place]![2]!,
    shareSafety: a.regrets.share[place]![0]!,
    shareTrade: a.regrets.share[place]![1]!,
    shareSecurity: a.regrets.share[place]![2]!,
    bestSafety: shareOf(bestDraws(a, place, 0)),
    bestTrade: shareOf(bestDraws(a, place, 1)),
    bestSecurity: shareOf(bestDraws(a, place, 2)),
    reason: notDrawn(a),
  }));

export const partNames = [
  'shortfall',
  'tail',
  'prices',
  'peace',
  'cuts',
  'declared',
  'funds',
  'power',
  'coercion',
] as const;

export const partRows = (a: Assessed): readonly Row[] =>
  inOrder(a).map((place) => {
    const { worked } = a.likely.scored[place]!;
    return {
      ...names(a, place),
      ...Object.fromEntries(partNames.map((name) => [name, worked ? MONEY * worked.parts[name] : null])),
      reason: worked ? null : 'not-applicable',
    };
  });

export const supplierRows = ({ likely }: Assessed): readonly Row[] =>
  likely.still.map(({ supplier, chance, missing, income }) => ({
    supplier,
    goods: likely.scene.suppliers.filter((one) => one === supplier).length,
    chance,
    missing,
    incomeLost: -(income?.counted ?? 0),
  }));

export const incomeRows = ({ weights, bestAt, choices }: Assessed): readonly Row[] =>
  weights.map(({ sector, low, likely, high, source, date, note }, k) => {
    const [atLow, , atHigh] = bestAt[k]!;
    return {
      sector,
      weight: likely,
      weightLow: low,
      weightHigh: high,
      bestLow: choices[atLow]!.name,
      bestLowJa: choices[atLow]!.nameJa,
      bestHigh: choices[atHigh]!.name,
      bestHighJa: choices[atHigh]!.nameJa,
      source: `${source}, ${date ?? ''}; ${note}`,
    };
  });

export const meaningRows = (): readonly Row[] =>
  loadMeanings().map((one) => ({
    key: one.id,
    lens: one.lens,
    era: one.eraEn,
    eraJa: one.eraJa,
    date: one.date,
    document: one.documentEn,
    documentJa: one.documentJa,
    meaning: one.meaningEn,
    meaningJa: one.meaningJa,
    source: `${one.source} (${one.sourceDate})`,
  }));
