// From what was assessed to the rows of the answer.
import type { Row } from '../../contract/column.ts';
import { evasion, incentiveRatio } from '../../models/portfolio/firm.ts';
import { expectedLoss } from '../../models/portfolio/loss.ts';
import { band } from '../map/evidence.ts';
import type { Assessed } from './assess.ts';
import { fixed, MONEY } from './ground.ts';
import { spentOn, type Measure } from './measures.ts';

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const keyOf = ({ setting }: Assessed, { good, instrument }: Measure): string =>
  `${setting.items[good]!.id}/${instrument}`;

const measureCells = (a: Assessed, measure: Measure): Row => {
  const { id, name, nameJa } = a.setting.items[measure.good]!;
  return { item: id, name, nameJa, instrument: measure.instrument, colour: measure.colour };
};

/** Place of a value among values: 1 and those above it. */
export const rankOf = (values: readonly number[], own: number): number =>
  1 + values.filter((value) => value > own).length;

/** Places of measures in the order of the ranking. */
export const inOrder = ({ alone }: Assessed): readonly number[] =>
  alone.map((_, place) => place).toSorted((x, y) => alone[y]!.perMoney - alone[x]!.perMoney || x - y);

/** Rank of a measure in each draw. */
export const ranksOf = ({ drawn }: Assessed, place: number): readonly number[] =>
  drawn.map((values) => rankOf(values, values[place]!));

/** Gain per money of a first sum when the mix is there: where the slope of the curve is that at the share still missed. */
export function besideOf({ alone, measures, problem, mix }: Assessed, place: number): number {
  const { good } = measures[place]!;
  const { exposure, means } = problem.goods[good]!;
  const missed = mix.missed[good] ?? null;
  const own = alone[place]!.perMoney;
  return exposure &&
    missed !== null &&
    means.some(({ instrument }) => instrument === measures[place]!.instrument)
    ? (own * (1 - exposure.share)) / (1 - missed)
    : own;
}

/** Whether all effects behind a measure have a source. */
function basisOf({ effects }: Assessed, { instrument }: Measure): string {
  const behind = instrument === 'control' || instrument === 'research' ? 'maker' : 'cut';
  const rows = effects.used().filter((row) => row.instrument === instrument || row.instrument === behind);
  return rows.every(({ source }) => source !== 'assumption') ? 'source' : 'assumption';
}

export const rankRows = (a: Assessed): readonly Row[] => {
  const all = a.alone.map(({ perMoney }) => perMoney);
  const why = a.drawn.length === 0 ? 'not-asked' : null;
  return inOrder(a).map((place) => {
    const measure = a.measures[place]!;
    const ranks = ranksOf(a, place);
    const [rankLow, rankHigh] = band(Float64Array.from(ranks));
    const [perMoneyLow, perMoneyHigh] = band(Float64Array.from(a.drawn.map((values) => values[place]!)));
    return {
      key: keyOf(a, measure),
      rank: rankOf(all, all[place]!),
      rankLow,
      rankHigh,
      ...measureCells(a, measure),
      perMoney: all[place]!,
      perMoneyLow,
      perMoneyHigh,
      beside: besideOf(a, place),
      cost: MONEY * sum(yearly(a, measure)),
      chosen: a.used.length === 0 ? null : sum(a.used.map((one) => Number(one[place]))) / a.used.length,
      top:
        ranks.length === 0
          ? null
          : sum(ranks.map((rank) => Number(rank <= fixed['top of the ranking']))) / ranks.length,
      basis: basisOf(a, measure),
      reason: why,
    };
  });
};

/** Upkeep of a measure in a year: what was spent before it, times its part. */
export function upkeepAt({ problem, mix, setting }: Assessed, measure: Measure, year: number): number {
  const part =
    problem.goods[measure.good]!.means.find(({ instrument }) => instrument === measure.instrument)?.upkeep ??
    0;
  return part * sum(spentOn(mix, measure, setting.years).slice(0, year));
}

/** All that a measure costs, by year. */
export const yearly = (a: Assessed, measure: Measure): readonly number[] =>
  spentOn(a.mix, measure, a.setting.years).map((value, year) => value + upkeepAt(a, measure, year));

/** Sums below this part of the budget are the solver's tolerance. */
const NOTHING = 1e-9;

export const mixRows = (a: Assessed): readonly Row[] =>
  inOrder(a).flatMap((place) => {
    const measure = a.measures[place]!;
    const tier = measure.instrument === 'control' ? a.mix.tiers[measure.good]! : null;
    return yearly(a, measure).flatMap((value, year): Row[] =>
      value > NOTHING * a.setting.budget || (tier ?? 0) > 0
        ? [
            {
              key: `${keyOf(a, measure)}/${a.from + year}`,
              ...measureCells(a, measure),
              tier,
              tierReason: tier === null ? 'not-applicable' : null,
              year: a.from + year,
              cost: MONEY * value,
              upkeep: MONEY * upkeepAt(a, measure, year),
            },
          ]
        : [],
    );
  });

export const costRows = ({ mix, problem, budget, from }: Assessed): readonly Row[] =>
  mix.cost.map((cost, year) => ({
    key: String(from + year),
    year: from + year,
    cost: MONEY * cost,
    money: budget.currency,
    budget: MONEY * problem.budget[year]!,
    price: mix.prices[year]!,
  }));

export const optionRows = (a: Assessed): readonly Row[] =>
  inOrder(a).map((place) => {
    const { cost, worth, harm, tier } = a.alone[place]!;
    const measure = a.measures[place]!;
    return {
      key: keyOf(a, measure),
      ...measureCells(a, measure),
      tier,
      tierReason: tier === null ? 'not-applicable' : null,
      cost: MONEY * cost,
      safety: MONEY * worth['safety-net'],
      trade: MONEY * worth['free-trade'],
      security: MONEY * worth['national-security'],
      harm: harm === null ? null : MONEY * harm,
      harmReason: harm === null ? 'not-applicable' : null,
    };
  });

export const goodRows = ({ setting, problem, mix }: Assessed): readonly Row[] =>
  setting.items.map((item, g) => {
    const { exposure } = problem.goods[g]!;
    const missed = mix.missed[g] ?? null;
    return {
      key: item.id,
      name: item.name,
      nameJa: item.nameJa,
      colours: item.colours,
      alike: item.alike,
      supplier: item.supply?.supplier ?? null,
      imports: exposure ? MONEY * exposure.imports : null,
      share: exposure?.share ?? null,
      missed,
      loss: exposure ? MONEY * expectedLoss(exposure, exposure.share) : null,
      lossAfter: exposure && missed !== null ? MONEY * expectedLoss(exposure, missed) : null,
      reason: exposure ? null : item.colours.includes('green') ? 'no-data' : 'not-applicable',
    };
  });

export const firmRows = (a: Assessed): readonly Row[] =>
  a.mix.parts.map((part) => {
    const item = a.setting.items[part.good]!;
    const maker = item.makers[part.pair]!;
    const pair = a.problem.goods[part.good]!.pairs[part.pair]!;
    const set = a.mix.tiers[part.good]!;
    const terms = set > 0 ? pair.tiers[set - 1]! : null;
    return {
      key: `${maker.firm}/${item.id}`,
      firm: maker.firm,
      name: item.name,
      nameJa: item.nameJa,
      tier: set,
      verdict: !terms
        ? 'not controlled'
        : part.tier === 0
          ? 'stays out'
          : terms.need > 0
            ? 'takes part if paid'
            : 'takes part unpaid',
      sales: maker.sales * a.setting.perUsd,
      compliance: MONEY * (terms?.compliance ?? 0),
      lostProfit: MONEY * (terms?.lostProfit ?? 0),
      rents: MONEY * (terms?.rents ?? 0),
      need: MONEY * (terms?.need ?? 0),
      paid: MONEY * part.paid,
      research: MONEY * part.research,
      ratio: terms ? incentiveRatio(terms, part.paid) : null,
      evasion: terms
        ? evasion(
            terms.lostSales / (maker.sales * (a.setting.perUsd / MONEY)),
            fixed['evasion a'],
            fixed['evasion b'],
          )
        : null,
      price: part.price,
      reason: terms ? null : 'not-applicable',
    };
  });
