// An input-output table made fit for the many-sector model: what is sold equals output everywhere; each change is listed.

/** A table in basic prices; rows and columns are economy-major: sector j of economy n is `n * J + j`. */
export interface InterindustryTable {
  readonly economies: number;
  readonly sectors: number;
  /** Columns of final demand that each economy has. */
  readonly demands: number;
  /** Z `[row * N J + column]`: what the column's sector uses of the row's. */
  readonly Z: Float64Array;
  /** Y `[row * N demands + n * demands + c]`. */
  readonly Y: Float64Array;
  /** x: gross output. */
  readonly x: Float64Array;
}

export type TreatmentKind =
  /** Inputs below 0, taken as 0. */
  | 'negative-input'
  /** Final demand below 0, all categories of an economy together (stocks that ran down), taken as 0: what was drawn from stock counts as made that year. */
  | 'negative-final-demand'
  /** Output that differs from what is sold by more than a millionth: what is sold counts. */
  | 'unbalanced-output'
  /** A sector whose inputs cost more than it sells: the excess counts as final use. */
  | 'inputs-above-output'
  /** A sector that sells nothing. */
  | 'no-output';

/** A place of the table that could not be taken as it stands. */
export interface Treatment {
  readonly kind: TreatmentKind;
  /** The seller; of 'inputs-above-output' the user. */
  readonly economy: number;
  readonly sector: number;
  /** Money moved, or out of balance (sold less output); 0 for 'no-output'. */
  readonly amount: number;
}

/** A table without categories of final demand, in balance. */
export interface BalancedTable {
  /** As Z; no sector pays more for inputs than it sells. */
  readonly inputs: Float64Array;
  /** Final use by economy `[row * N + n]`. */
  readonly final: Float64Array;
  /** Sum of each row. */
  readonly output: Float64Array;
  readonly treatments: readonly Treatment[];
}

const GAP = 1e-6;

/**
 * Treats a table so that the model can start from it.
 * @param costOf what one unit of `row` costs a user in economy n: 1 + the tariff
 */
export function balancedTable(
  { economies: N, sectors: J, demands: C, Z, Y, x }: InterindustryTable,
  costOf: (row: number, n: number) => number,
): BalancedTable {
  const size = N * J;
  const treatments: Treatment[] = [];
  const tell = (kind: TreatmentKind, place: number, amount: number): void => {
    treatments.push({ kind, economy: Math.floor(place / J), sector: place % J, amount });
  };
  const inputs = Z.slice();
  const final = new Float64Array(size * N);
  const output = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let [sold, lifted, drawn] = [0, 0, 0];
    for (let at = row * size; at < row * size + size; at++) {
      sold += Z[at]!;
      if (Z[at]! >= 0) continue;
      lifted -= Z[at]!;
      inputs[at] = 0;
    }
    for (let n = 0; n < N; n++) {
      let demand = 0;
      for (let c = 0; c < C; c++) demand += Y[(row * N + n) * C + c]!;
      sold += demand;
      if (demand < 0) drawn -= demand;
      final[row * N + n] = Math.max(0, demand);
    }
    output[row] = sold + lifted + drawn;
    if (lifted > 0) tell('negative-input', row, lifted);
    if (drawn > 0) tell('negative-final-demand', row, drawn);
    if (Math.abs(sold - x[row]!) > GAP * Math.max(Math.abs(sold), Math.abs(x[row]!)))
      tell('unbalanced-output', row, sold - x[row]!);
    if (!(output[row]! > 0)) tell('no-output', row, 0);
  }
  for (let user = 0; user < size; user++) {
    const n = Math.floor(user / J);
    let spent = 0;
    for (let row = 0; row < size; row++) spent += inputs[row * size + user]! * costOf(row, n);
    const excess = spent - output[user]!;
    if (!(excess > 0)) continue;
    if (excess > GAP * spent) tell('inputs-above-output', user, excess);
    for (let row = 0; row < size; row++) {
      const moved = inputs[row * size + user]! * (excess / spent);
      inputs[row * size + user]! -= moved;
      final[row * N + n]! += moved;
    }
  }
  return { inputs, final, output, treatments };
}
