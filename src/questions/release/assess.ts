// The policies of one set of parameters, and which of them leads when parameters are drawn.
import type { Context } from '../../contract/question.ts';
import { UserError } from '../../contract/message.ts';
import { latinHypercube } from '../../kernel/latin.ts';
import { bestCommitment, compared, type Compared } from '../../models/release/compare.ts';
import { committed } from '../../models/release/equilibrium.ts';
import { flowsOf, type Flows } from '../../models/release/flows.ts';
import { family } from '../../models/release/policies.ts';
import { sb1, type Parameters } from '../../models/release/parameters.ts';
import { smoothed, type Smoothed } from '../../models/release/smoothed.ts';
import { parametersOf, type ReleaseInput } from './input.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

/** METHODS 7, ranges of parameters: low, high. */
const ranges = {
  rho: [0.03, 0.1],
  mu: [0.1, 0.5],
  gamma: [1.1, 1.6],
  theta: [0.2, 0.9],
  S: [0, 1.5],
  lambda: [0, 0.3],
  c: [1, 50],
  eta1: [0, 1.5],
  a: [0, 1],
} as const satisfies Partial<Record<keyof Parameters, readonly [number, number]>>;

export interface Assessed {
  readonly flows: Flows;
  readonly all: readonly Compared[];
  readonly shown: readonly Compared[];
  readonly best: Compared;
  /** A stand-in where there is no equilibrium; null where there is one, or several followers. */
  readonly stand: Smoothed | null;
  /** Commitment that is worth most, by draw; null where parameters were not drawn. */
  readonly leads: readonly string[] | null;
}

export async function assess(ctx: Context, asked: ReleaseInput): Promise<Assessed> {
  const { of, set } = parametersOf(asked);
  for (const [name, value] of Object.entries(of))
    if (typeof value === 'number')
      ctx.coefficient(
        name,
        value,
        set.has(name)
          ? asked.params?.set && name in asked.params.set
            ? asked.params.file
            : asked.preset
          : 'SB-1 [P]',
      );
  const flows = flowsOf(of);
  const all = compared(await ctx.kernel(), flows);
  const names = all.map(({ name }) => name);
  const wanted = (asked.policy ?? names).flatMap((one) => one.split(',')).map((one) => one.trim());
  const odd = wanted.find((one) => !names.includes(one));
  if (odd !== undefined) throw new UserError(say.noPolicy({ name: odd, known: names }));
  const best = bestCommitment(all);
  if (best === null) throw new UserError(say.allCycle());
  const mpe = all.find(({ name }) => name === 'mpe');
  return {
    flows,
    all,
    shown: all.filter(({ name }) => wanted.includes(name)),
    best,
    stand: mpe?.solution.status === 'cycles' ? smoothed(flows) : null,
    leads: of.followers > 1 || ctx.draws === 0 ? null : leadsOf(ctx, of, set),
  };
}

/** The commitment that is worth most in each draw of what neither preset nor file has set. */
function leadsOf(ctx: Context, of: Parameters, set: ReadonlySet<string>): string[] {
  const free = Object.entries(ranges).filter(([name]) => !set.has(name));
  for (const [name, [low, high]] of free) {
    ctx.coefficient(`${name}.low`, low, 'SB-1 [P]');
    ctx.coefficient(`${name}.high`, high, 'SB-1 [P]');
  }
  const points = latinHypercube(ctx.random('release'), ctx.draws, free.length);
  const policies = family(of.N);
  return Array.from({ length: ctx.draws }, (_, d) => {
    const drawn = Object.fromEntries(
      free.map(([name, [low, high]], j) => [name, low + (high - low) * points[d * free.length + j]!]),
    );
    const flows = flowsOf({ ...of, ...drawn });
    let [lead, most] = ['', -Infinity];
    for (const { name, k } of policies) {
      const { status, V } = committed(flows, k);
      if (status === 'converged' && V[of.n0]! > most) [lead, most] = [name, V[of.n0]!];
    }
    return lead;
  });
}

/** Whether the answer rests on anything added to SB-1. */
export const extended = ({ refusal, directed, followers, K, leak }: Parameters): boolean =>
  refusal !== sb1.refusal || directed > 0 || followers > 1 || K > 0 || leak > 0;
