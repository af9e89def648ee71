// From CSV to Parquet, with the types that the CSV's values allow; six-digit codes stay text.
import { Duck, literal } from './duck.ts';

export async function csvToParquet(from: string, to: string): Promise<void> {
  const duck = await Duck.open({ threads: 1 });
  try {
    const head = await duck.query(`DESCRIBE SELECT * FROM read_csv(${literal(from)}, header = true)`);
    const types = head.strings('column_name').includes('product') ? `, types = {'product': 'VARCHAR'}` : '';
    await duck.run(
      `COPY (SELECT * FROM read_csv(${literal(from)}, header = true${types})) TO ${literal(to)} (FORMAT parquet)`,
    );
  } finally {
    duck.close();
  }
}
