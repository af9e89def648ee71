// Everything that the answer shows of one set of parameters, and that its explanation needs again.
import type { Context } from '../../contract/question.ts';
import { UserError } from '../../contract/message.ts';
import {
  bestCommitment,
  compared,
  lead,
  worths,
  type Compared,
  type Worth,
} from '../../models/release/compare.ts';
import { flowsOf, type Flows } from '../../models/release/flows.ts';
import type { Parameters } from '../../models/release/parameters.ts';
import { family } from '../../models/release/policies.ts';
import { conditionsOf, under, type Condition, type Values } from './conditions.ts';
import { BESIDE, drawn, type Drawn } from './draws.ts';
import { driversOf, leading, LOOKS, POINTS, SAMPLES, type Drivers } from './drivers.ts';
import { settingOf, type ReleaseInput, type Setting } from './input.ts';
import { MAP_DRAWS, STEPS, verdictMap, type VerdictMap } from './verdict-map.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

/** Commitments under one condition, at likely values. */
export interface Conditioned {
  readonly condition: Condition;
  readonly flows: Flows;
  readonly best: Worth;
  readonly ban: Worth;
  readonly free: Worth;
  /** The slow ball worth most; null where the largest gap leaves none. */
  readonly ball: Worth | null;
}

export interface Assessed {
  readonly setting: Setting;
  readonly flows: Flows;
  readonly all: readonly Compared[];
  /** Names that were asked for, `best` among them. */
  readonly wanted: readonly string[];
  readonly best: Compared;
  /** Of one follower: those with a result. */
  readonly conditions: readonly Conditioned[];
  /** Whether the rival's state would refuse at n0 what each commitment offers; without those that offer nothing or have no result. */
  readonly refused: ReadonlyMap<string, boolean>;
  /** Null where nothing was drawn, as with several followers. */
  readonly draws: Drawn | null;
  readonly drivers: Drivers | null;
  readonly map: VerdictMap | null;
}

export async function assess(ctx: Context, asked: ReleaseInput): Promise<Assessed> {
  const setting = settingOf(asked);
  const of = under('as given', setting, {});
  const flows = flowsOf(of);
  const all = compared(await ctx.kernel(), flows);
  const names = [...all.map(({ name }) => name), 'best'];
  const wanted = (asked.policy ?? names).flatMap((one) => one.split(',')).map((one) => one.trim());
  const odd = wanted.find((one) => !names.includes(one));
  if (odd !== undefined) throw new UserError(say.noPolicy({ name: odd, known: names }));
  const best = bestCommitment(all);
  if (best === null) throw new UserError(say.allCycle());
  const several = of.followers > 1;
  const varied = !several && ctx.draws > 0;
  const drivers = varied ? driversOf(setting, ctx.random('release', 'samples')) : null;
  const [x, y] = drivers === null ? [] : leading(drivers.indices.total).map((j) => drivers.rows[j]!);
  note(ctx, asked, setting, of, varied);
  return {
    setting,
    flows,
    all,
    wanted,
    best,
    conditions: several ? [] : conditionsOf(setting).flatMap((one) => conditioned(setting, one)),
    refused: several ? new Map() : refusedOf(setting),
    draws: varied ? drawn(setting, ctx.draws, ctx.random('release')) : null,
    drivers,
    map: x && y ? verdictMap(setting, [x, y], ctx.draws, ctx.random('release', 'map')) : null,
  };
}

const likelyOf = ({ open }: Setting): Values =>
  Object.fromEntries(open.map((row) => [row.parameter, row.likely]));

function conditioned(setting: Setting, condition: Condition): Conditioned[] {
  const flows = flowsOf(under(condition, setting, likelyOf(setting)));
  const found = worths(flows.of, family(flows.of.N));
  const [best, ban, free] = [lead(found), lead(found, 'ban'), lead(found, 'free')];
  if (!best || !ban || !free) return [];
  return [{ condition, flows, best, ban, free, ball: lead(found, 'slow ball') }];
}

function refusedOf(setting: Setting): ReadonlyMap<string, boolean> {
  const flows = flowsOf(under('refusal', setting, likelyOf(setting)));
  const { n0, N } = flows.of;
  return new Map(
    worths(flows.of, family(N)).flatMap(({ policy: { name, k }, solution: { e } }) =>
      k[n0] === n0 ? [] : [[name, e[n0] === flows.refused] as const],
    ),
  );
}

/** Writes down what the answer rests on; what only a condition switches on with its value there. */
function note(
  ctx: Context,
  { preset, params }: ReleaseInput,
  setting: Setting,
  of: Parameters,
  varied: boolean,
): void {
  for (const row of setting.open)
    ctx.coefficient(
      row.parameter,
      row.likely,
      `${preset}: ${row.low}-${row.high} ${row.unit}; ${row.source}, ${row.date}`,
    );
  for (const [name, value] of Object.entries(of))
    if (setting.set.has(name) && typeof value === 'number')
      ctx.coefficient(name, value, params?.file ?? preset);
  if (!varied) return;
  for (const [name, value] of [
    ['sensitivity points', POINTS],
    ['sensitivity samples', SAMPLES],
    ['turns looked for on each side', LOOKS],
    ['condition draws at most', BESIDE],
    ['map steps', STEPS],
    ['map draws at most', MAP_DRAWS],
  ] as const)
    ctx.coefficient(name, value, 'release [P]');
}
