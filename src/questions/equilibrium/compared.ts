// What both exercises share: ours beside the published numbers, and a search that must end with an equilibrium.
import { toDigits } from '../shared/digits.ts';
import {
  publishedChanges,
  type Exercise,
  type PublishedChange,
  type Quantity,
} from '../../atlas/published-equilibrium.ts';
import type { Column, Row } from '../../contract/column.ts';
import { UserError, type Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { UsedFile } from '../../ledger/replication/cells.ts';
import type { Outcome } from '../../models/equilibrium/outcome.ts';
import { equilibriumWords } from './words.ts';

const { say } = equilibriumWords;

/** What an exercise may use. */
export type Recorder = Pick<Context, 'coefficient' | 'warn'>;

/** An exercise run again. */
export interface Rerun {
  readonly point: readonly Message[];
  readonly rows: readonly Row[];
  readonly comparisons: readonly Row[];
  /** All published numbers that are held lie within their tolerance. */
  readonly agrees: boolean;
  readonly files: readonly UsedFile[];
  readonly providers: readonly string[];
}

const number = (key: string, label: Message, digits = 2, detail = false): Column => ({
  key,
  label,
  unit: '%',
  kind: 'number',
  digits,
  missing: 'missing',
  ...(detail ? { detail: true } : {}),
});
const missing: Column = { key: 'missing', label: say.missing(), unit: null, kind: 'missing', digits: 0 };
const economy: Column = { key: 'economy', label: say.economy(), unit: null, kind: 'economy', digits: 0 };

const tariffColumns = [
  economy,
  number('welfare', say.welfare()),
  number('welfareConsistent', say.welfareConsistent()),
  number('deficit', say.deficit()),
  number('exports', say.exports()),
  number('imports', say.imports()),
  number('employment', say.employment()),
  number('prices', say.prices()),
  missing,
];
const naftaColumns = [
  economy,
  number('imports', say.blocImports()),
  number('exports', say.blocExports()),
  number('termsOfTrade', say.termsOfTrade(), 4),
  number('volumeOfTrade', say.volumeOfTrade(), 4),
  number('welfare', say.welfare(), 4),
  number('welfareConsistent', say.realIncome(), 4),
  number('prices', say.prices(), 4),
  number('deficit', say.deficit(), 2, true),
  number('employment', say.employment(), 2, true),
  missing,
];
const comparisonColumns: readonly Column[] = [
  economy,
  { key: 'quantity', label: say.quantity(), unit: null, kind: 'message', digits: 0 },
  number('published', say.published()),
  number('ours', say.ours(), 3),
  number('difference', say.difference(), 3),
  { ...number('tolerance', say.tolerance()), unit: null },
  { key: 'state', label: say.state(), unit: null, kind: 'word', digits: 0 },
  { key: 'publication', label: say.publication(), unit: null, kind: 'text', digits: 0 },
];

/** Columns of each table of an exercise. */
export const rerunTables = (
  exercise: Exercise,
): Readonly<Record<'comparisons' | 'rows', readonly Column[]>> => ({
  comparisons: comparisonColumns,
  rows: exercise === 'ignatenko-2025' ? tariffColumns : naftaColumns,
});

/** Words for a published quantity of an exercise: the head of its column. */
function quantityOf(exercise: Exercise, quantity: Quantity): Message {
  return rerunTables(exercise).rows.find(({ key }) => key === quantity)?.label ?? say[quantity]();
}

/** Sets rows beside the published numbers; each row gains `published`, its own numbers or null. */
export function besidePublished(
  exercise: Exercise,
  which: PublishedChange['case'],
  rows: readonly Row[],
): { rows: Row[]; comparisons: Row[]; agrees: boolean; said: Message } {
  const held = publishedChanges(exercise, which);
  const comparisons = held.map(({ id, publication, economy: code, quantity, published, tolerance }): Row => {
    const value = rows.find((row) => row['economy'] === code)?.[quantity];
    const ours = typeof value === 'number' ? value : null;
    const inside = ours !== null && Math.abs(ours - published) <= tolerance;
    return {
      id,
      economy: code,
      quantity: quantityOf(exercise, quantity),
      key: quantity,
      published,
      ours,
      difference: ours === null ? null : ours - published,
      tolerance,
      state: inside ? 'inside' : 'outside',
      publication,
    };
  });
  const inside = comparisons.filter(({ state }) => state === 'inside').length;
  return {
    rows: rows.map((row) => {
      const own = held.filter(({ economy: code }) => code === row['economy']);
      return {
        ...row,
        published:
          own.length === 0
            ? null
            : Object.fromEntries(own.map(({ quantity, published }) => [quantity, published])),
      };
    }),
    comparisons,
    agrees: inside === comparisons.length,
    said: held.length === 0 ? say.noneHeld() : say.agrees({ inside, count: held.length }),
  };
}

/** A search that found its equilibrium; a UserError where it ended without one. */
export function settled<T>(outcome: Outcome<T>): Extract<Outcome<T>, { readonly state: 'converged' }> {
  if (outcome.state === 'converged') return outcome;
  if (outcome.state === 'refused') throw new UserError(say.refused({ detail: outcome.reason }));
  throw new UserError(say.notConverged(inWords(outcome)));
}

/** The model's own reason why there is no world, as a sentence for the user. */
export function worldOf<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(say.refused({ detail: error.message.replace(/\.$/, '') }), { cause: error });
  }
}

/** How well the equations are met. */
export const solvedTo = (outcome: { readonly residual: number; readonly rounds: number }): Message =>
  say.converged(inWords(outcome));

const inWords = ({ residual, rounds }: { readonly residual: number; readonly rounds: number }) => ({
  residual: residual.toExponential(1),
  rounds,
});

export const percent = (x: number | null): number | null => (x === null ? null : 100 * x);
/** A cell in a sentence. */
export const shown = (x: unknown, digits: number): string =>
  typeof x === 'number' ? toDigits(x, digits) : '–';
