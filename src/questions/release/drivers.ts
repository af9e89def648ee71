// Which parameters decide the verdict over what is declared of them, and where it turns when one alone moves.
import type { Stream } from '../../kernel/random.ts';
import { classIndices, type ClassIndices } from '../../measures/class-sensitivity.ts';
import { saltelliRuns, type SaltelliRuns } from '../../measures/sensitivity.ts';
import { lead, worths } from '../../models/release/compare.ts';
import { bounds, type NumberName } from '../../models/release/parameters.ts';
import { family, type Kind } from '../../models/release/policies.ts';
import { under } from './conditions.ts';
import { valuesAt, verdictAt, type Verdict } from './draws.ts';
import { bears, type Setting } from './input.ts';
import type { Declared } from './preset-table.ts';

/** Points of the design, a power of two; samples of them for how sure the ranking is. */
export const POINTS = 512;
export const SAMPLES = 100;
/** Places on either side of the likely value at which the verdict is looked up before the turn is closed in on. */
export const LOOKS = 16;
const HALVINGS = 60;

/** Where the verdict turns: both kinds are worth the same there. */
export interface Turn {
  readonly at: number;
  readonly from: Kind;
  readonly to: Kind;
  /** What the best commitment of each is worth at the turn. */
  readonly V: readonly [number, number];
}

export interface Drivers {
  readonly rows: readonly Declared[];
  readonly runs: SaltelliRuns;
  readonly indices: ClassIndices;
  /** Of each row, by sample: whether it is among the two with the largest total index. */
  readonly among: readonly (readonly boolean[])[];
  readonly turns: readonly (Turn | null)[];
}

const classes: readonly Verdict[] = ['ban', 'slow ball', 'free', null];

/** Rows that can move the verdict. */
const movable = ({ open, of }: Setting): readonly Declared[] =>
  open.filter(({ parameter, low, high }) => low < high && bears(parameter, of));

/** Null where the file sets all that could decide. */
export function driversOf(setting: Setting, random: Stream): Drivers | null {
  const rows = movable(setting);
  if (rows.length === 0) return null;
  const runs = saltelliRuns(
    (u) => classes.indexOf(verdictAt(under('as given', setting, valuesAt(rows, u)))),
    rows.length,
    POINTS,
  );
  const among = rows.map((): boolean[] => []);
  for (let s = 0; s < SAMPLES; s++) {
    const at = Int32Array.from({ length: POINTS }, (_, k) => random.integer(s * POINTS + k, POINTS));
    const two = leading(classIndices(runs, at).total);
    rows.forEach((_, j) => among[j]!.push(two.includes(j)));
  }
  return {
    rows,
    runs,
    indices: classIndices(runs),
    among,
    turns: rows.map((row) => turnOf(setting, row)),
  };
}

/** Places of the two largest, the first of equals; fewer where there are fewer that decide anything. */
export const leading = (total: Float64Array): number[] =>
  Array.from(total.keys())
    .filter((j) => total[j]! > 0)
    .toSorted((i, j) => total[j]! - total[i]! || i - j)
    .slice(0, 2);

/** The turn nearest to the likely value, by share of the range on that side; null where there is none, or the parameter is whole. */
function turnOf(setting: Setting, { parameter, low, likely, high }: Declared): Turn | null {
  if (bounds[parameter].whole) return null;
  const verdict = (value: number): Verdict => verdictAt(under('as given', setting, { [parameter]: value }));
  const from = verdict(likely);
  if (from === null) return null;
  for (let step = 1; step <= LOOKS; step++)
    for (const end of [low, high]) {
      const place = (part: number): number => likely + ((end - likely) * part) / LOOKS;
      if (end === likely || verdict(place(step)) === from) continue;
      let [same, other] = [place(step - 1), place(step)];
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (same + other) / 2;
        if (verdict(middle) === from) same = middle;
        else other = middle;
      }
      const to = verdict(other);
      return to === null ? null : turnAt(setting, parameter, other, [from, to]);
    }
  return null;
}

function turnAt(
  setting: Setting,
  parameter: NumberName,
  at: number,
  kinds: readonly [Kind, Kind],
): Turn | null {
  const of = under('as given', setting, { [parameter]: at });
  const all = worths(of, family(of.N));
  const [one, other] = [lead(all, kinds[0])?.V ?? null, lead(all, kinds[1])?.V ?? null];
  return one === null || other === null ? null : { at, from: kinds[0], to: kinds[1], V: [one, other] };
}
