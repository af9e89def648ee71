// World export shares of 42 critical materials, 1995-2023.
import { join } from 'node:path';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { emit } from './emit.ts';

export async function buildCriticalMaterialShares(from: string, box: string): Promise<void> {
  const file = join(from, 'trade/critical-material-export-shares-hs92-1995-2023.csv.gz');
  const duck = await Duck.open({ threads: 1 });
  try {
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
      coverage: {
        years: Array.from({ length: 29 }, (_, i) => 1995 + i),
        lastCompleteYear: 2023,
        revision: 'HS92',
        reporters: null,
      },
      account: null,
      findings: [],
      inputs: [file],
      recipes: [
        {
          name: 'shares',
          columns: [
            { name: 'year', type: 'SMALLINT', unit: null },
            { name: 'exporter', type: 'VARCHAR', unit: null },
            { name: 'product', type: 'VARCHAR', unit: null },
            { name: 'share', type: 'DOUBLE', unit: '0-1' },
          ],
          sql: `SELECT year::SMALLINT AS year, country AS exporter, hs6_hs92 AS product, round(export_share::DOUBLE, 6) AS share
            FROM read_csv(${literal(file)}, all_varchar = true) WHERE export_share::DOUBLE >= 0.00001
            ORDER BY year, product, exporter`,
        },
      ],
    });
  } finally {
    duck.close();
  }
}
