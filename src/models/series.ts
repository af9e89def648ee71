// A run kept whole, and the first place where an input held output back.
import { HELD_BY, type Day } from './day.ts';

/** Days x n by rows (unmetColumn: days x F); meaning and units as in `Day`. */
export interface Series {
  readonly days: number;
  readonly n: number;
  readonly production: Float64Array;
  readonly capacity: Float64Array;
  readonly ordered: Float64Array;
  readonly withheld: Float64Array;
  readonly demand: Float64Array;
  readonly unmetFinal: Float64Array;
  readonly unmetColumn: Float64Array;
  readonly heldBy: Uint8Array;
  readonly leastInput: Int32Array;
}

/** Keeps every day of `run`: 53 bytes a sector and day. `series(n, finals, 365, (observe) => pbl(input, 365, observe))`. */
export function series(
  n: number,
  finals: number,
  days: number,
  run: (observe: (day: Day) => void) => void,
): Series {
  const all = () => new Float64Array(days * n);
  const kept: Series = {
    days,
    n,
    production: all(),
    capacity: all(),
    ordered: all(),
    withheld: all(),
    demand: all(),
    unmetFinal: all(),
    unmetColumn: new Float64Array(days * finals),
    heldBy: new Uint8Array(days * n),
    leastInput: new Int32Array(days * n),
  };
  run((state) => {
    const at = state.day * n;
    kept.production.set(state.production, at);
    kept.capacity.set(state.capacity, at);
    kept.ordered.set(state.ordered, at);
    kept.withheld.set(state.withheld, at);
    kept.demand.set(state.demand, at);
    kept.unmetFinal.set(state.unmetFinal, at);
    kept.unmetColumn.set(state.unmetColumn, state.day * finals);
    kept.heldBy.set(state.heldBy, at);
    kept.leastInput.set(state.leastInput, at);
  });
  return kept;
}

/** Where a chain breaks first: the stock of `input` ran low for `sector` on `day`. */
export interface Bottleneck {
  readonly day: number;
  readonly sector: number;
  /** -1 in the linear mode, where no single input binds. */
  readonly input: number;
  /** Output that demand and capacity would have allowed and the stock did not, money a day. */
  readonly held: number;
}

/** The first day on which an input binds; of several sectors that day, the one that loses most. `null` if none ever does. */
export function firstBottleneck(run: Series): Bottleneck | null {
  for (let day = 0; day < run.days; day++) {
    let worst: Bottleneck | null = null;
    for (let sector = 0; sector < run.n; sector++) {
      const at = day * run.n + sector;
      if (run.heldBy[at] !== HELD_BY.input) continue;
      const held = Math.min(run.capacity[at]!, run.demand[at]!) - run.production[at]!;
      if (worst === null || held > worst.held) worst = { day, sector, input: run.leastInput[at]!, held };
    }
    if (worst) return worst;
  }
  return null;
}
