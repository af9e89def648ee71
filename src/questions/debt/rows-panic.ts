// The rows of the answer: how far panic is, what swaps and assumptions do to it, and what is laid upon the path.
import type { Row } from '../../contract/column.ts';
import { debtPath } from '../../models/debt/path.ts';
import type { Assessed } from './assess.ts';
import { charged, type Charge } from './baseline.ts';
import { once } from './once.ts';
import { counted, delayOf, panicRows, readingOf, type Reading } from './panics.ts';
import { sensitivityRows } from './sensitivity.ts';
import { swapRows } from './swaps.ts';

/** What a reading shows; null with its reasons. */
export function shown(reading: Reading | null): Record<string, number | string | null> {
  if (!reading)
    return {
      calm: null,
      jump: null,
      threshold: null,
      room: null,
      years: null,
      jumpReason: 'no-data',
      yearsReason: 'no-data',
    };
  const { panic, threshold, debt, years } = reading;
  return {
    calm: panic.state === 'none' ? null : panic.low,
    jump: panic.state === 'found' ? panic.jump : null,
    threshold: Number.isFinite(threshold) ? threshold : null,
    room: Number.isFinite(threshold) ? threshold - debt : null,
    years: Number.isFinite(years) ? years : null,
    jumpReason: panic.state === 'none' ? 'no-calm' : panic.state === 'beyond' ? 'beyond-search' : null,
    yearsReason: Number.isFinite(years) ? null : 'not-reached',
  };
}

export function panicTable(a: Assessed): Row[] {
  const rows = panicRows(a);
  return rows.map((row): Row => {
    const delay = delayOf(rows, row);
    return {
      key: row.key,
      who: row.who,
      treatment: row.treatment,
      circumstance: row.circumstance,
      captive: row.mix?.captive ?? 0,
      repricing: row.reading?.q.repricing ?? null,
      ...shown(row.reading),
      delay,
      delayReason:
        delay !== null ? null : !counted(row) ? 'not-applicable' : row.reading ? 'not-reached' : 'no-data',
      fragile: row.fragile,
      reason: row.fragile !== null ? null : row.reading ? 'not-asked' : 'no-data',
    };
  });
}

export function swapTable(a: Assessed): Row[] {
  const rows = swapRows(a);
  return rows.map((row): Row => {
    const own = rows.find((one) => one.economy === row.economy)!;
    return {
      key: row.key,
      economy: row.economy,
      factor: row.factor,
      from: row.from,
      captive: row.captive,
      ...shown(row.reading),
      roomChange: roomOf(row.reading) - roomOf(own.reading),
    };
  });
}

const roomOf = ({ threshold, debt }: Reading): number => threshold - debt;

export const sensitivityTable = (a: Assessed): Row[] =>
  sensitivityRows(a).map(({ key, low, likely, high, atLow, atHigh }): Row => {
    const [less, more] = [shown(atLow), shown(atHigh)];
    return {
      key,
      low,
      likely,
      high,
      jumpLow: less['jump']!,
      jumpHigh: more['jump']!,
      thresholdLow: less['threshold']!,
      thresholdHigh: more['threshold']!,
      lowReason: less['jumpReason']!,
      highReason: more['jumpReason']!,
    };
  });

export const chargeTable = ({ charges }: Assessed): Row[] =>
  charges.map((one): Row => ({
    key: `${one.name} ${one.year}`,
    name: one.name,
    nameJa: one.nameJa,
    kind: one.kind,
    year: one.year,
    amount: one.amount,
    unit: one.unit,
    balance: one.balance,
    output: one.output,
    model: one.model,
    reason: one.amount === null ? 'not-applicable' : null,
  }));

/** What one addition does, or all together. */
export interface Effect {
  readonly name: string;
  readonly nameJa: string;
  readonly kind: string;
  readonly charges: readonly Charge[];
  readonly endDebt: number;
  readonly change: number;
  readonly plain: Reading | null;
  readonly reading: Reading | null;
}

export const effectsOf = once((a): Effect[] => {
  const names = [...new Set(a.charges.map(({ name }) => name))];
  const groups = names.map((name) => a.charges.filter((one) => one.name === name));
  const all = names.length > 1 ? [a.charges] : [];
  const before = debtPath(a.start.debt, a.plain, a.foreign).at(-1)!;
  const captive = a.mixes[0]?.captive ?? 0;
  const wealth = a.terms.wealth?.value ?? null;
  const read = (debt: number): Reading =>
    readingOf({ ...a.conditions, debt: a.conditions.debt + debt }, captive, a.values, wealth);
  const plain = a.charges.length > 0 ? read(0) : null;
  return [...groups, ...all].map((charges, k): Effect => {
    const endDebt = debtPath(a.start.debt, charged(a.plain, charges), a.foreign).at(-1)!;
    const whole = k >= groups.length;
    return {
      name: whole ? 'all together' : charges[0]!.name,
      nameJa: whole ? '全て合わせて' : charges[0]!.nameJa,
      kind: whole ? 'everything laid upon it' : charges[0]!.kind,
      charges,
      endDebt,
      change: endDebt - before,
      plain,
      reading: read(endDebt - before),
    };
  });
});

export const addedTable = (a: Assessed): Row[] =>
  effectsOf(a).map((one): Row => {
    const { jump, room, jumpReason } = shown(one.reading);
    return {
      key: one.name,
      name: one.name,
      nameJa: one.nameJa,
      kind: one.kind,
      total: one.charges.reduce((sum, charge) => sum + charge.balance + charge.output, 0),
      endDebt: one.endDebt,
      change: one.change,
      jump: jump!,
      room: room!,
      roomChange: one.reading && one.plain ? roomOf(one.reading) - roomOf(one.plain) : null,
      jumpReason: jumpReason!,
    };
  });
