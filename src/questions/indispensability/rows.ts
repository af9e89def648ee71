// From what is known of each product to the rows of the answer.
import type { Estimate } from '../../atlas/estimates.ts';
import type { Row } from '../../contract/column.ts';
import { destinationConcentration } from '../../measures/power.ts';
import { lerner, soleSource, type SoleSource } from '../../measures/dominance.ts';
import { shortfall } from '../../measures/substitution.ts';
import { band, type Reason } from '../map/evidence.ts';
import type { Assessment, Judged } from './assess.ts';
import { flagOf, shareOfImports, type Customer } from './customers.ts';

/** Months after which the shortfall is read. */
export const AFTER_MONTHS = 12;

/** For whom the economy is the only viable source; null where customers or flags are not known. */
export function soleOf({ flows }: Assessment, customers: readonly Customer[] | null): SoleSource | null {
  if (!customers || !flows) return null;
  return soleSource({
    shares: customers.map(shareOfImports),
    imports: customers.map(({ imports }) => imports),
    flagged: customers.map((one) => flagOf(one, flows.rule)),
    weights: customers.map(({ gdp }) => gdp),
  });
}

const likely = (row: Estimate): number => row.likely;

/** What is still missing after a year, as a share of the economy's sales; null where spare capacity is not known. */
export function afterYear({ spare, exports, build }: Judged): number | null {
  if (!spare || exports === null || !(exports > 0)) return null;
  const left = shortfall(
    { buildMonths: build?.likely ?? null, spare: spare.at(likely), gap: exports },
    AFTER_MONTHS,
  );
  return left.value === null ? null : left.value / exports;
}

/** The customer that buys most; null where none is known. */
export const largestOf = (customers: readonly Customer[] | null): Customer | null =>
  (customers ?? []).reduce<Customer | null>(
    (most, one) => (most === null || one.fromHere > most.fromHere ? one : most),
    null,
  );

/** The band of the world share: of the draws, or the range that was published. */
function shareBand({ world }: Judged): readonly [number | null, number | null] {
  return world.published
    ? [world.published.low, world.published.high]
    : band(world.draws ?? new Float64Array());
}

export function rowOf(a: Assessment, one: Judged): Row {
  const { item, world, scored, customers, losses, spare, replacement } = one;
  const sole = soleOf(a, customers);
  const [low, high] = band(scored?.scores ?? new Float64Array());
  const [worldLow, worldHigh] = shareBand(one);
  const hit = losses && losses.hardest >= 0 ? losses.hardest : null;
  const counted = losses && losses.likely.share.value !== null ? losses : null;
  const destinations =
    customers && a.listed?.largestOnly === false
      ? destinationConcentration(customers.map(({ fromHere }) => fromHere))
      : null;
  const largest = largestOf(customers);
  const noBuyer = a.flows?.dataset.info.kind === 'trade' ? 'no-exports' : 'no-data';
  const lossReason = counted ? null : customers?.length === 0 ? noBuyer : 'no-data';
  const after = afterYear(one);
  const free = spare && one.exports !== null && one.exports > 0 ? spare.at(likely) : null;
  const other = replacement?.other ?? null;
  return {
    product: item.product,
    name: item.name,
    nameJa: item.nameJa,
    score: scored?.score ?? null,
    scoreLow: low,
    scoreHigh: high,
    scoreReason: scored ? null : one.scoreMissing,
    grade: scored?.grade ?? world.grade,
    basis: (scored?.grade ?? world.grade) === 'D' ? 'reported' : 'measured',
    worldShare: world.value,
    worldShareLow: worldLow,
    worldShareHigh: worldHigh,
    worldShareReason: null,
    source: world.source,
    year: world.year,
    exports: one.exports,
    exportsReason: one.exports === null ? 'no-data' : null,
    worldHhi: world.hhi,
    worldHhiReason: world.hhi === null ? 'no-data' : null,
    destinations: destinations?.value ?? null,
    destinationsReason: destinations ? destinations.missing : 'no-data',
    lerner: lerner(world.value).value,
    sole: sole?.count ?? null,
    soleFor: (sole?.importers ?? []).map((k) => customers?.[k]?.importer ?? ''),
    covered: sole?.valueCovered ?? null,
    soleReason: sole ? null : 'no-data',
    customers: customers?.length ?? null,
    hardest: hit === null ? null : (customers?.[hit]?.importer ?? null),
    hardestLoss: hit === null ? null : (losses?.likely.byImporter[hit] ?? null),
    hardestReason: hit !== null ? null : counted ? 'not-applicable' : lossReason,
    largest: largest?.importer ?? null,
    largestValue: largest?.fromHere ?? null,
    largestReason: largest ? null : customers ? noBuyer : 'no-data',
    loss: counted?.likely.total ?? null,
    lossLow: counted?.low.total ?? null,
    lossHigh: counted?.high.total ?? null,
    lossReason,
    lossShare: counted?.likely.share.value ?? null,
    lastTenth: losses?.lastTenth ?? null,
    essential: customers ? (losses?.likely.essentialFor.length ?? 0) : null,
    ind: one.ind,
    rank: one.ind === null ? null : one.rank,
    indReason: one.ind === null ? (a.flows?.losses ? (lossReason ?? 'no-estimate') : 'no-full-year') : null,
    months: replacement?.likely ?? null,
    monthsLow: replacement?.low ?? null,
    monthsHigh: replacement?.high ?? null,
    monthsReason: replacement ? null : 'no-estimate',
    monthsSource: replacement?.from ?? null,
    replacementBasis: replacement?.basis ?? null,
    ...cells('otherMonths', other),
    otherBasis: other?.basis ?? null,
    ...cells('qualify', one.qualify),
    ...cells('build', one.build),
    gap: one.exports,
    spare: free,
    spareBasis: free === null ? null : (spare?.basis ?? null),
    spareShare: free === null ? null : free / (one.exports ?? 1),
    afterYear: after,
    spareReason: spareReason(one, after),
    mapping: item.good?.mappingConfidence ?? null,
  };
}

/** A range of months and why there is none. */
const cells = (
  name: string,
  of: { readonly low: number; readonly likely: number; readonly high: number } | null,
): Row => ({
  [name]: of?.likely ?? null,
  [`${name}Low`]: of?.low ?? null,
  [`${name}High`]: of?.high ?? null,
  [`${name}Reason`]: of ? null : 'no-estimate',
});

function spareReason({ spare, exports, codes }: Judged, after: number | null): Reason | null {
  if (codes.length === 0 || exports === null) return 'no-data';
  if (exports === 0) return 'no-exports';
  return !spare || after === null ? 'no-estimate' : null;
}
