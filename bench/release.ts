// `release`: a game of a release, and its verdict over drawn parameters, against the clock.
import type { Bench } from './bench.ts';
import { program } from './measured.ts';

const parts = [
  ['solve', 'the equilibrium and all commitments at N = 8', 0.01],
  ['draws', '10,000 draws of the parameters, all conditions', 30],
] as const;

export const releaseBench: Bench = async (temp, say) => {
  const lines = [];
  for (const [part, what, goal] of parts) {
    say(what);
    const run = await program(temp, './release-once.ts', [part]);
    const processor = Number(run.output.split(' ')[1]);
    lines.push({
      what,
      value: run.seconds,
      goal,
      unit: 's' as const,
      memory: [['kaname', run.peak]] as const,
      remark: `processor ${processor.toPrecision(2)} s`,
    });
  }
  return lines;
};
