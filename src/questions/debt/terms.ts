// On what terms an economy borrows, and what its households own: what was given, else what a table says, else an assumption.
import { debtFigures, type DebtQuantity } from '../../atlas/debt-facts.ts';
import type { DebtInput } from './answer.ts';
import type { Finances } from './read.ts';

/** A figure with its standing: `basis` says how it is known. */
export interface Term {
  readonly value: number;
  readonly basis: 'given' | 'retrieved' | 'memory' | 'derived' | 'assumption';
  readonly confidence: string;
  readonly source: string;
  readonly date: string;
}

export interface Terms {
  /** Market yield of ten years; null where none is at hand. */
  readonly yield: Term | null;
  /** m: share of debt that takes a new rate in a year. */
  readonly repricing: Term;
  /** Share of debt that falls due in a year. */
  readonly due: Term;
  /** Financial assets of households, of GDP; null where not at hand. */
  readonly wealth: Term | null;
}

/** When figures are wanted: of a year that was asked for, or as new as there are from a start on. */
export interface When {
  readonly asked: number | null;
  readonly start: number;
}

/** Years that a figure may lie from a year that was asked for, or before the start. */
const APART = 2;
const REPRICING: Term = {
  value: 0.15,
  basis: 'assumption',
  confidence: 'low',
  source: 'assumption',
  date: '',
};

/**
 * The newest of dated rows, none more than two years older than the start; or, of a year asked for, the nearest to it at
 * most two years away (the earlier of two).
 */
export function nearest<T extends { readonly date: string | null }>(
  rows: readonly T[],
  { asked, start }: When,
): T | null {
  const yearOf = (row: T): number => Number(row.date?.slice(0, 4));
  const near = rows.filter((row) =>
    asked === null ? yearOf(row) >= start - APART : Math.abs(yearOf(row) - asked) <= APART,
  );
  return (
    near.toSorted((a, b) =>
      asked === null
        ? (b.date ?? '').localeCompare(a.date ?? '')
        : Math.abs(yearOf(a) - asked) - Math.abs(yearOf(b) - asked) ||
          (a.date ?? '').localeCompare(b.date ?? ''),
    )[0] ?? null
  );
}

/** @param scale what the table's unit is divided by */
function tabled(economy: string, quantity: DebtQuantity, when: When, scale = 1): Term | null {
  const found = nearest(
    debtFigures().filter((row) => row.economy === economy && row.quantity === quantity),
    when,
  );
  return (
    found && {
      value: found.value / scale,
      basis: found.basis,
      confidence: found.confidence,
      source: found.source,
      date: found.date ?? '',
    }
  );
}

const given = (value: number): Term => ({
  value,
  basis: 'given',
  confidence: 'high',
  source: 'input',
  date: '',
});

export function termsOf(
  finances: Finances,
  when: When,
  input: Pick<DebtInput, 'yield' | 'repricing'>,
): Terms {
  const { economy, yields, years } = finances;
  const { asked } = when;
  const life = tabled(economy, 'average-life', when);
  const repricing =
    input.repricing === undefined
      ? (tabled(economy, 'repricing', when) ??
        (life && { ...life, value: 1 / life.value, source: `1 / average life; ${life.source}` }) ??
        REPRICING)
      : given(input.repricing);
  const atEnd = asked === null ? undefined : yields.get(asked);
  const marketYield =
    input.yield !== undefined
      ? given(input.yield / 100)
      : atEnd
        ? {
            value: atEnd.value,
            basis: 'retrieved' as const,
            confidence: 'high',
            source: atEnd.source,
            date: `${asked}-12`,
          }
        : tabled(economy, 'yield-10y', when, 100);
  const assets = tabled(economy, 'household-assets', when, 1e-12);
  const gdp = years.get(Number(assets?.date.slice(0, 4)))?.gdp ?? null;
  return {
    yield: marketYield,
    repricing,
    due: tabled(economy, 'due-within-a-year', when, 100) ?? {
      ...repricing,
      source: `as repricing; ${repricing.source}`,
    },
    wealth: assets && gdp !== null ? { ...assets, value: assets.value / gdp } : null,
  };
}
