// Dependence indicators of the battery chain, 2018-2023, for the larger economies: shares, concentration, rounded totals,
// top partners. The flows themselves stay with UN Comtrade, whose terms restrict passing them on.
import { join } from 'node:path';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { emit } from './emit.ts';

const EU27 =
  "'AUT','BEL','BGR','HRV','CYP','CZE','DNK','EST','FIN','FRA','DEU','GRC','HUN','IRL','ITA','LVA','LTU','LUX','MLT','NLD','POL','PRT','ROU','SVK','SVN','ESP','SWE'";
const LARGER = 60;
const round3 = (x: string): string =>
  `CASE WHEN ${x} > 0 THEN CAST(round(${x} / pow(10, floor(log10(${x})) - 2)) * pow(10, floor(log10(${x})) - 2) AS BIGINT) ELSE 0 END`;

export async function buildBatteryChain(from: string, box: string): Promise<void> {
  const file = join(from, 'trade/comtrade-battery-chain-imports-2018-2024.csv.gz');
  const gdp = join(from, 'geo/gdp.csv');
  const duck = await Duck.open({ threads: 1 });
  try {
    await duck.run(`CREATE TABLE raw AS SELECT refYear AS year,
        CASE reporterISO WHEN 'S19' THEN 'TWN' ELSE reporterISO END AS importer,
        CASE partnerISO WHEN 'S19' THEN 'TWN' ELSE partnerISO END AS exporter,
        cmdCode AS product, CAST(primaryValue AS DECIMAL(18,3)) AS value
      FROM read_csv(${literal(file)}, all_varchar = true)`);
    await duck.run(`CREATE TABLE flows AS SELECT CAST(year AS SMALLINT) AS year, importer, exporter, product, sum(value) AS value
      FROM raw WHERE exporter <> 'W00' AND importer <> 'EUR' AND product NOT LIKE '00%' AND length(exporter) = 3
        AND exporter NOT LIKE '\\_%' ESCAPE '\\' AND NOT regexp_matches(exporter, '[0-9]') AND importer <> exporter AND value > 0
      GROUP BY ALL`);
    const reporters = await duck.text(`SELECT count(DISTINCT importer) FROM flows WHERE year = 2023`);
    await duck.run(`CREATE TABLE larger AS SELECT "Country Code" AS code FROM read_csv(${literal(gdp)})
      WHERE Year = 2022 AND "Country Code" IN (SELECT DISTINCT importer FROM flows) ORDER BY Value DESC LIMIT ${LARGER}`);
    await duck.run(
      `INSERT INTO larger SELECT 'TWN' WHERE NOT EXISTS (SELECT 1 FROM larger WHERE code = 'TWN')`,
    );
    // A group is assessed like one economy: flows inside it are removed first.
    await duck.run(`CREATE TABLE assessed AS
      SELECT year, importer, exporter, product, value FROM flows WHERE importer IN (SELECT code FROM larger)
      UNION ALL
      SELECT year, 'EU', exporter, product, sum(value) FROM flows WHERE importer IN (${EU27}) AND exporter NOT IN (${EU27}) GROUP BY ALL`);
    await duck.run(`CREATE TABLE sold AS
      SELECT year, exporter AS economy, product, sum(value) AS value FROM flows GROUP BY ALL
      UNION ALL
      SELECT year, 'EU', product, sum(value) FROM flows WHERE exporter IN (${EU27}) AND importer NOT IN (${EU27}) GROUP BY ALL`);
    await duck.run(`CREATE TABLE within AS SELECT year, product, sum(value) AS value FROM flows
      WHERE exporter IN (${EU27}) AND importer IN (${EU27}) GROUP BY ALL`);
    await duck.run(`CREATE TABLE shares AS SELECT *, CAST(value AS DOUBLE) / CAST(sum(value) OVER w AS DOUBLE) AS share,
        row_number() OVER (PARTITION BY year, importer, product ORDER BY value DESC, exporter) AS rank
      FROM assessed WINDOW w AS (PARTITION BY year, importer, product)`);
    await duck.run(`CREATE TABLE world_shares AS SELECT *, CAST(value AS DOUBLE) / CAST(sum(value) OVER w AS DOUBLE) AS share,
        row_number() OVER (PARTITION BY year, product ORDER BY value DESC, economy) AS rank
      FROM sold WHERE economy <> 'EU' WINDOW w AS (PARTITION BY year, product)`);
    const whole = 'year <= 2023';
    await emit(duck, box, {
      folder: 'battery-chain',
      kind: 'dependence',
      name: 'Battery chain: dependence indicators',
      source: {
        title:
          'UN Comtrade, annual imports of 35 HS6 products of the battery chain; indicators computed by this project',
        publisher: 'United Nations Statistics Division',
        url: 'https://comtradeplus.un.org/',
      },
      vintage: '2018-2023, as reported by early 2025',
      licence: 'UN Comtrade terms of use: indicators only, no flows; totals rounded to three digits',
      units: { imports: 'USD, CIF, current', exports: 'USD, as reported by importers', share: '0-1' },
      coverage: {
        years: [2018, 2019, 2020, 2021, 2022, 2023],
        lastCompleteYear: 2023,
        revision: 'HS17',
        reporters: null,
      },
      account: null,
      findings: [],
      inputs: [file, gdp],
      recipes: [
        {
          name: 'imports',
          columns: [
            { name: 'year', type: 'SMALLINT', unit: null },
            { name: 'importer', type: 'VARCHAR', unit: null },
            { name: 'product', type: 'VARCHAR', unit: null },
            { name: 'imports', type: 'BIGINT', unit: 'USD' },
            { name: 'exports', type: 'BIGINT', unit: 'USD' },
            { name: 'intra', type: 'BIGINT', unit: 'USD' },
            { name: 'hhi', type: 'DOUBLE', unit: '0-1' },
            { name: 'suppliers', type: 'SMALLINT', unit: null },
          ],
          sql: `SELECT s.year, s.importer, s.product, ${round3('sum(s.value)::DOUBLE')} AS imports,
              ${round3('coalesce(any_value(x.value), 0)::DOUBLE')} AS exports,
              CASE WHEN s.importer = 'EU' THEN ${round3('coalesce(any_value(w.value), 0)::DOUBLE')} END AS intra,
              round(sum(share * share), 5) AS hhi, count(*) AS suppliers
            FROM shares s LEFT JOIN sold x ON x.year = s.year AND x.economy = s.importer AND x.product = s.product
            LEFT JOIN within w ON w.year = s.year AND w.product = s.product
            WHERE s.${whole} GROUP BY s.year, s.importer, s.product ORDER BY ALL`,
        },
        {
          name: 'suppliers',
          columns: [
            { name: 'year', type: 'SMALLINT', unit: null },
            { name: 'importer', type: 'VARCHAR', unit: null },
            { name: 'product', type: 'VARCHAR', unit: null },
            { name: 'rank', type: 'SMALLINT', unit: null },
            { name: 'exporter', type: 'VARCHAR', unit: null },
            { name: 'share', type: 'DOUBLE', unit: '0-1' },
          ],
          sql: `SELECT year, importer, product, rank, exporter, round(share, 4) AS share FROM shares
            WHERE rank <= 5 AND ${whole} ORDER BY year, importer, product, rank`,
        },
        {
          name: 'world',
          columns: [
            { name: 'year', type: 'SMALLINT', unit: null },
            { name: 'product', type: 'VARCHAR', unit: null },
            { name: 'exports', type: 'BIGINT', unit: 'USD' },
            { name: 'hhi', type: 'DOUBLE', unit: '0-1' },
            { name: 'exporters', type: 'SMALLINT', unit: null },
          ],
          sql: `SELECT year, product, ${round3('sum(value)::DOUBLE')} AS exports, round(sum(share * share), 5) AS hhi,
              count(*) AS exporters FROM world_shares WHERE ${whole} GROUP BY year, product ORDER BY ALL`,
        },
        {
          name: 'world_suppliers',
          columns: [
            { name: 'year', type: 'SMALLINT', unit: null },
            { name: 'product', type: 'VARCHAR', unit: null },
            { name: 'rank', type: 'SMALLINT', unit: null },
            { name: 'exporter', type: 'VARCHAR', unit: null },
            { name: 'share', type: 'DOUBLE', unit: '0-1' },
          ],
          sql: `SELECT year, product, rank, economy AS exporter, round(share, 4) AS share FROM world_shares
            WHERE rank <= 10 AND ${whole} ORDER BY year, product, rank`,
        },
      ],
    });
    process.stdout.write(`battery-chain: ${reporters} reporters in 2023\n`);
  } finally {
    duck.close();
  }
}
