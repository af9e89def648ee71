// The treatments asked for, put together: what they make of the import side, and which could be applied.
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { factsOf, type CellFacts } from '../shared/supply.ts';
import type { Assessed } from './assess.ts';
import { steadyFlags } from './flags.ts';
import { reattribution, type Reattribution } from './hubs.ts';
import { mixesOf, type Mixes } from './mixes.ts';
import { mirroredFlows, type Mirror } from './mirror.ts';
import { HUBS, NOISE_FLOOR, type TreatmentName } from './treatments.ts';
import { autonomyWords } from './words.ts';

const { say } = autonomyWords;

export type NotApplied = 'not-applicable' | 'history-too-short' | 'no-data';

export interface Treated {
  readonly applied: readonly TreatmentName[];
  /** Why those that are missing could not be applied. */
  readonly missing: ReadonlyMap<TreatmentName, NotApplied>;
  readonly hubs: { readonly mixes: Mixes; readonly way: Reattribution } | null;
  /** By cell of the import side: 1 where it is below the noise floor. */
  readonly dropped: Uint8Array;
  /** Thresholds at which a product leaves; null without hysteresis. */
  readonly leave: readonly number[] | null;
  /** From a draw of the flows to the flows of the treated result in that draw. */
  drawn(value: Float64Array, draw: number): Float64Array;
  facts(value: Float64Array, worldValue: Float64Array): CellFacts;
  flags(facts: CellFacts): Int8Array;
}

/** Prepares the treatments asked for; null where none is. Warns of those that cannot be applied here. */
export async function treatedOf(ctx: Context, a: Assessed, mirror: Mirror | null): Promise<Treated | null> {
  if (a.treat.length === 0) return null;
  const { side, rule } = a;
  const asked = (name: TreatmentName): boolean => a.treat.includes(name);
  const missing = new Map<TreatmentName, NotApplied>();
  const leaves = rule.definition.thresholds.some((threshold) => threshold.leave !== undefined);
  const cannot = (name: TreatmentName, reason: NotApplied, why: Message): void => {
    missing.set(name, reason);
    ctx.warn(why);
  };
  if (asked('hysteresis') && !leaves)
    cannot('hysteresis', 'not-applicable', say.hysteresisNotApplicable({ definition: rule.definition.name }));
  else if (asked('hysteresis') && a.history.length < 2)
    cannot('hysteresis', 'history-too-short', say.hysteresisTooShort());
  if (asked('mirror') && !mirror) cannot('mirror', 'no-data', say.noMirror());
  const applied = a.treat.filter((name) => !missing.has(name));

  const mixes = asked('reexports') ? await mixesOf(ctx, side) : null;
  if (mixes) ctx.coefficient('reexports.hubs', HUBS.length, `${HUBS.join(', ')} [P]`);
  const way = mixes ? reattribution(side, mixes) : null;
  const dropped = new Uint8Array(side.supplies.cells);
  if (asked('noise-floor')) {
    const floor = ctx.coefficient('noise floor', NOISE_FLOOR, 'USD of imports in a year [P]');
    const facts = factsOf(side, null);
    for (let c = 0; c < dropped.length; c++) dropped[c] = facts.at(c).imports < floor ? 1 : 0;
  }
  const leave = applied.includes('hysteresis')
    ? rule.definition.thresholds.map((t, k) =>
        t.leave === undefined
          ? rule.thresholds[k]!
          : ctx.coefficient(`${rule.definition.name}.${t.name}, leaves below`, t.leave, 'hysteresis [P]'),
      )
    : null;
  const on = a.partner?.members ?? null;
  return {
    applied,
    missing,
    hubs: mixes && way ? { mixes, way } : null,
    dropped,
    leave,
    drawn: mirror && applied.includes('mirror') ? mirroredFlows(ctx, side, mirror) : (value) => value,
    facts: (value, worldValue) => {
      if (!way) return factsOf(side, on, value, worldValue);
      const supplies = way.supplies(value);
      return factsOf({ ...side, codes: way.codes, supplies }, on, supplies.value, worldValue);
    },
    flags: (facts) =>
      steadyFlags(a, facts, rule, leave ? a.history : null, leave ?? rule.thresholds, dropped),
  };
}
