// The verdict over the two parameters that decide it most, all others drawn.
import { latinHypercube } from '../../kernel/latin.ts';
import type { Stream } from '../../kernel/random.ts';
import { bounds } from '../../models/release/parameters.ts';
import { under } from './conditions.ts';
import { valuesAt, verdictAt, type Verdict } from './draws.ts';
import { bears, type Setting } from './input.ts';
import type { Declared } from './preset-table.ts';

/** Values of a parameter on the map, evenly from low to high; of a whole one, all whole ones. */
export const STEPS = 9;
export const MAP_DRAWS = 40;

export interface VerdictMap {
  readonly axes: readonly [Declared, Declared];
  readonly cells: readonly MapCell[];
}

export interface MapCell {
  readonly at: readonly [number, number];
  readonly verdicts: readonly Verdict[];
}

const stepsOf = ({ parameter, low, high }: Declared): readonly number[] =>
  bounds[parameter].whole
    ? Array.from({ length: high - low + 1 }, (_, k) => low + k)
    : Array.from({ length: STEPS }, (_, k) => low + ((high - low) * k) / (STEPS - 1));

/** Verdicts in every cell at the same draws of all other parameters that are open. */
export function verdictMap(
  setting: Setting,
  axes: readonly [Declared, Declared],
  count: number,
  random: Stream,
): VerdictMap {
  const others = setting.open.filter((row) => !axes.includes(row) && bears(row.parameter, setting.of));
  const draws = Math.min(count, MAP_DRAWS);
  const points = latinHypercube(random, draws, others.length);
  const drawn = Array.from({ length: draws }, (_, d) => valuesAt(others, points, d * others.length));
  const [x, y] = axes;
  return {
    axes,
    cells: stepsOf(y).flatMap((b) =>
      stepsOf(x).map((a) => ({
        at: [a, b] as const,
        verdicts: drawn.map((values) =>
          verdictAt(under('as given', setting, { ...values, [x.parameter]: a, [y.parameter]: b })),
        ),
      })),
    ),
  };
}
