// World production, capacity and reserves of minerals, 2021-2023, from two yearly editions of one publication.
import { join } from 'node:path';
import { boxWords } from '../../src/ledger/box-words.ts';
import type { Duck } from '../../src/ledger/duck.ts';
import { readSource } from './csv.ts';
import { accountOf, column, emit } from './emit.ts';
import { mineralNames } from './minerals/names.ts';
import { readMinerals, type MineralRow } from './minerals/rows.ts';
import { countOf, listOf, namedEconomies, tableOf, withDuck } from './source.ts';

export async function buildMinerals(from: string, box: string): Promise<void> {
  const file = join(from, 'minerals/usgs-mineral-commodity-summaries-2023-2024.csv.gz');
  const { rows, refused, rowsIn, relabelled } = readMinerals(readSource(file));
  await withDuck(async (duck) => {
    await load(duck, rows);
    const later = `EXISTS (SELECT 1 FROM stated AS l WHERE l.edition > s.edition AND l.commodity = s.commodity
      AND l.stage = s.stage AND l.variant = s.variant AND l.year = s.year)`;
    // Helium of the United States comes in two rows, from gas and from storage: added, as the world total does.
    await duck.run(`CREATE TABLE production AS SELECT commodity, stage, series, year,
        CASE WHEN without_usa THEN 'XWU' ELSE code END AS economy, sum(quantity) AS quantity, unit,
        bool_or(estimated) AS estimated, max(note) AS note, count(*) AS parts
      FROM stated AS s WHERE NOT ${later} GROUP BY ALL`);
    // A footnote mark printed against a number makes it larger than the world's.
    const above = `economy NOT IN ('WLD', 'XWU', 'XRW') AND quantity > 1.2 * (SELECT max(w.quantity) FROM production AS w
      WHERE w.economy = 'WLD' AND w.commodity = p.commodity AND w.stage = p.stage AND w.series = p.series AND w.year = p.year)`;
    const absurd = await listOf(
      duck,
      `SELECT commodity || ' (' || stage || ') ' || economy || ' ' || year || ': ' || quantity::BIGINT || ' ' || unit
        FROM production AS p WHERE ${above} ORDER BY 1`,
    );
    await duck.run(`UPDATE production AS p SET quantity = NULL, note = 'above-world-total' WHERE ${above}`);
    const superseded = await countOf(duck, `SELECT count(*) FROM stated AS s WHERE ${later}`);
    const twice = await listOf(
      duck,
      `SELECT commodity || ' ' || series || ' ' || economy || ' ' || year FROM production
        WHERE parts > 1 AND NOT (commodity = 'heliu' AND economy = 'USA') ORDER BY 1`,
    );
    if (twice.length > 0) throw new Error(`Two rows of the mineral table say the same: ${twice.join('; ')}`);
    const unnamed = await listOf(
      duck,
      'SELECT DISTINCT commodity FROM production WHERE commodity NOT IN (SELECT commodity FROM names) ORDER BY 1',
    );
    if (unnamed.length > 0) throw new Error(`Give names to the minerals ${unnamed.join(', ')}.`);
    const worldMinusUsa = await listOf(
      duck,
      `SELECT DISTINCT commodity || ' (' || stage || ')' FROM production WHERE economy = 'XWU' ORDER BY 1`,
    );
    const latest = 2023;
    const gaps = await listOf(
      duck,
      `SELECT commodity || ' (' || series || ')' FROM production WHERE year = ${latest} AND stage <> 'reserves'
        GROUP BY commodity, stage, series HAVING NOT (sum(quantity) FILTER (economy NOT IN ('WLD', 'XWU'))
          BETWEEN 0.9 * max(quantity) FILTER (economy IN ('WLD', 'XWU')) AND 1.1 * max(quantity) FILTER (economy IN ('WLD', 'XWU')))
        ORDER BY 1`,
    );
    const noted = (note: string): Promise<number> =>
      countOf(duck, `SELECT count(*) FROM production WHERE note = '${note}'`);
    await emit(duck, box, {
      folder: 'minerals',
      kind: 'production',
      name: 'Minerals: mine and plant production, capacity, reserves',
      source: {
        title: 'Mineral Commodity Summaries 2023 and 2024, world production data releases',
        publisher: 'US Geological Survey',
        url: 'https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries',
      },
      vintage: 'editions of January 2023 and January 2024',
      licence: 'US government work, public domain',
      units: {
        quantity: 't; m3 for helium; carat for diamonds',
        economy:
          'ISO alpha-3; WLD world, XWU world without the United States, XRW other economies, XUC United States and Canada',
        reserves: 'the year is the one before the edition',
      },
      coverage: { years: [2021, 2022, 2023], lastCompleteYear: latest, revision: null, reporters: null },
      account: accountOf(rowsIn, { ...refused, 'duplicate-row': superseded }),
      findings: [
        boxWords.say.oneSeries({ rows: superseded }),
        boxWords.say.unitsCorrected({ series: relabelled }),
        boxWords.say.withheld({ cells: await noted('withheld'), missing: await noted('not-available') }),
        boxWords.say.aboveWorld({ cells: absurd }),
        boxWords.say.worldWithoutOne({ series: worldMinusUsa }),
        ...(gaps.length > 0 ? [boxWords.say.partsMissTotal({ year: latest, series: gaps })] : []),
      ],
      inputs: [file],
      recipes: [
        {
          name: 'production',
          columns: [
            column('commodity', 'VARCHAR'),
            column('stage', 'VARCHAR'),
            column('series', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('economy', 'VARCHAR'),
            column('quantity', 'DOUBLE', 'as in column unit'),
            column('unit', 'VARCHAR'),
            column('estimated', 'BOOLEAN'),
            column('note', 'VARCHAR'),
          ],
          sql: `SELECT commodity, stage, series, year, economy, quantity, unit, estimated, note FROM production
            ORDER BY commodity, stage, series, year, economy`,
        },
        {
          name: 'commodities',
          columns: [
            column('commodity', 'VARCHAR'),
            column('name_en', 'VARCHAR'),
            column('name_ja', 'VARCHAR'),
          ],
          sql: 'SELECT commodity, name_en, name_ja FROM names WHERE commodity IN (SELECT commodity FROM production) ORDER BY commodity',
        },
      ],
    });
  });
}

async function load(duck: Duck, rows: readonly MineralRow[]): Promise<void> {
  await tableOf(duck, 'names', ['commodity', 'name_en', 'name_ja'], mineralNames);
  await tableOf(
    duck,
    'rows',
    [
      'edition',
      'commodity',
      'stage',
      'variant',
      'series',
      'year',
      'text',
      'quantity',
      'unit',
      'estimated',
      'note',
      'without_usa',
    ],
    rows.map((row) => [
      String(row.edition),
      row.commodity,
      row.stage,
      row.variant,
      row.series,
      String(row.year),
      row.economy,
      row.quantity === null ? null : String(row.quantity),
      row.unit,
      String(row.estimated),
      row.note,
      String(row.worldWithoutUsa),
    ]),
  );
  await namedEconomies(duck, 'named', 'SELECT text FROM rows');
  await duck.run(`CREATE TABLE stated AS SELECT edition::SMALLINT AS edition, commodity, stage, variant, series,
      year::SMALLINT AS year, code, quantity::DOUBLE AS quantity, unit,
      r.estimated::BOOLEAN OR (n.estimated::BOOLEAN AND stage <> 'reserves') AS estimated, note, without_usa::BOOLEAN AS without_usa
    FROM rows AS r JOIN named AS n USING (text)`);
}
