// The rows of the answer: the path, its fans and tests, who holds the debt and on what terms.
import type { Row } from '../../contract/column.ts';
import { financingNeed, stabilisingBalance, type Year } from '../../models/debt/path.ts';
import { bandsOf, chanceOfRise, judged, shownFan, type Assessed } from './assess.ts';
import { fixed } from './calibration.ts';
import { debtIn, driversAt, statusOf } from './read.ts';
import { stressed, tests } from './stress.ts';
import type { Term } from './terms.ts';

/** Years before the start that are shown. */
const SHOWN = 14;

/** A year of the path with the debt it starts from; drivers null where they are not known. */
export interface PathYear {
  readonly year: number;
  readonly coming: boolean;
  readonly before: number | null;
  readonly debt: number | null;
  readonly drivers: Year | null;
  readonly publishedBefore: number | null;
  readonly published: number | null;
}

export function pathYears({ finances, start, baseline, path, input }: Assessed): PathYear[] {
  const published = (year: number): number | null => debtIn(finances.years.get(year), input.basis);
  const first = Math.max(start.year - SHOWN, Math.min(...finances.years.keys()));
  const past = Array.from({ length: start.year - first + 1 }, (_, k): PathYear => {
    const year = first + k;
    const seen = driversAt(finances, year, input.basis);
    return {
      year,
      coming: false,
      before: published(year - 1),
      debt: published(year),
      drivers: seen && {
        rate: seen[0],
        inflation: seen[1],
        growth: seen[2],
        primaryBalance: seen[3],
        stockFlow: 0,
      },
      publishedBefore: published(year - 1),
      published: published(year),
    };
  });
  const ahead = baseline.map((drivers, t): PathYear => ({
    year: drivers.year,
    coming: true,
    before: t === 0 ? start.debt : path[t - 1]!,
    debt: path[t]!,
    drivers,
    publishedBefore: published(drivers.year - 1),
    published: published(drivers.year),
  }));
  return [...past, ...ahead];
}

/** What the published flows of a year leave unexplained of the published debt; null where a figure is missing. */
export function unexplained(a: Assessed, { year, published, publishedBefore }: PathYear): number | null {
  const seen = driversAt(a.finances, year, a.input.basis);
  if (!seen || published === null || publishedBefore === null) return null;
  const [rate, inflation, growth, primaryBalance] = seen;
  return published - ((publishedBefore * (1 + rate)) / ((1 + growth) * (1 + inflation)) - primaryBalance);
}

const levels = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

export function yearRows(a: Assessed): Row[] {
  const shown = shownFan(a);
  const bands = bandsOf(shown);
  return pathYears(a).map((one): Row => {
    const { year, drivers, before, coming } = one;
    const t = year - a.start.year - 1;
    const known = drivers !== null && before !== null;
    return {
      year,
      status: coming ? a.baseline[t]!.status : statusOf(a.finances, year),
      debt: one.debt,
      ...Object.fromEntries(levels.map((name, k) => [name, coming ? (bands?.[t]?.[k] ?? null) : null])),
      published: one.published,
      stockFlow: unexplained(a, one),
      primaryBalance: drivers?.primaryBalance ?? null,
      stabilising: known ? stabilisingBalance(before, drivers) : null,
      rate: drivers?.rate ?? null,
      growth: drivers?.growth ?? null,
      inflation: drivers?.inflation ?? null,
      need: known && coming ? financingNeed(before, drivers, a.terms.due.value) : null,
      fanReason: coming ? shown.reason : 'not-applicable',
      reason: known && one.published !== null ? (coming ? null : 'not-applicable') : 'no-data',
    };
  });
}

const mean = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;

/** Years over which balances are averaged. */
export const averaged = (a: Assessed): PathYear[] =>
  pathYears(a)
    .filter(({ coming }) => coming)
    .slice(0, fixed['years averaged']);

export function verdictRows(a: Assessed): Row[] {
  const first = averaged(a);
  const coming = pathYears(a).filter((one) => one.coming);
  return [
    {
      economy: a.finances.economy,
      year: a.start.year,
      debt: a.start.debt,
      endYear: a.baseline.at(-1)!.year,
      endDebt: a.path.at(-1)!,
      direction: judged(a).direction,
      primaryBalance: mean(first.map((one) => one.drivers!.primaryBalance)),
      stabilising: mean(first.map((one) => stabilisingBalance(one.before!, one.drivers!))),
      need: mean(coming.map((one) => financingNeed(one.before!, one.drivers!, a.terms.due.value))),
    },
  ];
}

export const fanRows = (a: Assessed): Row[] =>
  a.fans.map((one): Row => {
    const last = bandsOf(one)?.at(-1);
    return {
      kind: one.kind,
      chance: chanceOfRise(one, a.start.debt),
      p5: last?.[0] ?? null,
      p50: last?.[2] ?? null,
      p95: last?.[4] ?? null,
      width: last ? last[4]! - last[0]! : null,
      observed: a.observed.length,
      reason: one.reason,
    };
  });

export function stressRows(a: Assessed): Row[] {
  return tests.map((test): Row => {
    if (test === 'depreciation' && a.foreign.share === 0)
      return { test, endDebt: null, change: null, need: null, reason: 'not-applicable' };
    const { debt, need } = stressed(a, test);
    return {
      test,
      endDebt: debt.at(-1)!,
      change: debt.at(-1)! - a.path.at(-1)!,
      need: Math.max(...need),
      reason: null,
    };
  });
}

export const holderRows = ({ mixes, peer }: Assessed): Row[] =>
  [...mixes, ...(peer?.mixes ?? [])].flatMap((mix) =>
    mix.holdings.map((one): Row => ({
      key: `${mix.of ?? 'input'} ${mix.definition} ${one.type}`,
      economy: mix.of,
      definition: mix.definition,
      type: one.type,
      share: one.share,
      captive: one.type !== 'foreign',
      basis: one.basis,
      confidence: one.confidence,
      source: one.source,
      date: mix.date,
    })),
  );

/** Terms by name; null where nothing is at hand. */
export const namedTerms = ({ terms }: Assessed): readonly (readonly [name: string, term: Term | null])[] => [
  ['market yield', terms.yield],
  ['reprices in a year', terms.repricing],
  ['falls due in a year', terms.due],
  ['household assets over GDP', terms.wealth],
];

export const termRows = (a: Assessed): Row[] =>
  namedTerms(a).map(([name, term]): Row => ({
    key: name,
    name,
    value: term?.value ?? null,
    basis: term?.basis ?? null,
    confidence: term?.confidence ?? null,
    source: term?.source ?? null,
    date: term?.date ?? null,
    reason: term ? null : 'no-data',
  }));
