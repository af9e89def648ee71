// From what was assessed to the rows of the answer: the curve, the mixes that lost, clashes, today, effects.
import type { Row } from '../../contract/column.ts';
import { loadProgrammes } from '../../atlas/programmes.ts';
import type { Mix } from '../../models/portfolio/problem.ts';
import type { Assessed } from './assess.ts';
import { effectName } from './effects.ts';
import { MONEY } from './ground.ts';
import { spentOn, type Measure } from './measures.ts';
import { named } from './naming.ts';
import { keyOf, sum, yearly } from './rows.ts';

const leadingOf = (a: Assessed, mix: Mix): Measure | null => {
  const sums = a.measures.map((measure) => sum(spentOn(mix, measure, a.setting.years)));
  const most = Math.max(...sums);
  return most > 0 ? a.measures[sums.indexOf(most)]! : null;
};

const nameOf = ({ setting }: Assessed, measure: Measure, lang: 'en' | 'ja'): string =>
  named(setting.items[measure.good]!, measure.instrument, lang);

export const curveRows = (a: Assessed): readonly Row[] =>
  a.curve.map(({ part, budget, mix }) => {
    const leads = leadingOf(a, mix);
    return {
      key: String(part),
      part,
      budget: MONEY * budget,
      gain: MONEY * mix.objective,
      price: mix.prices[0]!,
      leads: leads && nameOf(a, leads, 'en'),
      leadsJa: leads && nameOf(a, leads, 'ja'),
    };
  });

export const rivalRows = (a: Assessed): readonly Row[] => [
  {
    key: 'best',
    variant: 'the mix',
    variantJa: '選ばれた組合せ',
    gain: MONEY * a.mix.objective,
    behind: 0,
    cost: MONEY * sum(a.mix.cost),
  },
  ...a.rivals
    .toSorted((x, y) => y.mix.objective - x.mix.objective || x.without - y.without)
    .map(({ without, mix }) => {
      const measure = a.measures[without]!;
      return {
        key: keyOf(a, measure),
        variant: `without ${nameOf(a, measure, 'en')}`,
        variantJa: `${nameOf(a, measure, 'ja')}なし`,
        gain: MONEY * mix.objective,
        behind: MONEY * a.mix.objective - MONEY * mix.objective,
        cost: MONEY * sum(mix.cost),
      };
    }),
];

export const clashRows = ({ clashes, setting }: Assessed): readonly Row[] =>
  clashes.map(({ good, demand, against, short }) => {
    const { id, name, nameJa } = setting.items[good]!;
    return {
      key: `${id}/${demand}`,
      name,
      nameJa,
      demand: demand === 'dependence' ? 'dependence at most' : 'tier at least',
      against: against === 'budget' ? 'the budget' : 'limits of the instruments',
      short,
    };
  });

/** Places of the measures of the mix that stand for what a programme of today is for. */
export function sameAs(
  a: Assessed,
  programme: ReturnType<typeof loadProgrammes>[number],
): readonly number[] | null {
  const { criticalProduct, strategicField, instrument } = programme;
  if (!criticalProduct && !strategicField) return null;
  return a.measures.flatMap((measure, place) => {
    const item = a.setting.items[measure.good]!;
    const same = criticalProduct
      ? item.criticalProduct === criticalProduct
      : item.strategicField === strategicField;
    return same && (instrument === null || instrument === measure.instrument) ? [place] : [];
  });
}

/** What is spent today, for Japan, whose pages the table holds. */
export const todayRows = (a: Assessed): readonly Row[] =>
  a.economy !== 'JPN'
    ? []
    : loadProgrammes().map((one) => {
        const same = a.budget.currency === one.currency ? sameAs(a, one) : null;
        return {
          key: one.id,
          name: one.nameEn,
          nameJa: one.nameJa,
          instrument: one.instrument,
          kind: one.kind,
          date: one.date,
          amount: one.amount,
          mix: same && MONEY * sum(same.map((place) => sum(yearly(a, a.measures[place]!)))),
          mixReason: same ? null : 'not-applicable',
          within: one.within,
          source: `${one.source} (${one.sourceDate}; ${one.confidence})`,
        };
      });

export const effectRows = ({ effects }: Assessed): readonly Row[] =>
  effects.used().map((row) => ({
    key: effectName(row),
    instrument: row.instrument,
    quantity: row.quantity,
    tier: row.tier,
    tierReason: row.tier === null ? 'not-applicable' : null,
    likely: row.likely,
    low: row.low,
    high: row.high,
    unit: row.unit,
    source: `${row.source}, ${row.date}${row.note === '' ? '' : `; ${row.note}`}`,
  }));
