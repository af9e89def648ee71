// The rows of the answer: by model and economy, and models side by side.
import type { Row } from '../../contract/column.ts';
import { quantile } from '../../kernel/quantile.ts';
import { outcomeOf, type Tally } from '../../models/shock/tally.ts';
import { moneyOf } from '../shared/money.ts';
import { BAND } from '../map/evidence.ts';
import type { ModelName } from './answer.ts';
import type { Assessed, Withheld } from './assess.ts';
import type { Dynamic } from './dynamic.ts';
import type { Side } from './sides.ts';
import { weighted, type Static, type StaticRow } from './static.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** Whom a column of the table of models adds up. */
export const groups = ['ours', 'theirs', 'others', 'world'] as const;
export type Group = (typeof groups)[number];

const sideOfGroup: Readonly<Record<Group, Side | null>> = {
  ours: 'ours',
  theirs: 'theirs',
  others: 'other',
  world: null,
};

/** Places of the economies of a group that make anything. */
export const membersOf = ({ structure, sideOf }: World, group: Group): number[] => {
  const side = sideOfGroup[group];
  const making = new Set(structure.economyOf);
  return [...structure.economies.keys()].filter(
    (e) => making.has(e) && (side === null || sideOf(structure.economies[e]!) === side),
  );
};

/** Whoever is named stands before the others; else as in the table. */
const rank: Readonly<Record<Side, number>> = { ours: 0, theirs: 1, other: 2 };
const bySide = <T>(all: readonly T[], sideOf: (one: T) => Side): T[] =>
  all.toSorted((a, b) => rank[sideOf(a)] - rank[sideOf(b)]);

/** The ends of a band over draws, null without draws. */
export function bandOf(draws: readonly Tally[], of: (sum: Tally) => number): [number | null, number | null] {
  if (draws.length === 0) return [null, null];
  const values = draws.map(of);
  return [quantile(values, BAND[0]), quantile(values, BAND[1])];
}

const empty = {
  lossShare: null,
  lossShareLow: null,
  lossShareHigh: null,
  loss: null,
  valueAddedLoss: null,
  peak: null,
  peakLow: null,
  peakHigh: null,
  peakDay: null,
  recoveryDay: null,
  unmet: null,
  realIncome: null,
  realIncomeLow: null,
  realIncomeHigh: null,
  price: null,
  priceLow: null,
  priceHigh: null,
  shortage: null,
};

export function economyRows({ world, dynamics, statics, withheld }: Assessed): Row[] {
  const { structure, sideOf, io } = world;
  return [
    ...dynamics.flatMap((run) =>
      bySide(membersOf(world, 'world'), (e) => sideOf(structure.economies[e]!)).map((e): Row => {
        const { base, draws, model } = run;
        const out = outcomeOf(base, [e]);
        const [lossShareLow, lossShareHigh] = bandOf(draws, (sum) => outcomeOf(sum, [e]).lossShare);
        const [peakLow, peakHigh] = bandOf(draws, (sum) => outcomeOf(sum, [e]).peak);
        const economy = structure.economies[e]!;
        return {
          ...empty,
          key: `${model} ${economy}`,
          model,
          economy,
          side: sideOf(economy),
          lossShare: out.lossShare,
          lossShareLow,
          lossShareHigh,
          loss: out.loss,
          valueAddedLoss: out.valueAddedLoss,
          peak: out.peak,
          peakLow,
          peakHigh,
          peakDay: out.peakDay,
          recoveryDay: out.recoveryDay,
          unmet: out.unmet,
          unit: moneyOf(io),
          draws: draws.length,
          reason: 'not-applicable',
        };
      }),
    ),
    ...statics.flatMap(({ model, rows, draws }) =>
      bySide(rows, ({ economy }) => sideOf(economy)).map(({ economy, cells }): Row => ({
        key: `${model} ${economy}`,
        model,
        economy,
        side: sideOf(economy),
        ...empty,
        ...cells,
        unit: moneyOf(io),
        draws,
        reason: 'not-applicable',
      })),
    ),
    ...withheld.map(({ model, reason }): Row => ({
      key: model,
      model,
      economy: null,
      side: null,
      ...empty,
      unit: moneyOf(io),
      draws: 0,
      reason,
    })),
  ];
}

/** Rows of a model without days that belong to a group. */
export const staticMembers = ({ sideOf }: World, { rows }: Static, group: Group): readonly StaticRow[] =>
  rows.filter(({ economy }) => sideOfGroup[group] === null || sideOf(economy) === sideOfGroup[group]);

export const whyOf: Readonly<Record<ModelName, (typeof say)['whyArio']>> = {
  equilibrium: say.whyEquilibrium,
  cascade: say.whyCascade,
  bounds: say.whyBounds,
  propagation: say.whyPropagation,
  ario: say.whyArio,
};

export const modelRows = ({ world, dynamics, statics, withheld }: Assessed): Row[] => [
  ...dynamics.map(({ model, base, draws }: Dynamic): Row => {
    const cells = groups.flatMap((group): [string, number | null][] => {
      const members = membersOf(world, group);
      if (members.length === 0)
        return [
          [group, null],
          [`${group}Low`, null],
          [`${group}High`, null],
        ];
      const share = (sum: Tally): number => outcomeOf(sum, members).lossShare;
      const [low, high] = bandOf(draws, share);
      return [
        [group, share(base)],
        [`${group}Low`, low],
        [`${group}High`, high],
      ];
    });
    const reason = cells.some(([, value]) => value === null) ? 'not-applicable' : null;
    return { model, ...Object.fromEntries(cells), why: whyOf[model](), reason };
  }),
  ...statics.map((one): Row => {
    const cells = groups.flatMap((group) => {
      const members = staticMembers(world, one, group);
      return [
        [group, weighted(members, 'lossShare')],
        [`${group}Low`, weighted(members, 'lossShareLow')],
        [`${group}High`, weighted(members, 'lossShareHigh')],
      ];
    });
    return {
      model: one.model,
      ...Object.fromEntries(cells),
      why: whyOf[one.model](),
      reason: cells.some(([, value]) => value === null) ? 'not-applicable' : null,
    };
  }),
  ...withheld.map(({ model, reason }: Withheld): Row => ({
    model,
    ...Object.fromEntries(
      groups.flatMap((group) => [group, `${group}Low`, `${group}High`].map((name) => [name, null])),
    ),
    why: whyOf[model](),
    reason,
  })),
];
