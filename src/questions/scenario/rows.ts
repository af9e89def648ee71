// The account as rows: one for each event and flow, one for each event, and the sums.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { accountFor, type Account } from '../../models/scenario/account.ts';
import { isFlowCut, type ScenarioEvent, type Side } from '../../models/scenario/events.ts';
import { lastDay } from '../../models/scenario/path.ts';
import type { LookedUp } from './flows.ts';
import type { Namer } from '../shared/called.ts';
import { nameOf } from '../../contract/render.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

/** Sums over the scenario in whole USD; a flow that several events cut counts once in what was due. */
export interface Sums {
  readonly due: number;
  readonly withheld: number;
  readonly returned: number;
  readonly removed: number;
  readonly arrived: number;
}

export interface Accounted {
  readonly account: Account;
  readonly rows: readonly Row[];
  readonly events: readonly Row[];
  readonly sums: Sums;
}

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0);

/** The rows of an account. */
export function accounted(
  { counted, flows, untold }: LookedUp,
  horizonDays: number,
  called: Namer,
): Accounted {
  const events = counted.map(({ event }) => event);
  const account = accountFor(events, flows, horizonDays);
  const rows = account.entries
    .map(({ event, flow, days, shareDays, withheld, returned, removed }) => {
      const { exporter, importer, product, basis, year, dataset, value } = flows[flow]!;
      const label = counted[event]!.label;
      const named = `${label} ${exporter}>${importer} ${product}`;
      const cut = days === 0 ? 0 : shareDays / days;
      return {
        at: event,
        row: {
          flow: named,
          event: label,
          exporter,
          importer,
          product,
          basis,
          year,
          dataset,
          value,
          days,
          cut,
          withheld,
          returned,
          removed,
          reason: null,
        },
      };
    })
    .toSorted((a, b) => a.at - b.at || b.row.removed - a.row.removed || (a.row.flow < b.row.flow ? -1 : 1))
    .map(({ row }): Row => row);
  const gaps = untold.map(({ event, good, why }): Row => {
    const what = events[event]!;
    const label = counted[event]!.label;
    return {
      flow: `${label} ${good}`,
      event: label,
      exporter: oneOf(what, 'from'),
      importer: oneOf(what, 'to'),
      product: good,
      basis: null,
      year: null,
      dataset: null,
      value: null,
      days: daysIn(what, horizonDays),
      cut: null,
      withheld: null,
      returned: null,
      removed: null,
      reason: why,
    };
  });
  return {
    account,
    rows: [...rows, ...gaps],
    events: counted.map(({ label, event }, k) =>
      eventRow(label, event, k, { account, flows, untold, horizonDays, called }),
    ),
    sums: {
      due: sumOf(account.balances, ({ due }) => due),
      withheld: sumOf(account.entries, ({ withheld }) => withheld),
      returned: sumOf(account.entries, ({ returned }) => returned),
      removed: sumOf(account.entries, ({ removed }) => removed),
      arrived: sumOf(account.balances, ({ arrived }) => arrived),
    },
  };
}

function eventRow(
  label: string,
  event: ScenarioEvent,
  at: number,
  {
    account,
    flows,
    untold,
    horizonDays,
    called,
  }: {
    account: Account;
    flows: LookedUp['flows'];
    untold: LookedUp['untold'];
    horizonDays: number;
    called: Namer;
  },
): Row {
  const own = account.entries.filter((one) => one.event === at);
  const gap = untold.find((one) => one.event === at);
  const none = own.length === 0;
  const base = {
    event: label,
    kind: event.kind,
    effect: effectOf(event, called),
    firstDay: event.startDay,
    lastDay: Math.min(horizonDays, lastDay(event)),
    flows: own.length,
  };
  if (none)
    return {
      ...base,
      value: null,
      withheld: null,
      returned: null,
      removed: null,
      reason: isFlowCut(event) ? (gap?.why ?? 'no-data') : 'not-applicable',
    };
  return {
    ...base,
    value: sumOf(own, ({ flow }) => flows[flow]!.value),
    withheld: sumOf(own, ({ withheld }) => withheld),
    returned: sumOf(own, ({ returned }) => returned),
    removed: sumOf(own, ({ removed }) => removed),
    reason: null,
  };
}

const daysIn = (event: ScenarioEvent, horizonDays: number): number =>
  Math.max(0, Math.min(horizonDays, lastDay(event)) - event.startDay + 1);

/** The one economy of a side; null where there are more. */
function oneOf(event: ScenarioEvent, side: 'from' | 'to'): string | null {
  const named: Side | null =
    event.kind === 'capital-loss' ? null : side === 'to' ? event.to : 'from' in event ? event.from : null;
  return named?.only?.length === 1 ? (named.only[0] ?? null) : null;
}

/** What an event does, in words. */
function effectOf(event: ScenarioEvent, called: Namer): Message {
  const goods = (list: readonly string[] | null) => ({
    goods: list?.map((one) => called(one).en) ?? ['all goods'],
    goodsJa: list?.map((one) => called(one).ja) ?? ['全品目'],
  });
  if (event.kind === 'capital-loss') {
    const { goods: industries, goodsJa: industriesJa } = goods(event.industries);
    return say.capital({ amount: event.amount, industries, industriesJa });
  }
  if (event.kind === 'demand-loss') {
    const most = Math.max(event.cut, ...event.ramp.map(({ cut }) => cut));
    return say.demand({
      economies: listed(event.to, 'en'),
      economiesJa: listed(event.to, 'ja'),
      ...goods(event.goods),
      percent: percent(most),
    });
  }
  const params = {
    from: listed(event.from, 'en'),
    fromJa: listed(event.from, 'ja'),
    to: listed(event.to, 'en'),
    toJa: listed(event.to, 'ja'),
    ...goods(event.goods),
  };
  return event.kind === 'tariff'
    ? say.duty({ ...params, percent: percent(event.rate) })
    : say.cuts({
        ...params,
        percent: percent(Math.max(event.cut, ...event.ramp.map(({ cut }) => cut))),
        leakage: percent(event.leakage),
      });
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

const SHOWN = 6;
/** A side as it stands in a sentence. */
function listed({ only, except }: Side, lang: 'en' | 'ja'): string[] {
  const named = (codes: readonly string[]): string[] => codes.map((code) => nameOf(code, lang));
  if (only === null) {
    if (except.length === 0) return [lang === 'ja' ? '全経済' : 'all'];
    return [
      lang === 'ja'
        ? `全経済（${named(except).join('、')}を除く）`
        : `all but ${named(except).join(' and ')}`,
    ];
  }
  return only.length > SHOWN
    ? [
        ...named(only.slice(0, SHOWN)),
        lang === 'ja' ? `ほか（計 ${only.length}）` : `... (${only.length} in all)`,
      ]
    : named(only);
}
