// A scenario as the arrays that a model of days takes.
import type { CriticalityMode, PblInput } from '../../models/pbl-input.ts';
import type { ArioInput } from '../../models/ario-input.ts';
import {
  capitalCourses,
  cutGroups,
  deliveryCuts,
  demandCuts,
  type CutGroup,
} from '../../models/scenario/compile.ts';
import type { DeliveryCut, DemandCut } from '../../models/cuts.ts';
import { coversOf } from './covers.ts';
import type { Values } from './parameters.ts';
import { DAYS } from './structure.ts';
import type { Acting, World } from './world.ts';

/** What does not hang on assumptions. */
export interface Compiled {
  readonly acting: Acting;
  readonly groups: readonly CutGroup[];
  readonly deliveries: readonly DeliveryCut[];
  readonly demand: readonly DemandCut[];
}

export function compile(world: World, acting: Acting): Compiled {
  const { structure, days, soldTo } = world;
  const covers = coversOf(world, acting);
  const E = structure.economies.length;
  const groups = cutGroups(acting.events, structure, covers);
  return {
    acting,
    groups,
    deliveries: deliveryCuts(acting.events, structure, groups, days, ({ suppliers, importers }) =>
      suppliers.some((j) => importers.some((m) => soldTo[j * E + m]! > 0)),
    ),
    demand: demandCuts(acting.events, structure, covers, days),
  };
}

/** Days of use in stock: one number, but what the scenario says of an input in an economy. */
function stockDays({ structure, scenario }: World, days: number, least: number): Float64Array {
  const { inputs, economies, economyOf, labels } = structure;
  const n = labels.length;
  const told = scenario.stocks.flatMap(({ good, economy, days: held }) => {
    const pool = inputs.indexOf(good.split('|').at(-1) ?? '');
    return pool < 0 ? [] : [{ pool, economy: economies.indexOf(economy), held }];
  });
  if (told.length === 0) return new Float64Array(n).fill(days);
  const all = new Float64Array(inputs.length * n).fill(days);
  for (const { pool, economy, held } of told)
    for (let i = 0; i < n; i++) if (economyOf[i] === economy) all[pool * n + i] = Math.max(least, held);
  return all;
}

/** Value added below 0 buys no capital and pays no labour. */
const positive = (values: Float64Array, factor: number): Float64Array =>
  values.map((v) => Math.max(0, v) * factor);

export function arioInput(world: World, compiled: Compiled, values: Values): ArioInput {
  const { structure, days } = world;
  const capital = positive(structure.valueAdded, values('capital / value added') * DAYS);
  return {
    table: structure.table,
    stockDays: stockDays(world, values('ario inventory days'), 1),
    parameters: {
      psi: values('ario psi'),
      restore: values('ario restoration tau'),
      alphaMax: values('ario alpha max'),
      tauAlpha: values('ario alpha tau'),
      orders: 'alt',
      rerouted: values('rerouted'),
    },
    capitalCuts: capitalCourses(compiled.acting.events, structure, capital, days, 'ario'),
    deliveryCuts: compiled.deliveries,
    demandCuts: compiled.demand,
  };
}

/** @param criticality pools x sectors @param mode null = told by the assumption: weak, half or strong */
export function pblInput(
  world: World,
  compiled: Compiled,
  values: Values,
  criticality: Float64Array,
  mode: CriticalityMode | null,
): PblInput {
  const { structure, days } = world;
  const capital = positive(structure.valueAdded, values('capital / value added') * DAYS);
  return {
    table: structure.table,
    labour: positive(structure.valueAdded, 1),
    households: structure.households,
    householdOf:
      structure.households > 0 ? structure.economyOf : new Int32Array(structure.economyOf.length).fill(-1),
    stockDays: stockDays(world, values('pbl inventory days'), 0),
    criticality,
    mode: mode ?? modeAt(values('pbl criticality')),
    parameters: {
      tau: values('pbl tau'),
      hiring: values('pbl gamma hiring'),
      firing: values('pbl gamma firing'),
      rho: values('pbl rho'),
      benefits: values('pbl benefits'),
      saved: values('pbl saved'),
      rerouted: values('rerouted'),
    },
    capacityCuts: capitalCourses(compiled.acting.events, structure, capital, days, 'plain'),
    deliveryCuts: compiled.deliveries,
    demandCuts: compiled.demand,
  };
}

const modeAt = (u: number): CriticalityMode =>
  u < 1 / 3 ? 'weakly-critical' : u <= 2 / 3 ? 'half-critical' : 'strongly-critical';
