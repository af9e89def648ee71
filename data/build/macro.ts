// GDP and population of economies, 1995 onwards. The World Bank leaves out Taiwan, whose figures come from the IMF.
// Yen per dollar is the ratio of Japan's GDP in yen and in dollars, which is how the IMF converts it: a yearly average.
import { join } from 'node:path';
import { boxWords } from '../../src/ledger/box-words.ts';
import { accountOf, column, emit, yearsFrom } from './emit.ts';
import { countOf, listOf, namedEconomies, textFile, withDuck } from './source.ts';

const FIRST = 1995;

export async function buildMacro(from: string, box: string): Promise<void> {
  const gdp = join(from, 'geo/gdp.csv');
  const population = join(from, 'geo/population.csv');
  const weo = join(from, 'fiscal/imf-weo-2025-10-fiscal-and-growth-1990-2030.csv.gz');
  await withDuck(async (duck) => {
    await duck.run(`CREATE TABLE bank AS
      SELECT 'gdp' AS series, "Country Code" AS text, "Country Name" AS name, "Year"::SMALLINT AS year,
        round("Value"::DOUBLE)::BIGINT AS value FROM ${textFile(gdp)}
      UNION ALL SELECT 'population', "Country Code", "Country Name", "Year"::SMALLINT, round("Value"::DOUBLE)::BIGINT
        FROM ${textFile(population)}`);
    await namedEconomies(duck, 'named', `SELECT text FROM bank`);
    // Values have three decimals; 10^scale is the unit. Forecasts, after the last actual year, stay out.
    await duck.run(`CREATE TABLE fund AS SELECT ref_area AS economy, year::SMALLINT AS year, concept,
        round(value::DECIMAL(18,6) * pow(10, scale::INTEGER)::BIGINT)::BIGINT AS value
      FROM ${textFile(weo)} WHERE ref_area = 'TWN' AND concept IN ('NGDPD', 'LP')
        AND year::INTEGER BETWEEN ${FIRST} AND try_cast(lastactualdate AS INTEGER)`);
    await duck.run(`CREATE TABLE macro AS
      SELECT n.code AS economy, year, any_value(value) FILTER (series = 'gdp') AS gdp,
        any_value(value) FILTER (series = 'population') AS population, 'world-bank' AS source
      FROM bank JOIN named AS n USING (text) WHERE n.kind = 'economy' AND year >= ${FIRST} GROUP BY ALL
      UNION ALL
      SELECT economy, year, any_value(value) FILTER (concept = 'NGDPD'), any_value(value) FILTER (concept = 'LP'), 'imf'
      FROM fund GROUP BY ALL`);
    await duck.run(`CREATE TABLE rates AS
      SELECT 'JPY' AS currency, year, round(yen / dollars, 2)::DECIMAL(9,2) AS per_usd, forecast FROM (
        SELECT year::SMALLINT AS year, any_value(value::DOUBLE) FILTER (concept = 'NGDP') AS yen,
          any_value(value::DOUBLE) FILTER (concept = 'NGDPD') AS dollars,
          bool_or(year::INTEGER > try_cast(lastactualdate AS INTEGER)) AS forecast
        FROM ${textFile(weo)} WHERE ref_area = 'JPN' AND concept IN ('NGDP', 'NGDPD')
          AND year::INTEGER BETWEEN ${FIRST} AND 2025 GROUP BY ALL)`);
    const sums = `FROM bank JOIN named AS n USING (text) WHERE n.kind <> 'economy'`;
    const aggregates = await countOf(duck, `SELECT count(*) ${sums}`);
    const early = await countOf(
      duck,
      `SELECT count(*) FROM bank JOIN named AS n USING (text) WHERE n.kind = 'economy' AND year < ${FIRST}`,
    );
    const rowsIn = await countOf(
      duck,
      'SELECT (SELECT count(*) FROM bank) + (SELECT count(*) FROM fund) AS n',
    );
    const names = await listOf(duck, `SELECT DISTINCT name ${sums} ORDER BY name`);
    await emit(duck, box, {
      folder: 'macro',
      kind: 'macro',
      name: 'GDP and population',
      source: {
        title:
          'World Development Indicators, NY.GDP.MKTP.CD and SP.POP.TOTL; Taiwan: IMF World Economic Outlook',
        publisher: 'World Bank; International Monetary Fund',
        url: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD',
      },
      vintage: 'GDP to 2023, population to 2024; IMF October 2025',
      licence: 'CC BY 4.0 (World Bank); IMF data terms, with attribution (Taiwan)',
      units: {
        gdp: 'USD, current prices and exchange rates',
        population: 'persons',
        per_usd: 'units of the currency per USD',
      },
      coverage: { years: yearsFrom(FIRST, 2024), lastCompleteYear: 2023, revision: null, reporters: null },
      account: accountOf(rowsIn, { 'double-count-aggregate': aggregates, 'wrong-year': early }),
      findings: [
        boxWords.say.aggregatesLeftOut({ rows: aggregates, names }),
        boxWords.say.fromOtherSource({ economy: 'TWN', source: 'IMF World Economic Outlook, October 2025' }),
      ],
      inputs: [gdp, population, weo],
      recipes: [
        {
          name: 'macro',
          columns: [
            column('economy', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('gdp', 'BIGINT', 'USD'),
            column('population', 'BIGINT', 'persons'),
            column('source', 'VARCHAR'),
          ],
          sql: 'SELECT economy, year, gdp, population, source FROM macro ORDER BY economy, year',
        },
        {
          name: 'rates',
          columns: [
            column('currency', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('per_usd', 'DOUBLE', 'units of the currency per USD, yearly average'),
            column('forecast', 'BOOLEAN'),
          ],
          sql: 'SELECT currency, year, per_usd, forecast FROM rates ORDER BY currency, year',
        },
      ],
    });
  });
}
