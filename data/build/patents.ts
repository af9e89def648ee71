// Patents by technology field and economy, 1998-2022: international families, US grants, treaty applications.
import { join } from 'node:path';
import { boxWords } from '../../src/ledger/box-words.ts';
import { accountOf, column, emit, yearsFrom } from './emit.ts';
import { countOf, listOf, namedEconomies, textFile, withDuck } from './source.ts';

/** Semiconductors stand in 5870, which goes with the total over all fields, and again in 10557. */
const TWICE = { kept: '5870', dropped: '10557', field: 'semiconductors' };

export async function buildPatents(from: string, box: string): Promise<void> {
  const file = join(from, 'technology/patents-by-field-economy-year-1998-2022.csv.gz');
  await withDuck(async (duck) => {
    await duck.run(`CREATE TABLE source AS SELECT table_id, field, economy AS text, year::SMALLINT AS year, value::INTEGER AS count,
        CASE measure WHEN 'International patent families granted' THEN 'families'
          WHEN 'USPTO utility patents granted' THEN 'uspto' WHEN 'Patent Cooperation Treaty applications' THEN 'pct' END AS measure
      FROM ${textFile(file)}`);
    await namedEconomies(duck, 'named', 'SELECT text FROM source');
    const sums = `kind = 'aggregate' AND code <> 'WLD'`;
    await duck.run(`CREATE TABLE patents AS SELECT measure, field, code AS economy, year, count
      FROM source JOIN named USING (text) WHERE NOT (${sums}) AND table_id <> '${TWICE.dropped}'`);
    const refused = {
      'double-count-aggregate': await countOf(
        duck,
        `SELECT count(*) FROM source JOIN named USING (text) WHERE ${sums} AND table_id <> '${TWICE.dropped}'`,
      ),
      'duplicate-row': await countOf(duck, `SELECT count(*) FROM source WHERE table_id = '${TWICE.dropped}'`),
    };
    const names = await listOf(
      duck,
      `SELECT DISTINCT regexp_replace(text, '<sup>.*</sup>', '') AS name FROM named WHERE ${sums} ORDER BY name`,
    );
    const shared = `FROM source AS a JOIN source AS b USING (text, year)
      WHERE a.table_id = '${TWICE.kept}' AND b.table_id = '${TWICE.dropped}'`;
    // 35 fields beside their total: the same measure, economy and year.
    await duck.run(`CREATE TABLE totals AS SELECT a.measure, a.economy, a.year, a.count AS total,
        (SELECT sum(p.count) FROM patents AS p WHERE p.measure = a.measure AND p.economy = a.economy AND p.year = a.year
          AND p.field IN (SELECT field FROM patents WHERE measure = 'families' AND field <> 'all fields'))::BIGINT AS parts
      FROM patents AS a WHERE a.field = 'all fields' AND a.measure <> 'pct'`);
    const last = 2020;
    const europe = await countOf(
      duck,
      `SELECT round(100 * sum(count) FILTER (economy = 'XEP') / sum(count) FILTER (economy = 'WLD')) AS n
        FROM patents WHERE measure = 'pct' AND year = ${last}`,
    );
    await emit(duck, box, {
      folder: 'patents',
      kind: 'patents',
      name: 'Patents by field and economy',
      source: {
        title: 'Science and Engineering Indicators 2024, patents by WIPO technology field and economy',
        publisher: 'US National Science Foundation, NCSES',
        url: 'https://ncses.nsf.gov/pubs/nsb20241/data',
      },
      vintage:
        '2024 edition; families and US grants by field to 2020, environmental and broad fields and treaty applications to 2022',
      licence: 'US government work, public domain; counts by NCSES',
      units: {
        families: 'international patent families',
        uspto: 'US utility patents granted',
        pct: 'Patent Cooperation Treaty applications',
      },
      coverage: { years: yearsFrom(1998, 2022), lastCompleteYear: last, revision: null, reporters: null },
      account: accountOf(await countOf(duck, 'SELECT count(*) FROM source'), refused),
      findings: [
        boxWords.say.aggregatesLeftOut({ rows: refused['double-count-aggregate'], names }),
        boxWords.say.fieldTwice({
          ...TWICE,
          cells: await countOf(duck, `SELECT count(*) ${shared} AND a.count <> b.count`),
          of: await countOf(duck, `SELECT count(*) ${shared}`),
        }),
        boxWords.say.yearsFromOrder({
          measure: 'uspto',
          agree: await countOf(
            duck,
            `SELECT count(*) FROM totals WHERE measure = 'uspto' AND total >= 100 AND abs(parts - total) <= 0.01 * total`,
          ),
          of: await countOf(duck, `SELECT count(*) FROM totals WHERE measure = 'uspto' AND total >= 100`),
        }),
        boxWords.say.fieldsDoNotAddUp({
          year: last,
          economies: await listOf(
            duck,
            `SELECT economy FROM totals WHERE measure = 'families' AND year = ${last} AND total >= 100
              AND parts < 0.85 * total ORDER BY economy`,
          ),
        }),
        boxWords.say.countedByOffice({ share: europe, year: last }),
      ],
      inputs: [file],
      recipes: [
        {
          name: 'patents',
          columns: [
            column('measure', 'VARCHAR'),
            column('field', 'VARCHAR'),
            column('economy', 'VARCHAR'),
            column('year', 'SMALLINT'),
            column('count', 'INTEGER', 'patents'),
          ],
          sql: 'SELECT measure, field, economy, year, count FROM patents ORDER BY measure, field, economy, year',
        },
      ],
    });
  });
}
