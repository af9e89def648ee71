// What scenarios say was withheld, beside what happened.
import type { Context } from '../../contract/question.ts';
import {
  forecastErrors,
  pastFactors,
  rightDirection,
  seasonalForecast,
  type ForecastErrors,
} from '../../measures/forecast-errors.ts';
import { isFlowCut, means, type FlowCut } from '../../models/scenario/events.ts';
import { withheldOn } from '../../models/scenario/edges.ts';
import { library, type Case } from '../shared/scenario/library.ts';
import { resolveScenario, type Resolved } from '../shared/scenario/resolve.ts';
import { customsSeries, type Series } from './series.ts';

/** One period of one case: money in the unit of the source. */
export interface Tested {
  readonly case: string;
  readonly product: string;
  readonly exporter: string;
  /** An economy, or `all` for all partners of the series that the event means. */
  readonly partner: string;
  readonly period: string;
  readonly actual: number;
  /** Expected without the event: the mean of the year before, with the seasons of up to three years before. */
  readonly baseline: number;
  /** Mean share withheld in the period, as the scenario has it. */
  readonly cut: number;
  readonly model: number;
  readonly low: number | null;
  readonly high: number | null;
  /** No change: the mean of the year before the event. */
  readonly naive: number;
}

/** How well one case went for one product, all partners together or one. */
export interface Summary {
  readonly case: string;
  readonly product: string;
  readonly exporter: string;
  readonly partner: string;
  readonly source: string;
  readonly periods: number;
  readonly model: ForecastErrors;
  /** The baseline, as if nothing had been withheld. */
  readonly noEvent: ForecastErrors;
  readonly naive: ForecastErrors;
  /** 1 - error of the model / error of no change (Σ|p - a|): below 0 where no change foresaw better. */
  readonly skill: number | null;
  readonly direction: number | null;
  /** Share of periods inside the band. */
  readonly inBand: number | null;
}

export interface Backtest {
  /** The worst first. */
  readonly summaries: readonly Summary[];
  readonly rows: readonly Tested[];
  /** Cases for which no series was at hand. */
  readonly untested: readonly string[];
}

/** Years from which seasons are taken [P]. */
const YEARS = 3;
/** The band leaves out this share of past departures on either side [P]. */
const TAIL = 0.1;
/** Partners shown on their own, the largest of the year before. */
const PARTNERS = 5;

/** Every case of the library for which a series is at hand; `monthly` = the tables of the user. */
export async function backtest(ctx: Context, monthly: readonly Series[]): Promise<Backtest> {
  const rows: Tested[] = [];
  const summaries: Summary[] = [];
  const untested: string[] = [];
  for (const one of library()) {
    const resolved = resolveScenario(one.document, { goods: ctx.goods, table: null });
    const before = summaries.length;
    const codes = resolved.goods.flatMap((goods) => goods?.flatMap((good) => good.codes) ?? []);
    for (const series of [...monthly, ...(await customsSeries(ctx, codes))])
      for (const tested of testsOf(one, resolved, series)) {
        rows.push(...tested);
        summaries.push(summaryOf(tested, series.source));
      }
    if (summaries.length === before) untested.push(one.id);
  }
  return {
    summaries: summaries.toSorted((a, b) => (a.skill ?? Infinity) - (b.skill ?? Infinity)),
    rows,
    untested,
  };
}

/** Rows for all partners together, then for the largest ones. */
function testsOf(one: Case, resolved: Resolved, series: Series): readonly (readonly Tested[])[] {
  const { scenario, goods } = resolved;
  const covers = (_: unknown, index: number): number =>
    goods[index]?.some((good) => good.codes.some((code) => series.codes.includes(code))) ? 1 : 0;
  const cutting = scenario.events.filter(
    (event, index): event is FlowCut =>
      isFlowCut(event) && covers(event, index) === 1 && means(event.from, series.exporter),
  );
  if (cutting.length === 0) return [];
  const begin = Math.min(...cutting.map(({ startDay }) => startDay));
  const start = series.periods.indexOf(periodOf(scenario.start, begin, series.season));
  const partners = [...series.partners.keys()].filter(
    (partner) => partner !== series.exporter && cutting.some(({ to }) => means(to, partner)),
  );
  if (start < series.season || partners.length === 0) return [];
  const last = series.periods.indexOf(periodOf(scenario.start, scenario.horizonDays, series.season));
  const end = last < 0 ? series.periods.length - 1 : last;
  const yearBefore = (partner: string): number =>
    sum(series.partners.get(partner)!.subarray(start - series.season, start));
  const largest = partners.toSorted((a, b) => yearBefore(b) - yearBefore(a)).slice(0, PARTNERS);
  const alone = largest.filter((partner) => partners.length > 1 && yearBefore(partner) > 0);
  const groups = [partners, ...alone.map((partner) => [partner])];
  return groups.map((group, k) => {
    const values = totals(series, group);
    const naive = sum(values.subarray(start - series.season, start)) / series.season;
    const seasons = { season: series.season, years: YEARS };
    const origins = series.season === 1 ? 5 : 2;
    const factors = pastFactors(values, { ...seasons, end: start, origins, p: TAIL });
    const expected = seasonalForecast(values, start, seasons);
    const rows: Tested[] = [];
    for (let at = start; at <= end; at++) {
      const baseline = expected?.(at) ?? naive;
      const cut = meanCut(resolved, series, group[0]!, series.periods[at]!, covers);
      const [least, most] = rangeOf(one, cutting, cut);
      rows.push({
        case: one.id,
        product: series.product,
        exporter: series.exporter,
        partner: k === 0 ? 'all' : group[0]!,
        period: series.periods[at]!,
        actual: values[at]!,
        baseline,
        cut,
        model: baseline * (1 - cut),
        low: factors ? baseline * (1 - most) * factors.low : null,
        high: factors ? baseline * (1 - least) * factors.high : null,
        naive,
      });
    }
    return rows;
  });
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, one) => total + one, 0);

const totals = (series: Series, partners: readonly string[]): Float64Array =>
  Float64Array.from(series.periods, (_, k) =>
    sum(partners.map((partner) => series.partners.get(partner)![k]!)),
  );

const dateOf = (start: string, day: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + (day - 1) * 86_400_000).toISOString().slice(0, 10);

const periodOf = (start: string, day: number, season: 12 | 1): string =>
  dateOf(start, day).slice(0, season === 12 ? 7 : 4);

/** Mean share withheld from a partner over the days of a period, leakage not taken off: it reaches others. */
function meanCut(
  { scenario }: Resolved,
  { exporter, season }: Series,
  importer: string,
  period: string,
  covers: (_: unknown, index: number) => number,
): number {
  const first = season === 12 ? `${period}-01` : `${period}-01-01`;
  const from = Math.round((Date.parse(first) - Date.parse(scenario.start)) / 86_400_000) + 1;
  const shares: number[] = [];
  for (let day = from; periodOf(scenario.start, day, season) === period; day++)
    shares.push(
      day < 1 || day > scenario.horizonDays
        ? 0
        : withheldOn(scenario.events, { exporter, importer, covers }, day).withheld,
    );
  return sum(shares) / shares.length;
}

/** The cut at both ends of the range that a case assumes for it, in proportion to the path. */
function rangeOf(one: Case, cutting: readonly FlowCut[], cut: number): readonly [number, number] {
  const event = one.document.events.find((written) => Array.isArray(written.assumed?.cut));
  const range = event?.assumed?.cut;
  const full = Math.max(...cutting.map((made) => Math.max(made.cut, ...made.ramp.map((step) => step.cut))));
  if (!Array.isArray(range) || full === 0) return [cut, cut];
  return [Math.min(1, cut * Math.min(1, range[0] / full)), Math.min(1, cut * Math.max(1, range[1] / full))];
}

function summaryOf(rows: readonly Tested[], source: string): Summary {
  const actual = rows.map((row) => row.actual);
  const errors = (of: (row: Tested) => number): ForecastErrors => forecastErrors(rows.map(of), actual);
  const [model, naive] = [errors((row) => row.model), errors((row) => row.naive)];
  const banded = rows.filter((row) => row.low !== null && row.high !== null);
  const inside = banded.filter((row) => row.actual >= row.low! && row.actual <= row.high!);
  const { case: id, product, exporter, partner } = rows[0]!;
  return {
    case: id,
    product,
    exporter,
    partner,
    source,
    periods: rows.length,
    model,
    noEvent: errors((row) => row.baseline),
    naive,
    skill:
      model.wape === null || naive.wape === null || naive.wape === 0 ? null : 1 - model.wape / naive.wape,
    direction: rightDirection(
      rows.map((row) => row.model),
      actual,
      rows.map((row) => row.naive),
    ),
    inBand: banded.length === 0 ? null : inside.length / banded.length,
  };
}
