// `portfolio`: a mix of policies for many goods and firms, to a gap of 1 %, against the clock.
import type { Bench } from './bench.ts';
import { program } from './measured.ts';

const GOAL = 60;
const variants = [
  ['all firms make all goods, money is tight', '1', '300'],
  ['all firms make all goods, money for most', '1', '3000'],
  ['each firm makes a twentieth of the goods', '0.05', '300'],
] as const;

export const portfolioBench: Bench = async (temp, say) => {
  const lines = [];
  for (const [name, ...given] of variants) {
    const what = `50 goods x 200 firms x 4 tiers: ${name}`;
    say(what);
    const run = await program(temp, './portfolio-once.ts', given);
    const [, processor, gap] = run.output.split(' ').map(Number);
    lines.push({
      what,
      value: run.seconds,
      goal: GOAL,
      unit: 's' as const,
      memory: [['kaname', run.peak]] as const,
      remark: `processor ${processor?.toFixed(2)} s, gap ${((gap ?? Number.NaN) * 100).toFixed(2)} %`,
    });
  }
  return lines;
};
