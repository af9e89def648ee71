// `map`: the colour map on a full BACI year: one economy with 200 draws, and all economies without draws.
import { join } from 'node:path';
import { FULL_YEAR, writeZip } from './baci-year.ts';
import type { Bench, Line } from './bench.ts';
import { kaname, program, type Measured } from './measured.ts';

const YEAR = 2021;
const processor = ({ cpu }: Measured): string => `processor ${cpu.toFixed(1)} s`;

export const mapBench: Bench = async (temp, say) => {
  const zip = join(temp, 'BACI_HS17_V202301.zip');
  const world = join(temp, 'world');
  say('Writing and importing a full year ...');
  await writeZip(zip, 1, [YEAR], FULL_YEAR);
  await kaname(temp, ['import', 'baci', zip, '--world', world]);
  const lines: Line[] = [];
  for (const level of ['goods', 'hs6']) {
    say(`map JPN --level ${level}, 200 draws ...`);
    const options = [
      '--level',
      level,
      '--year',
      String(YEAR),
      '--world',
      world,
      '--draws',
      '200',
      '--format',
      'json',
    ];
    const run = await kaname(temp, ['map', 'JPN', ...options]);
    lines.push({
      what: `map JPN --level ${level} with 200 draws`,
      value: run.seconds,
      goal: 10,
      unit: 's',
      memory: [['kaname', run.peak]],
      remark: processor(run),
    });
  }
  say('map of all economies, no draws ...');
  const all = await program(temp, './map-all.ts', [world, String(YEAR)]);
  lines.push({
    what: `map of ${all.output.split(' ')[1]} economies without draws, what stands behind suppliers left out`,
    value: all.seconds,
    goal: 30,
    unit: 's',
    memory: [['kaname', all.peak]],
    remark: processor(all),
  });
  return lines;
};
