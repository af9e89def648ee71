// What a bench is, and how its results are printed.

/** One line of a result: a value held against a goal. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly goal: number;
  /** Of value and goal: `x` for a ratio, else s or GB. */
  readonly unit: 'x' | 's' | 'GB';
  /** Peak memory in GB, of each program that was run. */
  readonly memory: readonly (readonly [string, number])[];
  readonly remark?: string;
}

/** Runs in a temporary folder that is removed afterwards; `say` tells what is going on. */
export type Bench = (temp: string, say: (text: string) => void) => Promise<readonly Line[]>;

/** A result as one line: what, value, goal, reached or missed by how much, memory. */
export function shown({ what, value, goal, unit, memory, remark }: Line): string {
  const held = value <= goal ? 'reached' : `missed by ${(value / goal).toFixed(2)}x`;
  const peaks = memory.map(([name, gigabytes]) => `${name} ${gigabytes.toFixed(2)} GB`);
  const own =
    unit === 'x'
      ? value.toFixed(2)
      : `${(value / goal).toFixed(2)} of the goal (${value.toFixed(2)} ${unit})`;
  return [
    `${what}: ${own}`,
    `goal <= ${goal} ${unit === 'x' ? '' : unit}`.trim(),
    held,
    ...(peaks.length > 0 ? [`peak memory ${peaks.join(', ')}`] : []),
    ...(remark === undefined ? [] : [remark]),
  ].join(' | ');
}
