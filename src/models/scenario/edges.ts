// What several events do together on one edge, on one economy's demand, on a sector's capital.
import {
  isFlowCut,
  means,
  type CapitalLoss,
  type FlowCut,
  type ResolvedScenario,
  type ScenarioEvent,
} from './events.ts';
import { acts, capitalLeftOn, cutOn, demandCutOn } from './path.ts';

/**
 * How much of what an edge carries are the goods that an event names, 0-1: 1 for the good itself, the good's share of the
 * industry's trade where the edge is an industry's, 0 for something else.
 */
export type Covers = (event: ScenarioEvent, index: number) => number;

/** A flow from sellers to buyers of whatever a model keeps apart: a good, an industry's products. */
export interface Edge {
  readonly exporter: string;
  readonly importer: string;
  readonly covers: Covers;
}

/** Shares of an edge on a day. `net` = `withheld` - `returned` is what the buyer misses. */
export interface Withheld {
  readonly withheld: number;
  readonly returned: number;
  readonly net: number;
}

/** Whether an event means the flows between two economies; an economy's flows to itself are never meant. */
export const touches = (
  event: Pick<FlowCut, 'from' | 'to'>,
  edge: Pick<Edge, 'exporter' | 'importer'>,
): boolean =>
  edge.exporter !== edge.importer && means(event.from, edge.exporter) && means(event.to, edge.importer);

/**
 * What all events withhold from an edge on a day, by event: each takes its share of what those before it left, so that
 * together they withhold 1 - (1 - a)(1 - b); of each part its leakage returns.
 */
export function withheldBy(
  events: readonly ScenarioEvent[],
  edge: Edge,
  day: number,
): readonly { readonly event: number; readonly withheld: number; readonly returned: number }[] {
  let left = 1;
  return events.flatMap((event, index) => {
    if (!isFlowCut(event) || !touches(event, edge)) return [];
    const share = cutOn(event, day) * edge.covers(event, index);
    if (share === 0) return [];
    const withheld = left * share;
    left *= 1 - share;
    return [{ event: index, withheld, returned: withheld * event.leakage }];
  });
}

/** What all events together withhold from an edge on a day, as shares of what it carries on day 0. */
export function withheldOn(events: readonly ScenarioEvent[], edge: Edge, day: number): Withheld {
  const parts = withheldBy(events, edge, day);
  const withheld = parts.reduce((sum, part) => sum + part.withheld, 0);
  const returned = parts.reduce((sum, part) => sum + part.returned, 0);
  return { withheld, returned, net: withheld - returned };
}

/** Ad valorem duty on an edge on a day: the rates of all tariffs added up, each on the part of the edge that it means. */
export const tariffOn = (events: readonly ScenarioEvent[], edge: Edge, day: number): number =>
  events.reduce(
    (sum, event, index) =>
      event.kind === 'tariff' && acts(event, day) && touches(event, edge)
        ? sum + event.rate * edge.covers(event, index)
        : sum,
    0,
  );

/** Share of an economy's final demand that falls away on a day, 0-1; several events combine as cuts do. */
export const demandLossOn = (
  events: readonly ScenarioEvent[],
  economy: string,
  covers: Covers,
  day: number,
): number =>
  1 -
  events.reduce(
    (left, event, index) =>
      event.kind === 'demand-loss' && means(event.to, economy)
        ? left * (1 - demandCutOn(event, day) * covers(event, index))
        : left,
    1,
  );

/**
 * The amount of a capital loss by industry, in the order in which the event names them; sums to the amount.
 * @param capitalOf capital of a sector in the same money, needed where the loss is split by capital
 */
export function lossByIndustry(event: CapitalLoss, capitalOf?: (sector: string) => number): Float64Array {
  const { industries, amount, split } = event;
  const weights = industries.map((sector) => (split === 'equal' ? 1 : (capitalOf?.(sector) ?? Number.NaN)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(weights, (weight) => (amount * weight) / total);
}

/** A loss that a sector cannot bear. */
export interface OverCapital {
  readonly event: number;
  readonly sector: string;
  readonly loss: number;
  readonly capital: number;
}

/** The sectors whose losses, all events together, are above their capital: a model that knows capital refuses these first. */
export function overCapital(
  scenario: ResolvedScenario,
  capitalOf: (sector: string) => number,
): readonly OverCapital[] {
  const lost = new Map<string, number>();
  return scenario.events.flatMap((event, index) => {
    if (event.kind !== 'capital-loss') return [];
    const losses = lossByIndustry(event, capitalOf);
    return event.industries.flatMap((sector, k) => {
      const loss = (lost.get(sector) ?? 0) + (losses[k] ?? 0);
      lost.set(sector, loss);
      const capital = capitalOf(sector);
      return loss > capital ? [{ event: index, sector, loss, capital }] : [];
    });
  });
}

/** Capital that sectors lack on a day, by sector. */
export function capitalLostOn(
  events: readonly ScenarioEvent[],
  day: number,
  options: {
    readonly capitalOf?: (sector: string) => number;
    readonly clock?: 'plain' | 'ario';
  } = {},
): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'capital-loss') continue;
    const left = capitalLeftOn(event, day, options.clock);
    const losses = lossByIndustry(event, options.capitalOf);
    event.industries.forEach((sector, k) =>
      lost.set(sector, (lost.get(sector) ?? 0) + left * (losses[k] ?? 0)),
    );
  }
  return lost;
}
