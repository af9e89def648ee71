// From items and effects to the problem that is solved. Money: billions of the budget's currency.
import type { Terms } from '../../models/portfolio/firm.ts';
import { annuity, termsOf } from '../../models/portfolio/firm.ts';
import type { Good, Lens, Means, Problem, Weights } from '../../models/portfolio/problem.ts';
import type { EffectOf } from './effects.ts';
import type { Item, Maker } from './items.ts';

/** Instruments against missing supply, and the colour that each answers. */
export const supplyInstruments = ['diversify', 'stockpile', 'partner', 'capacity'] as const;
export const MONEY = 1e9;
export const fixed = {
  horizon: 10,
  discount: 0.97,
  'public funds': 0.2,
  tail: 0.05,
  'evasion a': 2,
  'evasion b': 10,
  'mixes drawn at most': 24,
  'top of the ranking': 5,
} as const;

/** What a problem hangs on beside the effects. */
export interface Setting {
  readonly items: readonly Item[];
  /** Units of the budget's currency per dollar. */
  readonly perUsd: number;
  /** The whole budget, billions. */
  readonly budget: number;
  readonly years: number;
  readonly lens: 'all' | Lens;
  readonly dependence: number | null;
  readonly tier: number;
}

const equal = 1 / 3;
export const weightsOf = (lens: Setting['lens']): Weights => {
  const of = (one: Lens): number => (lens === 'all' ? equal : lens === one ? 1 : 0);
  return {
    'safety-net': of('safety-net'),
    'free-trade': of('free-trade'),
    'national-security': of('national-security'),
  };
};

export function problemOf(setting: Setting, effect: EffectOf): Problem {
  const { items, perUsd, years } = setting;
  const money = (usd: number): number => (usd * perUsd) / MONEY;
  return {
    goods: items.map((item): Good => ({
      id: item.id,
      essential: item.essential ? 1 : 0,
      exposure: item.supply && {
        imports: money(item.supply.imports),
        share: item.supply.share,
        outage: Math.min(1, item.supply.months / 12),
        sigma: effect('cut', 'sigma', item.id),
        hazard: effect('cut', 'hazard', item.id),
      },
      means: item.supply
        ? supplyInstruments.map((instrument) =>
            meansOf(instrument, item, money(item.supply!.imports), effect, perUsd),
          )
        : [],
      pairs: item.makers.map((maker) => ({
        firm: maker.firm,
        margin: marginOf(maker, item, effect),
        tiers: [1, 2, 3].map((tier) => makerTerms(maker, item, tier, effect, perUsd, years)),
        research: {
          most: effect('research', 'most', item.id) * money(maker.sales),
          yields: effect('research', 'yields', item.id),
          lag: effect('research', 'lag', item.id),
        },
      })),
      together:
        item.makers.length > 0
          ? {
              value:
                effect('together', 'value', item.id) *
                money(item.makers.reduce((sum, { sales }) => sum + sales, 0)) *
                annuity(years, fixed.discount),
              least: money(effect('together', 'least', item.id)),
            }
          : null,
    })),
    years,
    horizon: fixed.horizon,
    discount: fixed.discount,
    budget: Array.from({ length: years }, () => setting.budget / years),
    weights: weightsOf(setting.lens),
    publicFunds: fixed['public funds'],
    tail: fixed.tail,
    demands: { dependence: setting.dependence, tier: setting.tier },
  };
}

/** A stock given out evenly over the time that it takes to replace the supplier covers its value over what is bought then. */
function meansOf(
  instrument: (typeof supplyInstruments)[number],
  item: Item,
  imports: number,
  effect: EffectOf,
  perUsd: number,
): Means {
  const outage = Math.min(1, (item.supply?.months ?? 12) / 12);
  const year = instrument === 'stockpile' ? outage : 1;
  return {
    instrument,
    perMoney: effect(instrument, 'moved', item.id) / (imports * year),
    lag: effect(instrument, 'lag', item.id),
    upkeep: effect(instrument, 'upkeep', item.id),
    most: Math.min(item.supply?.share ?? 0, effect(instrument, 'most', item.id)),
    least: leastOf(instrument, item, imports, effect, perUsd),
  };
}

/** The least sum of a joint project, where the good takes so much at all. */
function leastOf(instrument: string, item: Item, imports: number, effect: EffectOf, perUsd: number): number {
  if (instrument !== 'partner') return 0;
  const most =
    (effect('partner', 'most', item.id) * imports) / Math.max(effect('partner', 'moved', item.id), 1e-9);
  return Math.min(most, (effect('partner', 'least', item.id) * perUsd) / MONEY);
}

const marginOf = (maker: Maker, item: Item, effect: EffectOf): number =>
  maker.margin ?? effect('maker', 'margin', item.id);

/** What a tier means for a maker, billions of the budget's currency a year. */
export function makerTerms(
  maker: Maker,
  item: Item,
  tier: number,
  effect: EffectOf,
  perUsd: number,
  years: number,
): Terms {
  const money = (usd: number): number => (usd * perUsd) / MONEY;
  return termsOf(
    {
      sales: money(maker.sales),
      reached: maker.reached ?? effect('maker', 'reached', item.id),
      margin: marginOf(maker, item, effect),
    },
    {
      fixed: money(effect('control', 'fixed', item.id)),
      rate: effect('control', 'rate', item.id),
      days: effect('control', 'days', item.id, tier),
      lost: effect('control', 'lost', item.id, tier),
      prevented: effect('control', 'prevented', item.id, tier),
    },
    { years, discount: fixed.discount, erosion: effect('maker', 'erosion', item.id) },
  );
}
