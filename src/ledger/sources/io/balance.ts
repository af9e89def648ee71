// Holds each sector's sales and outlays against its output, and finds what else is odd about a table.
import type { Message } from '../../../contract/message.ts';
import type { Draft } from './draft.ts';
import type { Settled } from './settle.ts';
import { ioWords } from './words.ts';

/** A sum that misses the output of its sector. */
export interface Gap {
  readonly sector: number;
  readonly side: 'row' | 'column';
  readonly output: number;
  readonly found: number;
  /** found - output */
  readonly gap: number;
  readonly tolerance: number;
}

export interface Balanced {
  readonly output: Float64Array;
  readonly valueAdded: Float64Array;
  readonly gaps: readonly Gap[];
  readonly findings: readonly Message[];
}

/** Sums may differ from output by this share of it. */
const SHARE = 1e-6;
/** Decimals beyond which a double holds no more of a large number. */
const MOST_DECIMALS = 12;

/**
 * Rows: Z1 + Y1 = x. Columns: 1'Z + v + taxes + other = x. A sum may miss x by half a last digit for each of its cells (the
 * last digit as the source writes it) and a millionth of x.
 */
export function balance(draft: Draft, table: Settled): Balanced {
  const n = table.sectors.length;
  const total = (i: number): number => table.sold[i]! + table.used[i]!;
  const output = table.output ?? Float64Array.from({ length: n }, (_, i) => total(i));
  const inputs = (i: number): number => table.bought[i]! + table.taxes[i]! + table.other[i]!;
  const valueAdded = table.valueAdded ?? Float64Array.from({ length: n }, (_, i) => output[i]! - inputs(i));
  const lastDigits = 0.5 * 10 ** -Math.min(draft.digits.decimals, MOST_DECIMALS) * draft.nodes.length;
  const gaps: Gap[] = [];
  const hold = (sector: number, side: Gap['side'], found: number): void => {
    const x = output[sector]!;
    const tolerance = lastDigits + SHARE * Math.max(Math.abs(x), Math.abs(found));
    if (Math.abs(found - x) > tolerance)
      gaps.push({ sector, side, output: x, found, gap: found - x, tolerance });
  };
  for (let i = 0; i < n; i++) {
    if (table.output) hold(i, 'row', total(i));
    if (table.valueAdded) hold(i, 'column', inputs(i) + valueAdded[i]!);
  }
  gaps.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.sector - b.sector);
  return {
    output,
    valueAdded,
    gaps,
    findings: [...told(table, gaps), ...odd(table, output, valueAdded, total)],
  };
}

const label = (table: Settled, i: number): string => `${table.sectors[i]!.economy}|${table.sectors[i]!.code}`;

/** Four significant digits, for sentences. */
const rounded = (value: number): string => `${value > 0 ? '+' : ''}${Number(value.toPrecision(4))}`;

function told(table: Settled, gaps: readonly Gap[]): Message[] {
  const { say } = ioWords;
  const findings: Message[] = [];
  if (!table.output) findings.push(say.noOutput());
  if (!table.valueAdded) findings.push(say.residual());
  const count = table.sectors.length;
  if (gaps.length > 0) {
    const named = gaps.map(({ sector, side, gap }) => `${label(table, sector)} ${side} ${rounded(gap)}`);
    findings.push(say.unbalanced({ count: gaps.length, sectors: named, id: 'ID' }));
  } else if (table.output)
    findings.push(table.valueAdded ? say.balanced({ count }) : say.soldBalanced({ count }));
  return findings;
}

function odd(
  table: Settled,
  output: Float64Array,
  valueAdded: Float64Array,
  total: (i: number) => number,
): Message[] {
  const { say } = ioWords;
  const places = [...table.sectors.keys()];
  const named = (test: (i: number) => boolean): string[] => places.filter(test).map((i) => label(table, i));
  const flows = (i: number): boolean => total(i) !== 0 || table.bought[i] !== 0;
  const findings: Message[] = [];
  const tell = (
    names: readonly string[],
    as: (params: { count: number; sectors: string[] }) => Message,
  ): void => {
    if (names.length > 0) findings.push(as({ count: names.length, sectors: [...names] }));
  };
  tell(
    named((i) => output[i] === 0 && !flows(i)),
    say.zero,
  );
  tell(
    named((i) => output[i] === 0 && flows(i)),
    say.zeroWithFlows,
  );
  tell(
    named((i) => output[i]! < 0),
    say.negativeOutput,
  );
  tell(
    named((i) => valueAdded[i]! < 0),
    say.negativeAdded,
  );
  const cells = (counts: Iterable<number>): number => [...counts].reduce((sum, one) => sum + one, 0);
  if (table.negativeZ.size > 0) {
    const sectors = [...table.negativeZ].map(([i, many]) => `${label(table, i)} ${many}`);
    findings.push(say.negativeFlows({ count: cells(table.negativeZ.values()), sectors }));
  }
  if (table.negativeY.size > 0) {
    const categories = [...table.negativeY].map(([code, many]) => `${code} ${many}`);
    findings.push(say.negativeDemand({ count: cells(table.negativeY.values()), categories }));
  }
  return findings;
}
