// `propagation`, `systemic-risk`, `equilibrium`, `debt`: models against the clock.
import type { Bench } from './bench.ts';
import { program } from './measured.ts';

/** One line for each of some variants of a program of this folder, which prints seconds by the clock and by the processor. */
const timed =
  (file: string, goal: number, variants: readonly (readonly [argument: string, what: string])[]): Bench =>
  async (temp, say) => {
    const lines = [];
    for (const [argument, what] of variants) {
      say(what);
      const run = await program(temp, file, [argument]);
      lines.push({
        what,
        value: run.seconds,
        goal,
        unit: 's' as const,
        memory: [['kaname', run.peak]] as const,
        remark: `processor ${Number(run.output.split(' ')[1]).toFixed(2)} s`,
      });
    }
    return lines;
  };

export const propagationBench = timed('./propagation-once.ts', 0.6, [
  ['20', '365 days, 800 sectors, 20 inputs of 40 suppliers each'],
  ['800', '365 days, 800 sectors, 800 inputs of one supplier each'],
]);

export const systemicRiskBench = timed('./systemic-risk-once.ts', 3, [
  ['essential', 'all failures among 2,000 firms, 8 suppliers each, all essential'],
  ['replaceable', 'the same, all replaceable'],
  ['mixed', 'the same, a third each essential, replaceable, not needed'],
]);

export const equilibriumBench = timed('./equilibrium-once.ts', 1, [
  ['194', 'trade equilibrium of 194 economies with profits and labour supply'],
]);

export const debtBench = timed('./debt-once.ts', 1, [
  ['normal', 'a debt fan chart of 100,000 paths over ten years, normal surprises'],
  ['var', 'the same, surprises of a vector autoregression'],
  ['bootstrap', 'the same, blocks of history'],
]);
