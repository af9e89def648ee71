// A run of a model of days at the likely values and in draws, with the rules of retaliation that fire on its way.
import type { Context } from '../../contract/question.ts';
import type { Kernel } from '../../kernel/linear/provider.ts';
import type { ArioInput } from '../../models/ario-input.ts';
import { ario } from '../../models/ario.ts';
import type { Day } from '../../models/day.ts';
import type { CriticalityMode, PblInput } from '../../models/pbl-input.ts';
import { network } from '../../models/network.ts';
import { pbl } from '../../models/pbl.ts';
import { withheldOn } from '../../models/scenario/edges.ts';
import { firing } from '../../models/scenario/rules.ts';
import { series, type Series } from '../../models/series.ts';
import { tally, type ShownLine, type Tally } from '../../models/shock/tally.ts';
import { modes, type DailyModel, type ShockInput } from './answer.ts';
import { arioInput, compile, pblInput, type Compiled } from './compiled.ts';
import { criticalityOf } from './criticality.ts';
import { linesOf } from './lines.ts';
import { usdOf } from '../shared/money.ts';
import { arioParameters, drawn, likely, pblParameters, type Parameter, type Values } from './parameters.ts';
import { shockWords } from './words.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** A rule of retaliation that fired, and when. */
export interface Fired {
  readonly rule: number;
  readonly day: number;
}

export interface Dynamic {
  readonly model: DailyModel;
  readonly parameters: readonly Parameter[];
  readonly compiled: Compiled;
  readonly fired: readonly Fired[];
  /** The run at the likely values, whole, and added up. */
  readonly run: Series;
  readonly base: Tally;
  readonly lines: readonly ShownLine[];
  readonly draws: readonly Tally[];
  /** Runs one day after another at some values. */
  play(values: Values, compiled: Compiled, observe: (day: Day) => void): void;
  /** What the model is given at some values. */
  inputs(values: Values, compiled: Compiled): ArioInput | PblInput;
  readonly values: Values;
  /** What it computes with. */
  readonly kernel: Kernel;
}

/** Cells of the table times days that draws may take altogether, and numbers that they may keep. */
const WORK = 8e8;
const KEPT = 3e7;

/** How many draws a model takes: as many as asked for, but no more than its size allows in about a quarter of a minute. */
export function drawsFor(
  ctx: Context,
  { structure, days }: World,
  lines: number,
  runs: number | undefined,
): number {
  if (runs !== undefined) return Math.min(ctx.draws, runs);
  const most = Math.min(WORK / ((structure.table.z.value.length + 1) * days), KEPT / ((lines + 1) * days));
  return Math.min(ctx.draws, Math.max(1, Math.floor(most)));
}

/** A model of days, ready to run at any values. */
export type Player = Pick<Dynamic, 'parameters' | 'inputs' | 'play' | 'kernel'>;

export function playerOf(world: World, asked: ShockInput, model: DailyModel, kernel: Kernel): Player {
  const mode: CriticalityMode | null = asked.criticality ? modes[asked.criticality] : null;
  const criticality =
    model === 'propagation' ? criticalityOf(world, asked.critical, asked.criticalFrom) : new Float64Array();
  const parameters = (model === 'ario' ? arioParameters : pblParameters).filter(
    ({ name }) => mode === null || name !== 'pbl criticality',
  );
  const inputs: Dynamic['inputs'] = (at, compiled) =>
    model === 'ario' ? arioInput(world, compiled, at) : pblInput(world, compiled, at, criticality, mode);
  const net = network(world.structure.table);
  const play: Dynamic['play'] = (at, compiled, observe) => {
    const given = inputs(at, compiled);
    return 'criticality' in given
      ? pbl(given, world.days, observe, net, kernel)
      : ario(given, world.days, observe, net, kernel);
  };
  return { parameters, inputs, play, kernel };
}

export async function dynamic(
  ctx: Context,
  world: World,
  asked: ShockInput,
  model: DailyModel,
): Promise<Dynamic> {
  const { structure, days } = world;
  const kernel = await ctx.kernel();
  const { parameters, inputs, play } = playerOf(world, asked, model, kernel);
  const values = likely(ctx, parameters);
  if (model === 'propagation')
    ctx.coefficient(
      'least cost of an input that binds, of output',
      asked.criticalFrom,
      '[P]; 0: the rule as it stands',
    );
  const whole = (compiled: Compiled): Series =>
    series(structure.labels.length, structure.table.finals, days, (observe) =>
      play(values, compiled, observe),
    );
  ctx.progress(0, 1, say.running({ model }));
  const { run, compiled, fired } = withRules(world, whole);
  const lines = linesOf(world, run, asked.series);
  const share = structure.table.x.map((x, j) => (x > 0 ? structure.valueAdded[j]! / x : 0));
  const added = (at: Values): Tally =>
    tally(structure, share, lines, days, (observe) => play(at, compiled, observe));
  const count = drawsFor(ctx, world, lines.length, asked.runs);
  if (count < ctx.draws) ctx.warn(say.fewerDraws({ model, draws: count, asked: ctx.draws }));
  const draws: Tally[] = [];
  for (let d = 0; d < count; d++) {
    ctx.progress(d, count, say.running({ model }));
    draws.push(added(drawn(ctx, parameters, d)));
  }
  return {
    model,
    parameters,
    compiled,
    fired,
    run,
    base: added(values),
    lines,
    draws,
    play,
    inputs,
    values,
    kernel,
  };
}

/** Runs, looks which rules fire first, adds their events and runs again, until no further rule fires. */
function withRules(
  world: World,
  whole: (compiled: Compiled) => Series,
): { run: Series; compiled: Compiled; fired: readonly Fired[] } {
  const { scenario, resolved } = world;
  const open = scenario.retaliation.flatMap(({ trigger }, k) => (trigger.when === 'event' ? [] : [k]));
  const done = new Set([...scenario.retaliation.keys()].filter((k) => !open.includes(k)));
  const fired: Fired[] = [];
  let acting = world.acting;
  for (;;) {
    const compiled = compile(world, acting);
    const run = whole(compiled);
    const next = done.size === scenario.retaliation.length ? null : firstFiring(world, compiled, run, done);
    if (next === null) return { run, compiled, fired };
    for (const { rule, event } of next.events) {
      done.add(rule);
      fired.push({ rule, day: next.day });
      acting = {
        events: [...acting.events, event],
        goods: [...acting.goods, resolved.retaliationGoods[rule] ?? null],
        labels: [...acting.labels, `R${rule + 1}`],
      };
    }
  }
}

function firstFiring(world: World, compiled: Compiled, run: Series, done: ReadonlySet<number>) {
  const { scenario, structure } = world;
  const { economies, economyOf } = structure;
  const E = economies.length;
  const start = new Float64Array(E);
  economyOf.forEach((e, j) => (start[e]! += run.production[j]!));
  const withheld = new Float64Array(E);
  for (let day = 1; day < run.days; day++) {
    const made = new Float64Array(E);
    economyOf.forEach((e, j) => (made[e]! += run.production[day * run.n + j]!));
    addWithheld(world, compiled, day, withheld);
    const events = firing(
      scenario,
      {
        day,
        withheldFrom: (economy) => withheld[economies.indexOf(economy)] ?? 0,
        outputLoss: (economy) => {
          const e = economies.indexOf(economy);
          return e >= 0 && start[e]! > 0 ? 1 - made[e]! / start[e]! : 0;
        },
      },
      done,
    );
    if (events.length > 0 && day + 1 < run.days) return { day, events };
  }
  return null;
}

function addWithheld(
  { structure, soldTo, io }: World,
  { acting, groups }: Compiled,
  day: number,
  withheld: Float64Array,
): void {
  const E = structure.economies.length;
  const usd = usdOf(io.unit) ?? Number.NaN;
  for (const { suppliers, importers, parts } of groups) {
    const exporter = structure.economies[structure.economyOf[suppliers[0]!]!]!;
    const importer = structure.economies[importers[0]!]!;
    const covers = (_: unknown, k: number): number => parts.find(([event]) => event === k)?.[1] ?? 0;
    const { net } = withheldOn(acting.events, { exporter, importer, covers }, day);
    for (const j of suppliers) for (const m of importers) withheld[m]! += net * soldTo[j * E + m]! * usd;
  }
}
