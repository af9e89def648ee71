// Rows of the answer's tables.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { ENDLESS } from '../../models/release/chain.ts';
import { isCommitment, type Compared, type Worth } from '../../models/release/compare.ts';
import { allEffort } from '../../models/release/flows.ts';
import { SPANS } from '../../models/release/outcome.ts';
import type { Kind } from '../../models/release/policies.ts';
import type { Assessed, Conditioned } from './assess.ts';
import type { Verdict } from './draws.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

export const sharing = <T>(all: readonly T[], one: T): number =>
  all.filter((each) => each === one).length / all.length;

/** What a policy lets go, in words. */
export function whatOf(name: string): Message {
  const [, family, count] = /^(sb|fix)(\d+)$/.exec(name) ?? [];
  if (family === 'sb') return say.whatSb({ j: Number(count) });
  if (family === 'fix') return say.whatFix({ lag: Number(count) });
  if (name === 'ban') return say.whatBan();
  if (name === 'free') return say.whatFree();
  return name === 'mpe' ? say.whatMpe() : say.whatSmoothed();
}

/** The policy that a row shows: `best` stands for the best commitment. */
export const policyOf = ({ all, best }: Pick<Assessed, 'all' | 'best'>, name: string): Compared | undefined =>
  name === 'best' ? best : all.find((one) => one.name === name);

/** One row a policy, in the order of the family; only a converged one has numbers. */
export const policyRows = (a: Assessed): readonly Row[] =>
  [...a.all.map(({ name }) => name), 'best']
    .filter((name) => a.wanted.includes(name))
    .map((name) => policyRow(a, name, policyOf(a, name)!));

function policyRow({ draws, flows, refused }: Assessed, policy: string, one: Compared): Row {
  const { name, kind, played, outcome, residual } = one;
  const holds = played.status === 'converged';
  const endless = outcome.years > ENDLESS;
  const of = (value: number): number | null => (holds ? value : null);
  const best = draws === null || !isCommitment(one) ? null : sharing(draws.names, name);
  return {
    policy,
    what: policy === 'best' ? say.whatBest({ name }) : whatOf(name),
    kind,
    V: of(outcome.V),
    W: of(outcome.W),
    x: of(outcome.x),
    yearsToParity: endless ? null : of(outcome.years),
    withinTen: of(outcome.within[SPANS.indexOf(10)]!),
    rents: of(outcome.rents),
    harm: of(outcome.harm),
    third: of(outcome.third),
    retaliation: of(outcome.retaliation),
    best,
    refused: refused.get(name) ?? null,
    status: played.status,
    residual,
    k: holds ? Array.from(played.k) : null,
    reason: holds ? null : 'no-equilibrium',
    yearsReason: holds ? (endless ? 'endless' : null) : 'no-equilibrium',
    bestReason:
      best !== null ? null : !isCommitment(one) || flows.of.followers > 1 ? 'not-applicable' : 'not-asked',
  };
}

/** Chance of parity within so many years, of each policy with a result. */
export const parityRows = (a: Assessed): readonly Row[] =>
  a.all
    .filter(({ name, played }) => a.wanted.includes(name) && played.status === 'converged')
    .map(({ name, outcome }) => ({
      policy: name,
      ...Object.fromEntries(SPANS.map((years, k) => [`within${years}`, outcome.within[k]!])),
    }));

/** All effort at n0 under a commitment. */
export const effortOf = ({ flows }: Conditioned, { solution }: Worth): number =>
  allEffort(flows.of, flows.of.n0, solution.x[flows.of.n0]!);

export const conditionRows = (a: Assessed): readonly Row[] =>
  a.conditions.map((one) => {
    const { condition, best, ban, free, ball } = one;
    const drawn = a.draws?.of.get(condition);
    const bestShare = (kind: Kind): number | null => (drawn ? sharing<Verdict>(drawn.kinds, kind) : null);
    return {
      condition,
      kind: best.policy.kind,
      best: best.policy.name,
      ban: ban.V,
      free: free.V,
      ball: ball?.V ?? null,
      ballName: ball?.policy.name ?? null,
      xBan: effortOf(one, ban),
      xBall: ball ? effortOf(one, ball) : null,
      beats: drawn ? sharing(drawn.beats, true) : null,
      banBest: bestShare('ban'),
      ballBest: bestShare('slow ball'),
      freeBest: bestShare('free'),
      draws: drawn ? drawn.kinds.length : null,
      reason: ball ? null : 'not-applicable',
      drawsReason: drawn ? null : 'not-asked',
    };
  });

/** What decides the verdict, the strongest first. */
export function driverRows({ drivers }: Assessed): readonly Row[] {
  if (drivers === null) return [];
  const { rows, indices, among, turns } = drivers;
  return rows
    .map((row, j): Row => {
      const turn = turns[j] ?? null;
      const varies = indices.differ > 0;
      return {
        parameter: row.parameter,
        meaning: `sb1 ${row.parameter}`,
        total: varies ? indices.total[j]! : null,
        first: varies ? indices.first[j]! : null,
        among: varies ? sharing(among[j]!, true) : null,
        low: row.low,
        likely: row.likely,
        high: row.high,
        turnsAt: turn?.at ?? null,
        turnsTo: turn?.to ?? null,
        reason: varies ? null : 'not-applicable',
        turnReason: turn ? null : 'not-applicable',
      };
    })
    .toSorted((one, other) => Number(other['total']) - Number(one['total']));
}

const order: readonly Verdict[] = ['ban', 'slow ball', 'free'];

export const mapRows = ({ map }: Assessed): readonly Row[] =>
  (map?.cells ?? []).map(({ at, verdicts }, k) => {
    const most = order.reduce((best, one) => (sharing(verdicts, one) > sharing(verdicts, best) ? one : best));
    return {
      key: `cell${k + 1}`,
      xName: map!.axes[0].parameter,
      xValue: at[0],
      yName: map!.axes[1].parameter,
      yValue: at[1],
      kind: most,
      share: sharing(verdicts, most),
    };
  });

/** Every number that the game rests on, with its range and source. */
export function parameterRows({ setting, flows }: Assessed, file: string | null): readonly Row[] {
  const declared = new Map<string, Row>(setting.declared.map((row) => [row.parameter, { ...row }]));
  return Object.entries(flows.of).flatMap(([parameter, value]): Row[] => {
    if (typeof value !== 'number') return [];
    const row = setting.set.has(parameter) ? undefined : declared.get(parameter);
    // What is switched off at its default says nothing.
    if (!row && !setting.set.has(parameter)) return [];
    return [
      {
        parameter,
        meaning: `sb1 ${parameter}`,
        // What only a condition switches on stands with its value there.
        value: row?.['likely'] ?? value,
        low: row?.['low'] ?? null,
        high: row?.['high'] ?? null,
        unit: row?.['unit'] ?? null,
        source: row?.['source'] ?? file,
        date: row?.['date'] ?? null,
        note: row?.['note'] ?? null,
        reason: row ? null : 'not-applicable',
      },
    ];
  });
}
