// What the models of days assume: likely values, their ranges and where both come from.
import type { Context } from '../../contract/question.ts';
import { BAND } from '../map/evidence.ts';
import { triangular } from '../../measures/triangular.ts';

/** One assumption: a number, or a choice by `u` in 0-1. */
export interface Parameter {
  readonly name: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
}

const BOARIO = 'BoARIO (Juhel 2023), default';
const PICHLER = 'Pichler et al. 2022';
const own = '[P]';
const PBL_RHO = 1 - (1 - 0.6) / 90;

export const arioParameters = [
  { name: 'ario psi', low: 0.5, likely: 0.8, high: 1, source: BOARIO },
  { name: 'ario inventory days', low: 3, likely: 90, high: 180, source: BOARIO },
  { name: 'ario restoration tau', low: 30, likely: 60, high: 180, source: BOARIO },
  { name: 'ario alpha max', low: 1.1, likely: 1.25, high: 1.5, source: BOARIO },
  { name: 'ario alpha tau', low: 90, likely: 365, high: 365, source: BOARIO },
  { name: 'capital / value added', low: 2, likely: 4, high: 5, source: BOARIO },
  { name: 'rerouted', low: 0, likely: 0, high: 0.5, source: `share ordered elsewhere ${own}` },
] as const satisfies readonly Parameter[];

export const pblParameters = [
  { name: 'pbl tau', low: 1, likely: 5, high: 30, source: 'MacroStat, default; the paper has 10' },
  {
    name: 'pbl inventory days',
    low: 7,
    likely: 30,
    high: 90,
    source: `7 to 30 days in published runs ${own}`,
  },
  { name: 'pbl gamma hiring', low: 1 / 60, likely: 1 / 30, high: 1 / 15, source: `${PICHLER}; range ${own}` },
  { name: 'pbl gamma firing', low: 1 / 30, likely: 2 / 30, high: 2 / 15, source: `${PICHLER}; range ${own}` },
  {
    name: 'pbl criticality',
    low: 0,
    likely: 0.5,
    high: 1,
    source: `${PICHLER}: weak, half or strong ${own}`,
  },
  { name: 'pbl rho', low: PBL_RHO, likely: PBL_RHO, high: PBL_RHO, source: PICHLER },
  { name: 'pbl benefits', low: 0.8, likely: 0.8, high: 0.8, source: PICHLER },
  { name: 'pbl saved', low: 0.5, likely: 0.5, high: 0.5, source: PICHLER },
  { name: 'capital / value added', low: 2, likely: 4, high: 5, source: BOARIO },
  { name: 'rerouted', low: 0, likely: 0, high: 0.5, source: `share ordered elsewhere ${own}` },
] as const satisfies readonly Parameter[];

/** Those that are not known for sure. */
export const unsure = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.filter(({ low, high }) => low < high);

/** Values of assumptions by name. */
export type Values = (name: string) => number;

/** The likely values, written into the run record. */
export function likely(ctx: Context, parameters: readonly Parameter[]): Values {
  for (const { name, likely: value, low, high, source } of parameters)
    ctx.coefficient(name, value, `${source}; ${low} to ${high}`);
  return valuesOf(parameters, ({ likely: value }) => value);
}

/** Values of a draw: triangular between low and high, with the likely value as mode. */
export const drawn = (ctx: Context, parameters: readonly Parameter[], draw: number): Values =>
  at(parameters, (k) => ctx.random('shock', parameters[k]!.name).uniform(draw));

/**
 * The middle nine tenths of a range, as bands are. A design of few points begins in the corner where everything is at its lowest:
 * over whole ranges it would tell of that corner alone [P].
 */
export const middle = (u: number): number => BAND[0] + (BAND[1] - BAND[0]) * u;

/** Values at places of the unit cube, one for each assumption. */
export const at = (parameters: readonly Parameter[], u: (place: number) => number): Values =>
  valuesOf(parameters, ({ low, likely: mode, high }, k) => triangular(u(k), low, mode, high));

function valuesOf(
  parameters: readonly Parameter[],
  of: (parameter: Parameter, place: number) => number,
): Values {
  const values = new Map(parameters.map((one, k) => [one.name, of(one, k)]));
  return (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`no assumption ${name}`);
    return value;
  };
}
