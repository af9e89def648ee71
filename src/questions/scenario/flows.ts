// The flows behind the events of a scenario: each looked up in the best data at hand; an event with nothing behind it is refused.
import { findEconomy } from '../../atlas/economies.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { ScenarioEvent } from '../../models/scenario/events.ts';
import { withSureRetaliation } from '../../models/scenario/rules.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import { placeOf, type Path } from '../shared/scenario/place.ts';
import type { Resolved } from '../shared/scenario/resolve.ts';
import type { DocumentEvent, Names } from '../shared/scenario/schema.ts';
import { fromGroups } from './flows-group.ts';
import { fromShares } from './flows-shares.ts';
import { fromTrade } from './flows-trade.ts';
import type { Basis, Found, Known, Looker, Wanted } from './lookers.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

/** An event as the account counts it: those of the document first, then those that a rule is sure to add. */
export interface Counted {
  /** `1`, `2`, ... or `R1` for the first rule of retaliation. */
  readonly label: string;
  readonly event: ScenarioEvent;
}

/** A flow of the base year, and the events (by place among those counted) whose goods it is. */
export interface Behind extends Found {
  readonly basis: Basis;
  readonly year: number;
  readonly dataset: string;
  readonly events: readonly number[];
}

/** Goods of an event of which no flow is known. */
export interface Untold {
  readonly event: number;
  readonly good: string;
  /** Goods of an industry live in input-output tables, which the models read. */
  readonly why: 'no-data' | 'not-applicable';
}

export interface LookedUp {
  readonly counted: readonly Counted[];
  readonly flows: readonly Behind[];
  readonly untold: readonly Untold[];
}

const lookers: readonly Looker[] = [fromTrade, fromShares, fromGroups];

/** An event with what the document says of it. */
interface Checked {
  readonly label: string;
  readonly event: ScenarioEvent;
  readonly goods: readonly GoodRef[] | null;
  readonly written: { readonly from?: Names; readonly to?: Names };
  readonly path: Path;
  /** Its place among the events counted; null for a rule that may never fire. */
  readonly place: number | null;
}

/**
 * Looks up the flows of every event, also of rules that may never fire.
 * @param year the year asked for; null = the last one before the scenario begins
 * @throws UserError naming the event, economy or good behind which there is no flow
 */
export async function lookUp(ctx: Context, resolved: Resolved, year: number | null): Promise<LookedUp> {
  const { events, rules } = withSureRetaliation(resolved.scenario);
  const flows = new Map<string, Behind>();
  const untold: Untold[] = [];
  for (const one of checkedOf(resolved, rules)) {
    const known: { good: GoodRef | null; found: Known | null }[] = [];
    for (const good of goodsOf(one)) {
      const found = await foundBy(ctx, resolved, one.event, good, year);
      known.push({ good, found });
      if (one.place === null) continue;
      if (!found || found.flows.length === 0) {
        const why = good?.kind === 'industry' || good?.kind === 'sector' ? 'not-applicable' : 'no-data';
        untold.push({ event: one.place, good: good?.text ?? 'all', why });
      }
      for (const flow of found?.flows ?? []) {
        const { basis, dataset, year: at } = found!;
        const key = [basis, flow.exporter, flow.importer, flow.product].join(' ');
        const before = flows.get(key)?.events ?? [];
        if (!before.includes(one.place))
          flows.set(key, { ...flow, basis, dataset, year: at, events: [...before, one.place] });
      }
    }
    refuseNothing(resolved, one, known);
  }
  const labels = [...resolved.scenario.events.keys()].map((k) => String(k + 1));
  return {
    counted: events.map((event, k) => ({
      label: labels[k] ?? `R${(rules[k - labels.length] ?? 0) + 1}`,
      event,
    })),
    flows: [...flows.values()],
    untold,
  };
}

function checkedOf(
  { document, scenario, goods, retaliationGoods }: Resolved,
  sure: readonly number[],
): Checked[] {
  const direct = scenario.events.map((event, k): Checked => ({
    label: String(k + 1),
    event,
    goods: goods[k] ?? null,
    written: sidesOf(document.events[k]),
    path: ['events', k],
    place: k,
  }));
  const answers = scenario.retaliation.map(({ event }, k): Checked => ({
    label: `R${k + 1}`,
    event,
    goods: retaliationGoods[k] ?? null,
    written: sidesOf(document.retaliation[k]?.event),
    path: ['retaliation', k, 'event'],
    place: sure.includes(k) ? scenario.events.length + sure.indexOf(k) : null,
  }));
  return [...direct, ...answers];
}

/** The sides of an event as they are written. */
function sidesOf(event: DocumentEvent | undefined): Checked['written'] {
  if (event === undefined || event.kind === 'capital-loss') return {};
  return event.kind === 'demand-loss' ? { to: event.to } : { from: event.from, to: event.to };
}

/** The goods of an event whose flows are looked up; none of an event that moves no goods between economies. */
const goodsOf = ({ event, goods }: Checked): readonly (GoodRef | null)[] =>
  event.kind === 'capital-loss' || event.kind === 'demand-loss' ? [] : (goods ?? [null]);

async function foundBy(
  ctx: Context,
  { document, scenario }: Resolved,
  event: ScenarioEvent,
  good: GoodRef | null,
  year: number | null,
): Promise<Known | null> {
  if (event.kind === 'capital-loss' || event.kind === 'demand-loss') return null;
  if (good?.kind === 'industry' || good?.kind === 'sector') return null;
  const { from, to } = event;
  return flowsOfGood(ctx, { from, to, good, revision: document.revision, start: scenario.start, year });
}

/** Flows of a good between two sides, from the best data at hand; null where none knows it. */
export async function flowsOfGood(ctx: Context, wanted: Wanted): Promise<Known | null> {
  for (const looker of lookers) {
    const found = await looker(ctx, wanted);
    if (found) return found;
  }
  return null;
}

/** Refuses an event, a good or an economy named in it behind which nothing flows as far as the data tell. */
function refuseNothing(
  { document }: Resolved,
  { label, path, written }: Checked,
  known: readonly { good: GoodRef | null; found: Known | null }[],
): void {
  const told = known.flatMap(({ good, found }) => (found ? [{ good, found }] : []));
  if (told.length === 0) return;
  const { dataset, year } = told[0]!.found;
  const params = { label, name: dataset, year, economy: '', good: '' };
  const empty = told.find(({ good, found }) => good !== null && found.flows.length === 0);
  const at = placeOf(document, [...path, 'goods']);
  if (told.every(({ found }) => found.flows.length === 0) && told.length === known.length)
    throw new UserError(
      say.nothingFlows({ ...at, ...params, goods: told.map(({ good }) => good?.text ?? 'all') }),
    );
  if (empty?.found.whole)
    throw new UserError(say.noFlowOf({ ...at, ...params, good: empty.good?.text ?? '' }));
  if (told.length < known.length || told.some(({ found }) => !found.whole)) return;
  for (const side of ['from', 'to'] as const) {
    const names = written[side];
    if (names === undefined || names === 'all') continue;
    const moving = new Set(
      told.flatMap(({ found }) =>
        found.flows.map((flow) => (side === 'from' ? flow.exporter : flow.importer)),
      ),
    );
    names.forEach((text, k) => {
      const economy = findEconomy(text);
      if (economy?.kind !== 'economy' || moving.has(economy.iso3)) return;
      const there = placeOf(document, [...path, side, k]);
      throw new UserError(
        (side === 'from' ? say.sellsNothing : say.buysNothing)({
          ...there,
          ...params,
          economy: economy.iso3,
        }),
      );
    });
  }
}
