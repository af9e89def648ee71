// `rows250m`: 250 million rows, 23 years in one zip, imported under a limit of memory. KANAME_BENCH_ROWS sets another number
// of rows, for a try that takes seconds.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FULL_YEAR, writeZip } from './baci-year.ts';
import type { Bench } from './bench.ts';
import { kaname } from './measured.ts';

const ROWS = Number(process.env['KANAME_BENCH_ROWS'] ?? 250_000_000);
if (!Number.isInteger(ROWS) || ROWS < 1) throw new Error('KANAME_BENCH_ROWS is not a number of rows');
const years = Array.from({ length: Math.ceil(ROWS / FULL_YEAR) }, (_, i) => 2000 + i);

export const rows250mBench: Bench = async (temp, say) => {
  const zip = join(temp, 'BACI_HS17_V202301.zip');
  say(
    `Writing about ${ROWS.toLocaleString('en')} rows, ${years.length} years, as zip: this takes minutes ...`,
  );
  await writeZip(zip, 1, years, Math.round(ROWS / years.length));
  say(`Importing ${Math.round((await stat(zip)).size / 1e6)} MB ...`);
  const run = await kaname(temp, ['import', 'baci', zip, '--world', join(temp, 'world')]);
  const said = /([\d,]+) of ([\d,]+) rows kept/.exec(run.output)?.[0] ?? 'rows not said';
  return [
    {
      what: `memory of importing ${years.length} years at once`,
      value: run.peak,
      goal: 6,
      unit: 'GB',
      memory: [],
      remark: said,
    },
  ];
};
