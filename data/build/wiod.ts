// The world input-output table of 2011: 41 economies by 35 industries, as whole million dollars.
import { join } from 'node:path';
import { importIo } from '../../src/ledger/sources/io/io.ts';
import { withImported } from './imported.ts';
import { emit } from './emit.ts';

const YEAR = 2011;

export async function buildWiod(from: string, box: string): Promise<void> {
  const files = [join(from, 'io/wiod-meta.json'), join(from, `io/wiot_${YEAR}.i32.gz`)];
  await withImported(
    (world, paths) => importIo(world, paths, { year: YEAR }),
    files,
    async (duck, { kind, licence, units, coverage, tables, account, findings }) => {
      await emit(duck, box, {
        kind,
        licence,
        units,
        coverage,
        findings,
        folder: 'wiod-2011',
        name: 'WIOD: world input-output table 2011',
        source: {
          title:
            'World Input-Output Database, 2013 release: Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015), Review of International Economics 23, 575-605',
          publisher: 'University of Groningen',
          url: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
        },
        vintage: '2013 release, table of 2011',
        account,
        inputs: files,
        recipes: tables
          .filter((table) => table.name !== 'refused')
          .map((table) => ({
            name: table.name,
            columns: table.columns,
            sql: `SELECT * FROM ${table.name} ORDER BY ALL`,
            parquet: true,
          })),
      });
    },
  );
}
