// Public debt, balances, growth and prices of five economies, 1990 to 2030, as the IMF published them in October 2025; and
// Japan's ten-year yield at the end of each year, from its Ministry of Finance.
import { join } from 'node:path';
import { fiscalColumns, fiscalSql, isSubject, subjects } from '../../src/ledger/sources/weo-table.ts';
import { literal } from '../../src/ledger/duck.ts';
import { accountOf, column, emit, yearsFrom } from './emit.ts';
import { countOf, textFile, withDuck } from './source.ts';

const economies = ['GBR', 'GRC', 'ITA', 'JPN', 'USA'];
const [FIRST, LAST] = [1990, 2030];

export async function buildFiscal(from: string, box: string): Promise<void> {
  const jgb = join(from, 'fiscal/jgb-par-yields-daily-1974-2024.csv.gz');
  const weo = join(from, 'fiscal/imf-weo-2025-10-fiscal-and-growth-1990-2030.csv.gz');
  const list = (values: readonly string[]): string => values.map(literal).join(', ');
  await withDuck(async (duck) => {
    await duck.run(`CREATE TABLE kept AS SELECT ref_area AS economy, concept, year::SMALLINT AS year,
        round(value::DECIMAL(18,6) * pow(10, scale::INTEGER)::BIGINT, 3)::DOUBLE AS value,
        try_cast(lastactualdate AS SMALLINT) AS last_actual
      FROM ${textFile(weo)} WHERE ref_area IN (${list(economies)}) AND concept IN (${list(Object.keys(subjects).filter(isSubject))})`);
    // A title stands above the header; '-' is no quotation. The last year is not whole.
    await duck.run(`CREATE TABLE yields AS SELECT 'JPN' AS economy, year, max(day) AS date, arg_max(rate, day) AS yield
      FROM (SELECT strptime(column00, '%Y/%-m/%-d')::DATE AS day, year(day)::SMALLINT AS year, try_cast(column10 AS DOUBLE) AS rate
        FROM read_csv(${literal(jgb)}, all_varchar = true, header = false, skip = 2))
      WHERE rate IS NOT NULL AND year BETWEEN ${FIRST} AND 2023 GROUP BY year`);
    await emit(duck, box, {
      folder: 'fiscal',
      kind: 'fiscal',
      name: 'Public finances of five economies',
      source: {
        title: 'World Economic Outlook database',
        publisher: 'International Monetary Fund; Ministry of Finance, Japan (yields)',
        url: 'https://www.imf.org/en/Publications/WEO',
      },
      vintage: 'October 2025',
      licence:
        'IMF data terms, with attribution: figures of five economies; Ministry of Finance, Japan: free use with the source named',
      units: { shares: '% of GDP', growth: '% a year', gdp: 'national currency', gdp_usd: 'USD' },
      coverage: {
        years: yearsFrom(FIRST, LAST),
        lastCompleteYear: 2023,
        revision: null,
        reporters: economies,
      },
      account: accountOf(
        await countOf(duck, 'SELECT (SELECT count(*) FROM kept) + (SELECT count(*) FROM yields)'),
        {},
      ),
      findings: [],
      inputs: [weo, jgb],
      recipes: [
        {
          name: 'yields',
          columns: [
            column('economy', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('date', 'DATE'),
            column('yield', 'DOUBLE', '%, ten years, last day of the year'),
            column('source', 'VARCHAR'),
          ],
          sql: `SELECT *, 'Ministry of Finance, Japan: interest rates of government bonds' AS source FROM yields ORDER BY year`,
        },
        {
          name: 'fiscal',
          columns: fiscalColumns.map((column) => ({ ...column })),
          sql: fiscalSql('SELECT * FROM kept', literal('IMF World Economic Outlook, October 2025')),
        },
      ],
    });
  });
}
