// `import`: one full BACI year from its zip to a stored dataset, against DuckDB alone on the same rows as plain CSV.
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { baciYear, FULL_YEAR, writeZip, yearName } from './baci-year.ts';
import type { Bench } from './bench.ts';
import { kaname, program } from './measured.ts';

const SEED = 1;
const YEAR = 2021;
const ROUNDS = 3;

export const importBench: Bench = async (temp, say) => {
  const zip = join(temp, 'BACI_HS17_V202301.zip');
  const csv = join(temp, yearName(YEAR));
  say(`Writing about ${FULL_YEAR.toLocaleString('en')} rows as CSV and as zip ...`);
  await pipeline(Readable.from(baciYear(SEED, YEAR)), createWriteStream(csv));
  await writeZip(zip, SEED, [YEAR], FULL_YEAR);
  say(`CSV ${mega((await stat(csv)).size)}, zip ${mega((await stat(zip)).size)}`);
  const ours: number[] = [];
  const bare: number[] = [];
  let [peakOurs, peakBare] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = await program(temp, './duck-bare.ts', [csv, join(temp, 'bare.parquet')]);
    const world = join(temp, 'world');
    const all = await kaname(temp, ['import', 'baci', zip, '--world', world]);
    await rm(world, { recursive: true });
    ours.push(all.seconds);
    bare.push(alone.seconds);
    peakOurs = Math.max(peakOurs, all.peak);
    peakBare = Math.max(peakBare, alone.peak);
    say(`Round ${round + 1} of ${ROUNDS}: ${(all.seconds / alone.seconds).toFixed(2)}`);
  }
  const ratios = ours.map((seconds, round) => seconds / bare[round]!).sort((a, b) => a - b);
  return [
    {
      what: "kaname import baci over DuckDB's bare scan and sorted write",
      value: ratios[Math.floor(ROUNDS / 2)]!,
      goal: 1.5,
      unit: 'x',
      memory: [
        ['kaname', peakOurs],
        ['DuckDB', peakBare],
      ],
      remark: `${ROUNDS} rounds: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
    },
    { what: 'memory of that import', value: peakOurs, goal: 2, unit: 'GB', memory: [] },
  ];
};

const mega = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
