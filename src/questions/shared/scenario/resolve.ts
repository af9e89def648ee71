// From a document to what models read: names looked up, days and shares checked, defaults made plain.
import { UserError, type Message } from '../../../contract/message.ts';
import type {
  CapitalLoss,
  ResolvedScenario,
  Rule,
  ScenarioEvent,
  Step,
  Trigger,
} from '../../../models/scenario/events.ts';
import { isFlowCut } from '../../../models/scenario/events.ts';
import { cutOn, demandCutOn } from '../../../models/scenario/path.ts';
import { Lookup, type GoodRef, type World } from './names.ts';
import type { Path } from './place.ts';
import type { DocumentEvent, ScenarioDocument } from './schema.ts';
import { documentWords, scenarioNotes } from './words.ts';

const { say } = documentWords;

/** A scenario with its names looked up. */
export interface Resolved {
  readonly document: ScenarioDocument;
  readonly scenario: ResolvedScenario;
  /** By event: the goods it names; null = all goods, or an event that names none. */
  readonly goods: readonly (readonly GoodRef[] | null)[];
  /** By rule of retaliation. */
  readonly retaliationGoods: readonly (readonly GoodRef[] | null)[];
  /** What the reader must know of the document itself. */
  readonly notes: readonly Message[];
}

/**
 * Looks up every name of a scenario and checks its days and shares.
 * @throws UserError with the place of the first thing that does not hold
 */
export function resolveScenario(document: ScenarioDocument, world: World): Resolved {
  const lookup = new Lookup(document, world);
  const notes: Message[] = [];
  const events = document.events.map((event, k) => eventOf(event, document, lookup, ['events', k], notes));
  const rules = document.retaliation.map(({ trigger, event }, k): Rule & { goods: GoodsOf } => {
    const path: Path = ['retaliation', k];
    const resolved = eventOf(event, document, lookup, [...path, 'event'], notes);
    return { trigger: triggerOf(trigger, document, lookup, [...path, 'trigger']), ...resolved };
  });
  const stocks = Object.entries(document.stocks).flatMap(([good, held]) =>
    Object.entries(held).map(([economy, days]) => ({
      good: lookup.good(good, ['stocks', good], 'key').text,
      economy: lookup.economy(economy, ['stocks', good, economy], 'key'),
      days,
    })),
  );
  const { title, start, horizonDays } = document;
  return {
    document,
    scenario: {
      title,
      start,
      horizonDays,
      events: events.map(({ event }) => event),
      stocks,
      retaliation: rules.map(({ trigger, event }) => ({ trigger, event })),
    },
    goods: events.map(({ goods }) => goods),
    retaliationGoods: rules.map(({ goods }) => goods),
    notes,
  };
}

type GoodsOf = readonly GoodRef[] | null;

function eventOf(
  event: DocumentEvent,
  document: ScenarioDocument,
  lookup: Lookup,
  path: Path,
  notes: Message[],
): { event: ScenarioEvent; goods: GoodsOf } {
  const days = daysOf(event, document, lookup, path, notes);
  assumptions(event, lookup, path);
  if (event.kind === 'capital-loss') return { event: capitalLoss(event, days, lookup, path), goods: null };
  const goods = lookup.goods(event.goods, [...path, 'goods']);
  const timed = { startDay: event.startDay, days, goods: goods?.map(({ text }) => text) ?? null };
  const to = lookup.side(event.to, event.except, [...path, 'to']);
  if (event.kind === 'demand-loss') {
    lookup.exceptions(event.except, [event.to], [...path, 'except']);
    const { kind, cut = 0, ramp = [], recovery = null } = event;
    const made = { kind, to, cut, ramp, recovery, ...timed };
    cuts(event, made, (day) => demandCutOn(made, day), lookup, path);
    return { event: made, goods };
  }
  const from = lookup.side(event.from, event.except, [...path, 'from']);
  lookup.exceptions(event.except, [event.from, event.to], [...path, 'except']);
  if (event.kind === 'tariff')
    return { event: { kind: event.kind, from, to, rate: event.rate, ...timed }, goods };
  const { kind, cut = 0, ramp = [], licences = [], leakage } = event;
  const made = { kind, from, to, cut, ramp, licences, leakage, ...timed };
  if (isFlowCut(made)) cuts(event, made, (day) => cutOn(made, day), lookup, path);
  return { event: made, goods };
}

/** Days on which an event acts; what lies beyond the horizon is said, not refused. */
function daysOf(
  event: DocumentEvent,
  { horizonDays }: ScenarioDocument,
  lookup: Lookup,
  path: Path,
  notes: Message[],
): number {
  const { startDay } = event;
  if (startDay > horizonDays)
    throw new UserError(
      say.beyondHorizon({ ...lookup.at([...path, 'startDay']), day: startDay, horizon: horizonDays }),
    );
  const days = event.days ?? horizonDays - startDay + 1;
  if (startDay + days - 1 > horizonDays && path[0] === 'events')
    notes.push(
      scenarioNotes.say.cutShort({
        event: Number(path[1]) + 1,
        last: startDay + days - 1,
        horizon: horizonDays,
      }),
    );
  return days;
}

function assumptions(event: DocumentEvent, lookup: Lookup, path: Path): void {
  for (const [field, range] of Object.entries(event.assumed ?? {}))
    if (Array.isArray(range) && range[0] > range[1])
      throw new UserError(
        say.rangeOrder({ ...lookup.at([...path, 'assumed', field]), low: range[0], high: range[1] }),
      );
}

/** Refuses an event whose shares contradict each other, run backwards, or withhold nothing. */
function cuts(
  written: { readonly cut?: number | undefined; readonly ramp?: readonly Step[] | undefined },
  event: { startDay: number; days: number; ramp: readonly Step[]; licences?: readonly Step[] },
  on: (day: number) => number,
  lookup: Lookup,
  path: Path,
): void {
  if (written.cut === undefined && written.ramp === undefined)
    throw new UserError(say.noCut(lookup.at(path)));
  if (written.cut !== undefined && written.ramp !== undefined)
    throw new UserError(say.cutAndRamp(lookup.at([...path, 'ramp'], 'key')));
  const [first, last] = [event.startDay, event.startDay + event.days - 1];
  for (const [field, steps] of [['ramp', event.ramp] as const, ['licences', event.licences ?? []] as const])
    steps.forEach(({ day }, k) => {
      const at = lookup.at([...path, field, k, 'day']);
      const before = steps[k - 1]?.day;
      if (before !== undefined && day <= before) throw new UserError(say.stepOrder({ ...at, day, before }));
      if (day < first || day > last) throw new UserError(say.stepOutside({ ...at, day, first, last }));
    });
  const acting = Array.from({ length: event.days }, (_, k) => first + k);
  if (acting.every((day) => on(day) === 0))
    throw new UserError(say.zeroCut(lookup.at([...path, written.cut === undefined ? 'ramp' : 'cut'])));
}

function capitalLoss(
  event: Extract<DocumentEvent, { kind: 'capital-loss' }>,
  days: number,
  lookup: Lookup,
  path: Path,
): CapitalLoss {
  const { kind, amount, split, startDay, recovery = null } = event;
  const industries = event.industries.map((text, k) => lookup.sector(text, [...path, 'industries', k]));
  return { kind, industries, amount, split, startDay, days, recovery };
}

function triggerOf(
  trigger: ScenarioDocument['retaliation'][number]['trigger'],
  { events }: ScenarioDocument,
  lookup: Lookup,
  path: Path,
): Trigger {
  if (trigger.when === 'withheld')
    return { ...trigger, from: lookup.economy(trigger.from, [...path, 'from']) };
  if (trigger.when === 'output-loss')
    return { ...trigger, economy: lookup.economy(trigger.economy, [...path, 'economy']) };
  if (trigger.event > events.length)
    throw new UserError(
      say.noSuchEvent({ ...lookup.at([...path, 'event']), event: trigger.event, count: events.length }),
    );
  return trigger;
}
