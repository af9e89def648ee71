// A run of the partially binding Leontief model kept whole, and the first place where an input held output back.
import { HELD_BY, pbl, type PblDay } from './pbl.ts';
import type { PblInput } from './pbl-input.ts';

/** What is kept of each day: days x n by rows, meaning and units as in `PblDay`. */
const kept = ['production', 'capacity', 'inputBound', 'ordered', 'withheld', 'demand', 'unmetFinal'] as const;

/** Days x n arrays of a whole run. */
export type PblSeries = Readonly<Record<(typeof kept)[number], Float64Array>> & {
  readonly days: number;
  readonly n: number;
  readonly heldBy: Uint8Array;
  readonly leastInput: Int32Array;
};

/** Runs the model and keeps every day: 61 bytes a sector and day. */
export function pblSeries(input: PblInput, days: number): PblSeries {
  const n = input.table.sectors.length;
  const all = () => new Float64Array(days * n);
  const series = {
    days,
    n,
    production: all(),
    capacity: all(),
    inputBound: all(),
    ordered: all(),
    withheld: all(),
    demand: all(),
    unmetFinal: all(),
    heldBy: new Uint8Array(days * n),
    leastInput: new Int32Array(days * n),
  };
  pbl(input, days, (state: PblDay) => {
    for (const key of kept) series[key].set(state[key], state.day * n);
    series.heldBy.set(state.heldBy, state.day * n);
    series.leastInput.set(state.leastInput, state.day * n);
  });
  return series;
}

/** Where a chain breaks first: the stock of `input` ran low for `sector` on `day`. */
export interface Bottleneck {
  readonly day: number;
  readonly sector: number;
  /** -1 in the linear mode, where no single input binds. */
  readonly input: number;
  /** Output that the other bounds would have allowed and this one did not, money a day. */
  readonly held: number;
}

/** The first day on which an input binds; of several sectors that day, the one that loses most. `null` if none ever does. */
export function firstBottleneck(series: PblSeries): Bottleneck | null {
  for (let day = 0; day < series.days; day++) {
    let worst: Bottleneck | null = null;
    for (let sector = 0; sector < series.n; sector++) {
      const at = day * series.n + sector;
      if (series.heldBy[at] !== HELD_BY.input) continue;
      const held = Math.min(series.capacity[at]!, series.demand[at]!) - series.production[at]!;
      if (worst === null || held > worst.held) worst = { day, sector, input: series.leastInput[at]!, held };
    }
    if (worst) return worst;
  }
  return null;
}
