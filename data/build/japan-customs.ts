// Japan's imports and exports by partner and commodity group, 2009-2025.
import { join } from 'node:path';
import { customsGroups } from '../../src/ledger/sources/customs-groups.ts';
import { importJapanCustoms } from '../../src/ledger/sources/japan-customs.ts';
import { boxWords } from '../../src/ledger/box-words.ts';
import type { Duck } from '../../src/ledger/duck.ts';
import type { Account } from '../../src/ledger/manifest.ts';
import { column, emit } from './emit.ts';
import { withImported } from './imported.ts';
import { countOf, tableOf } from './source.ts';

export async function buildJapanCustoms(from: string, box: string): Promise<void> {
  const file = join(from, 'trade/japan-customs-principal-commodities-2009-2026.csv.gz');
  await withImported(importJapanCustoms, file, async (duck, imported) => {
    const { lastCompleteYear: last, years } = imported.coverage;
    if (last === null || !imported.account) throw new Error('The customs table has no complete year.');
    await tableOf(
      duck,
      'groups',
      ['flow', 'commodity', 'parent', 'name_en', 'name_ja'],
      [...customsGroups().values()].map((g) => [g.flow, g.commodity, g.parent, g.name_en, g.name_ja]),
    );
    const partial = `FROM (SELECT year, value FROM flows UNION ALL SELECT year, value FROM totals) WHERE year > ${last}`;
    const rows = await countOf(duck, `SELECT count(*) ${partial}`);
    const percent = await countOf(
      duck,
      `SELECT round(100 * (sum(value) FILTER (year = ${last} + 1))::DOUBLE / (sum(value) FILTER (year = ${last}))::DOUBLE)
        FROM totals WHERE commodity = 'Grand Total'`,
    );
    await emit(duck, box, {
      folder: 'japan-customs',
      kind: 'group-trade',
      name: 'Japan Customs: trade by partner and commodity group',
      source: imported.source,
      vintage: '2009-2025',
      licence: imported.licence,
      units: { value: 'JPY; imports CIF, exports FOB' },
      coverage: {
        years: years.filter((year) => year <= last),
        lastCompleteYear: last,
        revision: null,
        reporters: imported.coverage.reporters,
      },
      account: await withoutPartial(duck, imported.account, partial, rows),
      findings: [
        ...imported.findings.filter((finding) =>
          ['import.doubleCounts', 'import.totals'].includes(finding.id),
        ),
        boxWords.say.nestedGroups(),
        boxWords.say.yearLeftOut({ year: last + 1, detail: `${percent} % of the year before`, rows }),
      ],
      inputs: [file],
      recipes: [
        {
          name: 'flows',
          columns: [
            column('year', 'SMALLINT'),
            column('reporter', 'VARCHAR'),
            column('flow', 'VARCHAR'),
            column('partner', 'VARCHAR'),
            column('commodity', 'VARCHAR'),
            column('value', 'BIGINT', 'JPY'),
          ],
          sql: `SELECT year, reporter, flow, partner, commodity, value::BIGINT AS value FROM flows WHERE year <= ${last}
            ORDER BY year, flow, commodity, partner`,
        },
        {
          name: 'totals',
          columns: [
            column('year', 'SMALLINT'),
            column('reporter', 'VARCHAR'),
            column('flow', 'VARCHAR'),
            column('commodity', 'VARCHAR'),
            column('value', 'BIGINT', 'JPY'),
          ],
          sql: `SELECT year, reporter, flow, commodity, value::BIGINT AS value FROM totals WHERE year <= ${last}
            ORDER BY year, flow, commodity`,
        },
        {
          name: 'commodities',
          columns: [
            column('flow', 'VARCHAR'),
            column('commodity', 'VARCHAR'),
            column('parent', 'VARCHAR'),
            column('name_en', 'VARCHAR'),
            column('name_ja', 'VARCHAR'),
          ],
          sql: `SELECT c.flow, c.commodity, c.parent, g.name_en, g.name_ja
            FROM commodities AS c LEFT JOIN groups AS g USING (flow, commodity) ORDER BY c.flow, c.commodity`,
        },
      ],
    });
  });
}

/** The importer's account with the unfinished year moved from kept to refused. */
async function withoutPartial(duck: Duck, account: Account, partial: string, rows: number): Promise<Account> {
  const value = await duck.text(`SELECT sum(value)::HUGEINT ${partial}`);
  return {
    ...account,
    rowsKept: account.rowsKept - rows,
    rowsRefused: account.rowsRefused + rows,
    valueKept: String(BigInt(account.valueKept) - BigInt(value)),
    valueRefused: String(BigInt(account.valueRefused) + BigInt(value)),
    refusedBy: { ...account.refusedBy, 'wrong-year': rows },
  };
}
