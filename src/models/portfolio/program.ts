// A mixed-integer linear program as plain data, and a pad on which one is drawn up; who solves it is passed in.

/** maximise cost·x subject to rowLower <= A x <= rowUpper, lower <= x <= upper, x whole where `whole`. */
export interface Program {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: readonly boolean[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  /** Rows one after another: where each starts, then columns and coefficients. */
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

export interface Solved {
  /** `gap`: the search ended within the relative gap asked for. */
  readonly state: 'optimal' | 'infeasible' | 'stopped';
  readonly x: Float64Array;
  readonly objective: number;
  /** No solution can be better than this. */
  readonly bound: number;
  /** Of each row: change of the objective per unit of its bound; only where nothing is whole. */
  readonly duals: Float64Array;
}

/** Solves a program to a relative gap. */
export type Solve = (program: Program, gap: number) => Solved;

export type Term = readonly [column: number, value: number];

/** Collects columns and rows. */
export class Pad {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #whole: boolean[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];

  /** A column from 0 to `upper`; returns its place. */
  column(cost: number, upper: number, whole = false): number {
    this.#cost.push(cost);
    this.#lower.push(0);
    this.#upper.push(upper);
    this.#whole.push(whole);
    return this.#cost.length - 1;
  }

  /** A row `low <= sum of terms <= high`, terms of one column added up; returns its place. */
  row(terms: readonly Term[], low: number, high: number): number {
    const sums = new Map<number, number>();
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value);
    for (const [column, value] of sums)
      if (value !== 0) {
        this.#columns.push(column);
        this.#values.push(value);
      }
    this.#starts.push(this.#columns.length);
    this.#rowLower.push(low);
    this.#rowUpper.push(high);
    return this.#rowLower.length - 1;
  }

  program(): Program {
    return {
      cost: this.#cost,
      lower: this.#lower,
      upper: this.#upper,
      whole: this.#whole,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      starts: this.#starts,
      columns: this.#columns,
      values: this.#values,
    };
  }
}

/** The linear program that is left when whole numbers stay as they were found: its duals are the shadow prices. */
export function settled(program: Program, x: ArrayLike<number>): Program {
  const at = (bound: readonly number[]): readonly number[] =>
    bound.map((value, k) => (program.whole[k] ? Math.round(x[k]!) : value));
  return {
    ...program,
    lower: at(program.lower),
    upper: at(program.upper),
    whole: program.whole.map(() => false),
  };
}
