// `complexity`: RCA, ECI and PCI of 200 economies by 5,000 products.
import type { Bench } from './bench.ts';
import { program } from './measured.ts';

export const complexityBench: Bench = async (temp) => {
  const run = await program(temp, './complexity-once.ts', []);
  return [
    {
      what: 'RCA, ECI and PCI of 200 x 5,000',
      value: run.seconds,
      goal: 0.5,
      unit: 's',
      memory: [['kaname', run.peak]],
      remark: `processor ${Number(run.output.split(' ')[1]).toFixed(2)} s`,
    },
  ];
};
