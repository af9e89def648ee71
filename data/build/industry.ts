// Each economy's share of world value added by industry, 2002-2022, and how much R&D each industry does.
import { join } from 'node:path';
import { boxWords } from '../../src/ledger/box-words.ts';
import { accountOf, column, emit, yearsFrom } from './emit.ts';
import { countOf, namedEconomies, textFile, withDuck } from './source.ts';

const YEARS = yearsFrom(2002, 2022);

export async function buildIndustry(from: string, box: string): Promise<void> {
  const file = join(from, 'technology/industry-value-added-by-economy-2002-2022.csv.gz');
  const intensity = join(from, 'technology/oecd-rd-intensity-by-isic4.csv.gz');
  await withDuck(async (duck) => {
    // A block per economy begins with a row that names the unit. Paths repeat what lies above, sometimes wrongly: the industry is the last part.
    await duck.run(`CREATE TABLE source AS SELECT *,
        split_part(industry_full_path, ' -> ', -1) AS industry,
        industry NOT LIKE '%(\\%)' ESCAPE '\\' AND industry <> '&nbsp;' AS is_money,
        count(*) FILTER (industry = '&nbsp;') OVER (ORDER BY row_id) AS block FROM ${textFile(file)}`);
    await duck.run(`CREATE TABLE blocks AS SELECT block, max(field_economy) AS text, count(DISTINCT field_economy) AS names
      FROM source GROUP BY block`);
    if ((await countOf(duck, 'SELECT count(*) FROM blocks WHERE names <> 1')) > 0)
      throw new Error('A block of the industry table names more than one economy: look at its rows again.');
    await namedEconomies(duck, 'named', 'SELECT text FROM blocks');
    await duck.run(`CREATE TABLE cells AS SELECT industry, isic, economy, year, value FROM (
        SELECT industry, replace(regexp_replace(coalesce(field_isic_rev_4_industry_codes, ''), ' \\(.*\\)| to ', '', 'g'), '–', '-') AS codes,
          CASE codes WHEN 'AU' THEN 'A-U' WHEN 'GN' THEN 'G-N' ELSE nullif(codes, '') END AS isic, n.code AS economy,
          ${YEARS.map((year) => `field_${year}::DOUBLE AS "${year}"`).join(', ')}
        FROM source JOIN blocks USING (block) JOIN named AS n ON n.text = blocks.text WHERE is_money)
      UNPIVOT (value FOR year IN (${YEARS.map((year) => `"${year}"`).join(', ')}))`);
    await duck.run(`CREATE TABLE intensities AS
      SELECT row_id[1:4] AS row, manufacturing_level_1 AS sector,
        replace(any_value(value) FILTER (manufacturing_level_2 LIKE 'ISIC%'), '–', '-') AS isic,
        any_value(value) FILTER (manufacturing_level_2 = 'Name') AS name,
        any_value(value) FILTER (manufacturing_level_2 LIKE 'R&D%') AS percent, max(band) AS band
      FROM (SELECT *, last_value(nullif(time_period, '') IGNORE NULLS) OVER (ORDER BY row_id) AS band FROM ${textFile(intensity)})
      GROUP BY ALL`);
    const rowsIn = await countOf(duck, 'SELECT count(*) FROM source');
    const heads = await countOf(
      duck,
      "SELECT count(*) FROM source WHERE industry = '&nbsp;' OR industry = 'Analytical ratios (%)'",
    );
    const filled = await countOf(
      duck,
      'SELECT count(*) FROM source WHERE is_money AND field_economy IS NULL',
    );
    const money = await countOf(duck, 'SELECT count(*) FROM source WHERE is_money');
    await emit(duck, box, {
      folder: 'industry',
      kind: 'industry',
      name: 'Industry: shares of world value added',
      source: {
        title:
          'Science and Engineering Indicators 2024, value added by industry; OECD taxonomy of R&D intensity',
        publisher: 'US National Science Foundation, NCSES',
        url: 'https://ncses.nsf.gov/pubs/nsb20247/data',
      },
      vintage: '2024 edition, years 2002-2022',
      licence: 'US government work; value added there rests on a commercial source: shares only',
      units: { share: '0-1 of world value added of the industry', intensity: '0-1, R&D in value added' },
      coverage: { years: YEARS, lastCompleteYear: 2022, revision: null, reporters: null },
      account: accountOf(rowsIn, { 'heading-row': heads, 'ratio-row': rowsIn - heads - money }),
      findings: [
        boxWords.say.worldIsSample({ economies: 75 }),
        boxWords.say.economyFilled({ rows: filled, economy: 'CHN' }),
      ],
      inputs: [file, intensity],
      recipes: [
        {
          name: 'shares',
          columns: [
            column('industry', 'VARCHAR'),
            column('isic', 'VARCHAR'),
            column('economy', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('share', 'DOUBLE', '0-1'),
          ],
          sql: `SELECT c.industry, c.isic, c.economy, c.year::SMALLINT AS year, round(c.value / w.value, 6) AS share
            FROM cells AS c JOIN cells AS w ON w.economy = 'WLD' AND w.industry = c.industry AND w.year = c.year
            WHERE c.economy <> 'WLD' ORDER BY c.industry, c.economy, c.year`,
        },
        {
          name: 'rd_intensity',
          columns: [
            column('isic', 'VARCHAR'),
            column('name', 'VARCHAR'),
            column('sector', 'VARCHAR'),
            column('band', 'VARCHAR'),
            column('intensity', 'DOUBLE', '0-1'),
          ],
          sql: `SELECT isic, name, lower(sector) AS sector, replace(lower(band), ' r&d intensity', '') AS band,
              round(percent::DOUBLE / 100, 6) AS intensity
            FROM intensities WHERE isic IS NOT NULL ORDER BY intensity DESC, isic`,
        },
      ],
    });
  });
}
