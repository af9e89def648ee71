// What a database alone needs for a year of BACI: one scan of the CSV, sorted, written as Parquet. Prints seconds.
import { Duck, literal } from '../src/ledger/duck.ts';

const [csv = '', parquet = ''] = process.argv.slice(2);
const duck = await Duck.open();
const start = performance.now();
await duck.run(
  `COPY (SELECT * FROM read_csv(${literal(csv)}, nullstr = 'NA') ORDER BY k, j, i) TO ${literal(parquet)} (FORMAT parquet)`,
);
process.stdout.write(String((performance.now() - start) / 1000));
duck.close();
