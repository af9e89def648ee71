// Dependence indicators of the battery chain, 2018-2024, for the larger economies: shares, concentration, rounded totals,
// top partners. The flows themselves stay with UN Comtrade, whose terms restrict passing them on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { members } from '../../src/atlas/groups.ts';
import { boxWords } from '../../src/ledger/box-words.ts';
import { literal, type Duck } from '../../src/ledger/duck.ts';
import type { Account, Manifest } from '../../src/ledger/manifest.ts';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import { column, emit, type TableRecipe } from './emit.ts';
import { withImported } from './imported.ts';
import { countOf, listOf, namedEconomies, textFile, withDuck } from './source.ts';

/** Economies by GDP, and Taiwan, which the table of GDP lacks. */
const LARGER = 60;
/** HS 2002 would tie four products together for the sake of three small reporters. */
const OLDEST = 'H2';
const EU27 = members('EU', 2023)
  .map((code) => literal(code))
  .join(', ');

export async function buildBatteryChain(from: string, box: string): Promise<void> {
  const file = join(from, 'trade/comtrade-battery-chain-imports-2018-2024.csv.gz');
  const gdp = join(from, 'geo/gdp.csv');
  const folder = await mkdtemp(join(tmpdir(), 'kaname-comtrade-'));
  const newer = join(folder, 'newer-revisions.csv');
  try {
    const old = await withDuck((duck) => splitOldest(duck, file, newer));
    await withImported(importComtrade, newer, async (duck, imported) => {
      await derive(duck, gdp);
      await emit(duck, box, {
        ...(await about(duck, imported, old)),
        inputs: [file, gdp],
        recipes,
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface LeftOut {
  readonly rows: number;
  readonly value: string;
  readonly reporters: readonly string[];
}

async function splitOldest(duck: Duck, file: string, newer: string): Promise<LeftOut> {
  const old = `FROM ${textFile(file)} WHERE classificationCode = '${OLDEST}'`;
  await duck.run(`COPY (SELECT * FROM ${textFile(file)} WHERE classificationCode <> '${OLDEST}')
    TO ${literal(newer)} (FORMAT csv, HEADER true)`);
  return {
    rows: await countOf(duck, `SELECT count(*) ${old}`),
    value: await duck.text(`SELECT sum(primaryValue::DECIMAL(18,3)) ${old}`),
    reporters: await listOf(duck, `SELECT DISTINCT reporterISO ${old} ORDER BY 1`),
  };
}

/** Tables of imports, exports and world supply, from the imported flows. */
async function derive(duck: Duck, gdp: string): Promise<void> {
  await namedEconomies(duck, 'named', 'SELECT code FROM economies');
  await duck.run(`CREATE TABLE reported AS SELECT year, i.code AS importer, e.code AS exporter, n.kind <> 'unspecified' AS told,
      p.code AS product, value
    FROM flows JOIN economies AS i ON i.id = importer JOIN economies AS e ON e.id = exporter
    JOIN products AS p ON p.id = product JOIN named AS n ON n.text = e.code WHERE value > 0`);
  await duck.run(`CREATE TABLE larger AS SELECT "Country Code" AS code FROM ${textFile(gdp)}
    WHERE "Year" = '2022' AND "Country Code" IN (SELECT importer FROM reported) ORDER BY "Value"::DOUBLE DESC LIMIT ${LARGER}`);
  await duck.run(
    `INSERT INTO larger SELECT 'TWN' WHERE NOT EXISTS (SELECT 1 FROM larger WHERE code = 'TWN')`,
  );
  // A group is assessed like one economy: flows inside it are removed first.
  await duck.run(`CREATE TABLE bought AS
    SELECT year, importer, exporter, told, product, value FROM reported WHERE importer IN (SELECT code FROM larger)
    UNION ALL
    SELECT year, 'EU', exporter, told, product, sum(value) FROM reported
      WHERE importer IN (${EU27}) AND exporter NOT IN (${EU27}) GROUP BY ALL`);
  await duck.run(`CREATE TABLE sold AS
    SELECT year, exporter, told, product, sum(value) AS value FROM reported GROUP BY ALL
    UNION ALL
    SELECT year, 'EU', true, product, sum(value) FROM reported
      WHERE exporter IN (${EU27}) AND importer NOT IN (${EU27}) GROUP BY ALL`);
  await duck.run(`CREATE TABLE within AS SELECT year, product, sum(value) AS value FROM reported
    WHERE exporter IN (${EU27}) AND importer IN (${EU27}) GROUP BY ALL`);
  const shares = (name: string, source: string, cell: string): Promise<void> =>
    duck.run(`CREATE TABLE ${name} AS SELECT *, value::DOUBLE / (sum(value) OVER cell)::DOUBLE AS share,
        row_number() OVER (PARTITION BY ${cell} ORDER BY value DESC, exporter) AS rank,
        count(*) FILTER (told) OVER (PARTITION BY ${cell} ORDER BY value DESC, exporter ROWS UNBOUNDED PRECEDING) AS named
      FROM ${source} WINDOW cell AS (PARTITION BY ${cell})`);
  await shares('bought_shares', 'bought', 'year, importer, product');
  await shares('sold_shares', `(SELECT * FROM sold WHERE exporter <> 'EU')`, 'year, product');
}

async function about(
  duck: Duck,
  imported: Manifest,
  old: LeftOut,
): Promise<Omit<Parameters<typeof emit>[2], 'inputs' | 'recipes'>> {
  const last = imported.coverage.lastCompleteYear ?? 2023;
  const untold = await duck.text(
    'SELECT round(100 * (sum(value) FILTER (NOT told))::DOUBLE / sum(value)::DOUBLE, 2) FROM reported',
  );
  return {
    folder: 'battery-chain',
    kind: 'dependence',
    name: 'Battery chain: dependence indicators',
    source: {
      title:
        'UN Comtrade, annual imports of 35 HS6 products of the battery chain; indicators computed by this project',
      publisher: 'United Nations Statistics Division',
      url: 'https://comtradeplus.un.org/',
    },
    vintage: '2018-2024, of which 2024 lacks a fifth of the reporters',
    licence: 'UN Comtrade terms of use: indicators only, no flows; totals rounded to three digits',
    units: {
      imports: 'USD, CIF, current, three significant digits',
      exports: 'USD, CIF, as reported by importers, three significant digits',
      intra: 'USD between members of the group; EU is the 27 members of 2020 onwards in all years',
      share: '0-1 of all imports; partners that the source does not tell apart count as suppliers',
    },
    coverage: {
      years: imported.coverage.years,
      lastCompleteYear: last,
      revision: imported.coverage.revision,
      reporters: null,
    },
    account: imported.account && (await withOldest(duck, imported.account, old)),
    findings: [
      ...imported.findings.filter((finding) =>
        ['import.doubleCounts', 'import.incompleteYear'].includes(finding.id),
      ),
      boxWords.say.oldestRevision({ rows: old.rows, reporters: old.reporters }),
      boxWords.say.asReported({
        reporters: await countOf(duck, `SELECT count(DISTINCT importer) FROM reported WHERE year = ${last}`),
        year: last,
      }),
      boxWords.say.partnerUntold({
        rows: await countOf(duck, 'SELECT count(*) FROM reported WHERE NOT told'),
        share: Number(untold),
      }),
    ],
  };
}

/** The importer's account with the rows that it was not given. */
async function withOldest(duck: Duck, account: Account, old: LeftOut): Promise<Account> {
  const plus = (value: string): Promise<string> =>
    duck.text(`SELECT ${value}::DECIMAL(24,3) + ${old.value}::DECIMAL(24,3)`);
  return {
    ...account,
    rowsIn: account.rowsIn + old.rows,
    rowsRefused: account.rowsRefused + old.rows,
    valueIn: await plus(account.valueIn),
    valueRefused: await plus(account.valueRefused),
    refusedBy: { ...account.refusedBy, 'no-link': (account.refusedBy['no-link'] ?? 0) + old.rows },
  };
}

/** Three significant digits, as whole dollars. */
const rounded = (x: string): string => {
  const unit = `pow(10, greatest(0, floor(log10(${x})) - 2))`;
  return `CASE WHEN ${x} > 0 THEN (round(${x} / ${unit}) * ${unit})::BIGINT ELSE 0 END`;
};
const cell = [column('year', 'SMALLINT'), column('importer', 'VARCHAR'), column('product', 'VARCHAR')];
const worldCell = [column('year', 'SMALLINT'), column('product', 'VARCHAR')];
const supplier = [
  column('rank', 'SMALLINT'),
  column('exporter', 'VARCHAR'),
  column('share', 'DOUBLE', '0-1'),
];
const hhi = 'round(sum(share * share ORDER BY rank), 6) AS hhi, count(*)';
/** The largest suppliers that have a name, and all that have none, which our own measures set aside. */
const listed = (largest: number): string => `(NOT told OR named <= ${largest})`;

const recipes: readonly TableRecipe[] = [
  {
    name: 'imports',
    columns: [
      ...cell,
      column('imports', 'BIGINT', 'USD'),
      column('exports', 'BIGINT', 'USD'),
      column('intra', 'BIGINT', 'USD'),
      column('hhi', 'DOUBLE', '0-1'),
      column('suppliers', 'SMALLINT'),
    ],
    sql: `SELECT b.year, b.importer, b.product, ${rounded('b.total')} AS imports, ${rounded('coalesce(s.value, 0)::DOUBLE')} AS exports,
        CASE WHEN b.importer = 'EU' THEN ${rounded('coalesce(w.value, 0)::DOUBLE')} END AS intra, b.hhi, b.suppliers
      FROM (SELECT year, importer, product, sum(value)::DOUBLE AS total, ${hhi} AS suppliers FROM bought_shares GROUP BY ALL) AS b
      LEFT JOIN sold AS s ON s.year = b.year AND s.exporter = b.importer AND s.product = b.product
      LEFT JOIN within AS w ON w.year = b.year AND w.product = b.product
      ORDER BY b.year, b.importer, b.product`,
  },
  {
    name: 'suppliers',
    columns: [...cell, ...supplier],
    sql: `SELECT year, importer, product, rank, exporter, round(share, 6) AS share FROM bought_shares
      WHERE ${listed(5)} ORDER BY year, importer, product, rank`,
  },
  {
    name: 'world',
    columns: [
      ...worldCell,
      column('exports', 'BIGINT', 'USD'),
      column('hhi', 'DOUBLE', '0-1'),
      column('exporters', 'SMALLINT'),
    ],
    sql: `SELECT year, product, ${rounded('total')} AS exports, hhi, exporters
      FROM (SELECT year, product, sum(value)::DOUBLE AS total, ${hhi} AS exporters FROM sold_shares GROUP BY ALL)
      ORDER BY year, product`,
  },
  {
    name: 'world_suppliers',
    columns: [...worldCell, ...supplier],
    sql: `SELECT year, product, rank, exporter, round(share, 6) AS share FROM sold_shares
      WHERE ${listed(10)} ORDER BY year, product, rank`,
  },
];
