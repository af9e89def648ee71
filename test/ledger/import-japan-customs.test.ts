import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { customsGroups } from '../../src/ledger/sources/customs-groups.ts';
import { importJapanCustoms } from '../../src/ledger/sources/japan-customs.ts';
import { refusedRows } from '../../src/ledger/sources/refused.ts';
import { expectSaid, file, newWorld, rowsOf, shared } from './importing-help.ts';

const HEAD = '"ex_im","area","goods","year","value"\n';
const imported = async (text: string) => importJapanCustoms(newWorld(), [file('customs.csv', HEAD + text)]);

describe('the tree of customs groups', () => {
  it('ends at the grand total from every group, and each parent is a group of the same flow', () => {
    for (const group of customsGroups().values()) {
      const path = [group.commodity];
      for (let at = group; at.parent !== null && path.length < 9;) {
        const parent = customsGroups().get(`${at.flow} ${at.parent}`);
        expect(parent, `${at.flow} ${at.parent}`).toBeDefined();
        path.push(at.parent);
        at = parent!;
      }
      expect(path.at(-1)).toBe('Grand Total');
    }
    expect(customsGroups().get('import (Ic)')?.parent).toBe('Semiconductors Etc');
    expect(customsGroups().get('import Motor Vehicles')?.parent).toBe('Transport Equipment');
  });
});

describe('importing Japan Customs', () => {
  it('keeps totals apart, refuses the EU beside its members, and names what stands inside what', async () => {
    const { stored, account, findings } = await imported(
      [
        '"import","Taiwan","(Ic)",2024,2058.837771',
        '"import","Taiwan","Semiconductors Etc",2024,2.1e3',
        '"import","EU","(Ic)",2024,3e-04',
        '"import","Germany","(Ic)",2024,3e-04',
        '"import","Grand Total","(Ic)",2024,2858.5',
        '"import","Atlantis","(Ic)",2024,1',
        '"import","Taiwan","Unicorns",2024,1',
        '"re-import","Taiwan","(Ic)",2024,1',
        '"import","Taiwan","(Ic)",2024,1',
        '"import","Taiwan","Coal",2024,-1',
      ].join('\n'),
    );
    expect(
      await rowsOf(stored, 'flows', ['year', 'reporter', 'flow', 'partner', 'commodity', 'value']),
    ).toEqual([
      '2024 JPN import DEU (Ic) 300000',
      '2024 JPN import TWN (Ic) 2058837771000',
      '2024 JPN import TWN Semiconductors Etc 2100000000000',
    ]);
    expect(await rowsOf(stored, 'totals', ['year', 'flow', 'commodity', 'value'])).toEqual([
      '2024 import (Ic) 2858500000000',
    ]);
    expect(await rowsOf(stored, 'commodities', ['commodity', 'parent'])).toEqual([
      '(Ic) Semiconductors Etc',
      'Semiconductors Etc Electrical Machinery',
    ]);
    expect((await refusedRows(stored)).map((row) => `${row.line} ${row.reason} ${row.field}`)).toEqual([
      '4 double-count-aggregate area',
      '7 unknown-economy area',
      '8 unknown-group goods',
      '9 unknown-flow ex_im',
      '10 duplicate-row goods',
      '11 negative-value value',
    ]);
    expect(account).toMatchObject({
      unit: 'JPY',
      rowsIn: 10,
      rowsKept: 4,
      valueKept: '7017338071000',
      valueRefused: '4000300000',
    });
    expect(findings.map((one) => one.id)).toEqual([
      'import.refused',
      'import.totals',
      'import.nestedGroups',
      'import.doubleCounts',
    ]);
  });

  it('takes a last year with much less trade than the year before as unfinished', async () => {
    const year = (y: number, value: number): string => `import,Grand Total,Grand Total,${y},${value}\n`;
    const slump = await imported(year(2008, 100) + year(2009, 61));
    expect(slump.stored.manifest.coverage.lastCompleteYear).toBe(2009);
    const partial = await imported(year(2025, 100) + year(2026, 27));
    expect(partial.stored.manifest.coverage.lastCompleteYear).toBe(2025);
    expect(partial.findings.map((one) => one.id)).toContain('import.incompleteYear');
  });

  it('says which columns are missing', async () => {
    await expectSaid(
      importJapanCustoms(newWorld(), [file('customs.csv', 'ex_im,area,goods,year\n')]),
      'import.missingColumns',
    );
  });

  it('reads the genuine table: no group exceeds the group it stands in, and the sections add up to the total', async (ctx) => {
    const path = join(shared, 'data/trade/japan-customs-principal-commodities-2009-2026.csv.gz');
    if (!existsSync(path)) return ctx.skip('needs the optional test-data folder ../shared');
    const { stored, account } = await importJapanCustoms(newWorld(), [path]);
    expect(account).toMatchObject({
      rowsIn: 95_829,
      rowsRefused: 1859,
      refusedBy: { 'double-count-aggregate': 1859 },
    });
    expect(stored.manifest.coverage.lastCompleteYear).toBe(2025);
    const totals = new Map<string, bigint>();
    for (const row of await rowsOf(stored, 'totals', ['flow', 'year', 'value', 'commodity'])) {
      const [flow, year, value, ...commodity] = row.split(' ');
      totals.set(`${flow} ${year} ${commodity.join(' ')}`, BigInt(value!));
    }
    // Japan's imports of integrated circuits in 2024: 59 % from Taiwan.
    const chips = await rowsOf(
      stored,
      'flows',
      ['value'],
      "WHERE t.year = 2024 AND t.flow = 'import' AND t.commodity = '(Ic)' AND t.partner = 'TWN'",
    );
    expect(chips).toHaveLength(1);
    expect(Number(chips[0]) / Number(totals.get('import 2024 (Ic)'))).toBeCloseTo(0.59, 2);
    const sections = new Map<string, bigint>();
    for (const [key, value] of totals) {
      const [flow, year, ...rest] = key.split(' ');
      const group = customsGroups().get(`${flow} ${rest.join(' ')}`);
      const above = totals.get(`${flow} ${year} ${group?.parent}`);
      // 2017, when the export groups of audio and visual apparatus changed, holds parts of both lists.
      if (above !== undefined && !(year === '2017' && group?.parent === 'Audio & Visual Apparatus'))
        expect(value <= above, key).toBe(true);
      if (group?.parent === 'Grand Total')
        sections.set(`${flow} ${year}`, (sections.get(`${flow} ${year}`) ?? 0n) + value);
    }
    expect(sections.size).toBe(36);
    for (const [key, sum] of sections) expect(sum, key).toBe(totals.get(`${key} Grand Total`));
  });
});
