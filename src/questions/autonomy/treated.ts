// The treatments asked for, put together: what they make of the import side, and which could be applied.
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { ROUNDS } from '../../measures/reexports.ts';
import { concentration, shareOf, type Supplies } from '../../measures/supply.ts';
import type { CellFacts, ImportSide } from '../shared/supply.ts';
import { isUnnamed } from '../shared/unnamed.ts';
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
  /** By cell of the import side: 1 where it is left out. */
  readonly dropped: Uint8Array;
  /** Why a cell is left out; null where it is not. */
  gone(cell: number): 'below-noise-floor' | 'no-imports' | null;
  /** Thresholds at which a product leaves; null without hysteresis. */
  readonly leave: readonly number[] | null;
  /** From a draw of the flows to the flows of the treated result in that draw. */
  drawn(value: Float64Array, draw: number): Float64Array;
  /** The flows of the import side with 0 where the supplier is set aside. */
  kept(value: Float64Array): Float64Array;
  /** The sales of the world's exporters, likewise. */
  keptWorld(value: Float64Array): Float64Array;
  /** From flows, sales to the world, and the facts of the published result, all in the same draw. */
  facts(value: Float64Array, world: Float64Array, published: CellFacts): CellFacts;
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

  const mixes = asked('reexports') ? await mixesOf(ctx, side, applied.includes('unnamed')) : null;
  if (mixes) {
    ctx.coefficient('reexports.hubs', HUBS.length, `${HUBS.join(', ')} [P]`);
    ctx.coefficient('reexports.rounds at most', ROUNDS, '[P]');
  }
  if (applied.includes('hysteresis'))
    ctx.coefficient('hysteresis.years', a.history.length, 'years from which it starts [P]');
  const way = mixes ? reattribution(side, mixes) : null;
  const onlyNamed = applied.includes('unnamed');
  const kept = onlyNamed ? withoutUnnamed(side.supplies, side.codes) : (value: Float64Array) => value;
  const keptWorld = onlyNamed ? withoutUnnamed(side.world, side.codes) : (value: Float64Array) => value;
  const floor = asked('noise-floor')
    ? ctx.coefficient('noise floor', NOISE_FLOOR, 'USD of imports in a year [P]')
    : 0;
  const { total } = concentration(side.supplies, kept(side.supplies.value));
  const dropped = Uint8Array.from(total, (imports) => (imports < floor || imports === 0 ? 1 : 0));
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
    gone: (c) => (dropped[c] === 0 ? null : total[c] === 0 ? 'no-imports' : 'below-noise-floor'),
    leave,
    kept,
    keptWorld,
    drawn: mirror && applied.includes('mirror') ? mirroredFlows(ctx, side, mirror) : (value) => value,
    facts: (value, world, published) => {
      if (!way && !onlyNamed && !applied.includes('mirror')) return published;
      const left = kept(value);
      const supplies = way ? way.supplies(left) : { ...side.supplies, value: left };
      const own = ownFacts(supplies, way?.codes ?? side.codes, on, published);
      return onlyNamed ? worldFacts(side, keptWorld(world), on, own) : own;
    },
    flags: (facts) =>
      steadyFlags(a, facts, rule, leave ? a.history : null, leave ?? rule.thresholds, dropped),
  };
}

/** Facts of other suppliers of the same imports: what does not rest on suppliers is taken over. */
function ownFacts(
  supplies: Supplies,
  codes: readonly string[],
  on: readonly string[] | null,
  published: CellFacts,
): CellFacts {
  const own = concentration(supplies);
  const places = on?.map((code) => codes.indexOf(code));
  const onShare = places ? shareOf(supplies, places, own.total) : null;
  return {
    importSide: own,
    worldSide: published.worldSide,
    at: (c) => ({
      ...published.at(c),
      imports: own.total[c]!,
      hhi: own.hhi[c]!,
      topShare: own.topExporter[c]! < 0 ? Number.NaN : own.topShare[c]!,
      onShare: onShare ? onShare[c]! : Number.NaN,
    }),
  };
}

/** The same facts against the world's exporters at other values. */
function worldFacts(
  side: ImportSide,
  value: Float64Array,
  on: readonly string[] | null,
  own: CellFacts,
): CellFacts {
  const world = concentration(side.world, value);
  const places = on?.map((code) => side.codes.indexOf(code));
  const onWorld = places ? shareOf(side.world, places, world.total, value) : null;
  return {
    ...own,
    worldSide: world,
    at: (c) => {
      const w = side.worldCell[c]!;
      return {
        ...own.at(c),
        worldHhi: w < 0 ? Number.NaN : world.hhi[w]!,
        onWorldShare: onWorld && w >= 0 ? onWorld[w]! : Number.NaN,
      };
    },
  };
}

/** Puts 0 where a supplier has no name; the same array every time, overwritten. */
function withoutUnnamed(
  { exporter, value }: Supplies,
  codes: readonly string[],
): (value: Float64Array) => Float64Array {
  const unnamed = Array.from(codes, isUnnamed);
  const kept = new Float64Array(value.length);
  return (given) => {
    for (let k = 0; k < kept.length; k++) kept[k] = unnamed[exporter[k]!] ? 0 : given[k]!;
    return kept;
  };
}
