// World export shares of 42 critical materials, 1995-2023.
import { join } from 'node:path';
import { boxWords } from '../../src/ledger/box-words.ts';
import { accountOf, column, emit, yearsFrom } from './emit.ts';
import { countOf, namedEconomies, textFile, withDuck } from './source.ts';

/** Smaller shares are a ten-thousandth of a percent each, and a quarter of the rows. */
const LEAST = 0.00001;

export async function buildCriticalMaterialShares(from: string, box: string): Promise<void> {
  const file = join(from, 'trade/critical-material-export-shares-hs92-1995-2023.csv.gz');
  await withDuck(async (duck) => {
    await duck.run(`CREATE TABLE source AS SELECT year::SMALLINT AS year, country AS text, hs6_hs92 AS product,
        export_share::DOUBLE AS share FROM ${textFile(file)}`);
    await namedEconomies(duck, 'named', 'SELECT text FROM source');
    await duck.run(`CREATE TABLE shares AS SELECT year, code AS exporter, product, round(share, 6) AS share
      FROM source JOIN named USING (text) WHERE share >= ${LEAST}`);
    const rowsIn = await countOf(duck, 'SELECT count(*) FROM source');
    const rows = await countOf(duck, `SELECT count(*) FROM source WHERE share < ${LEAST}`);
    const least = await duck.text(`SELECT floor(min(total) * 10000) / 10000 FROM
      (SELECT sum(share ORDER BY exporter) AS total FROM shares GROUP BY year, product)`);
    await emit(duck, box, {
      folder: 'critical-material-shares',
      kind: 'world-shares',
      name: 'Critical materials: world export shares',
      source: {
        title:
          'BACI, export shares of 42 HS 1992 six-digit critical materials, computed from bilateral flows',
        publisher: 'CEPII',
        url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
      },
      vintage: '1995-2023',
      licence: 'Etalab Open Licence 2.0 (BACI); shares only',
      units: { share: '0-1 of world exports by value' },
      coverage: { years: yearsFrom(1995, 2023), lastCompleteYear: 2023, revision: 'HS92', reporters: null },
      account: accountOf(rowsIn, { 'below-limit': rows }),
      findings: [boxWords.say.tailLeftOut({ rows, limit: '0.00001', least: Number(least) })],
      inputs: [file],
      recipes: [
        {
          name: 'shares',
          columns: [
            column('year', 'SMALLINT'),
            column('exporter', 'VARCHAR'),
            column('product', 'VARCHAR'),
            column('share', 'DOUBLE', '0-1'),
          ],
          sql: 'SELECT year, exporter, product, share FROM shares ORDER BY year, product, exporter',
        },
      ],
    });
  });
}
