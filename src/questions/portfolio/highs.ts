// The only door to HiGHS: a mixed-integer program in, its solution out.
import { createRequire } from 'node:module';
import type Package from 'highs';
import type { Highs } from 'highs';
import type { Program, Solve, Solved } from '../../models/portfolio/program.ts';

/** Its types describe the CommonJS build, whose loader is `default`; the ES build has another shape. */
const { default: loadHighs }: typeof Package = createRequire(import.meta.url)('highs');

let opened: Promise<Highs> | undefined;

/** Loads the solver once; it runs on one thread and from one seed, so that the same program gives the same mix. */
export async function openSolver(): Promise<Solve> {
  const highs = await (opened ??= loadHighs());
  return (program, gap) => solved(highs, program, gap);
}

function solved(highs: Highs, program: Program, gap: number): Solved {
  const { cost, lower, upper, whole, rowLower, rowUpper, starts, columns, values } = program;
  const { integer, continuous } = highs.constants.variableType;
  const mixed = whole.some(Boolean);
  return highs.withModel(
    {
      numCols: cost.length,
      numRows: rowLower.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(cost),
      colLower: Float64Array.from(lower),
      colUpper: Float64Array.from(upper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      matrix: {
        format: 'csr',
        numRows: rowLower.length,
        numCols: cost.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(columns),
        values: Float64Array.from(values),
      },
      ...(mixed ? { integrality: whole.map((one) => (one ? integer : continuous)) } : {}),
    },
    (model): Solved => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: gap,
        ...(mixed ? { presolve: 'off' } : {}),
      });
      model.run();
      const status = model.getModelStatus();
      const { modelStatus } = highs.constants;
      const state =
        status === modelStatus.optimal
          ? 'optimal'
          : status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible
            ? 'infeasible'
            : 'stopped';
      if (state !== 'optimal')
        return {
          state,
          x: new Float64Array(0),
          objective: Number.NaN,
          bound: Number.NaN,
          duals: new Float64Array(0),
        };
      const { colValue, rowDual } = model.getSolution();
      const objective = model.getObjectiveValue();
      return {
        state,
        x: colValue,
        objective,
        bound: mixed ? Number(model.info.get('mip_dual_bound')) : objective,
        duals: mixed ? new Float64Array(0) : rowDual,
      };
    },
  );
}
