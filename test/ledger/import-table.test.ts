import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { refusedRows } from '../../src/ledger/sources/refused.ts';
import { importTable, type TableOptions } from '../../src/ledger/sources/table.ts';
import { expectSaid, file, folder, newWorld, rowsOf, shared } from './importing-help.ts';

const columns = { exporter: 'origin', product: 'hs', value: 'usd', year: 'year' };
const imported = async (text: string, options: TableOptions) =>
  importTable(newWorld(), file('mine.csv', text), options);

describe('importing a table', () => {
  it('makes exports of a table without importers, with any text as codes', async () => {
    const { stored, account } = await imported(
      'year,origin,hs,usd\n2020,C001,P2,1.5\n2020,C000,P1,2\n2021,C000,P2,0.25\n',
      { columns, codes: 'as-is' },
    );
    expect(stored.manifest.kind).toBe('exports');
    expect(
      await rowsOf(stored, 'exports', ['year', 'exporter', 'product', 'value'], 'ORDER BY t.year, t.product'),
    ).toEqual(['2020 1 1 1.50', '2020 2 2 2.00', '2021 2 1 0.25']);
    expect(await rowsOf(stored, 'economies', ['id', 'code'])).toEqual(['1 C001', '2 C000']);
    expect(await rowsOf(stored, 'products', ['id', 'code'])).toEqual(['1 P2', '2 P1']);
    expect(account).toMatchObject({ rowsKept: 3, valueKept: '3.75', unit: 'USD' });
  });

  it('makes trade of a table with importers, under codes and names that the atlas knows', async () => {
    const text = [
      'O,D,HS,V,Q',
      'Japan,840,852411,1,2',
      '日本,DEU,8524.11,1,',
      'World,DEU,852411,9,',
      'EU27,DEU,852411,9,',
      'Narnia,DEU,852411,9,',
      'JPN,JP,852411,9,',
      'JPN,FRA,85,9,',
    ];
    const { stored } = await imported(text.join('\n'), {
      columns: { exporter: 'o', importer: 'd', product: 'hs', value: 'v', quantity: 'q' },
      year: 2023,
      unit: 'million USD',
    });
    expect(stored.manifest.kind).toBe('trade');
    expect(stored.manifest.coverage.revision).toBe('HS22');
    const keys = ['year', 'exporter', 'importer', 'product', 'value', 'quantity', 'mirror'];
    expect(await rowsOf(stored, 'flows', keys, 'ORDER BY t.importer')).toEqual([
      '2023 392 276 852411 1000000 - -',
      '2023 392 840 852411 1000000 2.000 -',
    ]);
    expect((await refusedRows(stored)).map((row) => `${row.line} ${row.reason} ${row.field}`)).toEqual([
      '4 double-count-world o',
      '5 double-count-aggregate o',
      '6 unknown-economy o',
      '7 within-economy d',
      '8 nested-group hs',
    ]);
  });

  it('keeps decimals exactly, up to nine, and says when it rounds', async () => {
    const one = await imported('year,origin,hs,usd\n2020,A,P,0.123456789\n2020,B,P,1e-3\n', {
      columns,
      codes: 'as-is',
    });
    expect(await rowsOf(one.stored, 'exports', ['value'], 'ORDER BY t.value')).toEqual([
      '0.001000000',
      '0.123456789',
    ]);
    expect(one.findings).toEqual([]);
    const more = await imported('year,origin,hs,usd\n2020,A,P,0.12345678951\n', { columns, codes: 'as-is' });
    expect(await rowsOf(more.stored, 'exports', ['value'])).toEqual(['0.123456790']);
    expect(more.findings).toEqual([{ id: 'import.rounded', params: { count: 1, unit: 'USD', digits: 9 } }]);
    const wide = await imported(
      'year,origin,hs,usd\n2020,A,P,8000000000000\n2020,B,P,0.1234\n2020,C,P,1e99\n',
      { columns, codes: 'as-is' },
    );
    expect(await rowsOf(wide.stored, 'exports', ['value'], 'ORDER BY t.value')).toEqual([
      '0.123',
      '8000000000000.000',
    ]);
    expect(wide.account?.refusedBy).toEqual({ 'absurd-value': 1 });
  });

  it('reads Parquet', async () => {
    const path = join(folder(), 'mine.parquet');
    const duck = await Duck.open();
    await duck.run(
      `COPY (SELECT 2020 AS year, 'A' AS origin, 'P"1, x' AS hs, 1.25 AS usd) TO ${literal(path)} (FORMAT parquet)`,
    );
    duck.close();
    const { stored } = await importTable(newWorld(), path, { columns, codes: 'as-is' });
    expect(await rowsOf(stored, 'exports', ['value'])).toEqual(['1.25']);
    expect(await rowsOf(stored, 'products', ['code'])).toEqual(['P"1, x']);
  });

  it('is the same work only with the same options', async () => {
    const path = file('mine.csv', 'year,origin,hs,usd\n2020,A,P,1\n');
    const world = newWorld();
    const one = await importTable(world, path, { columns, codes: 'as-is' });
    expect((await importTable(world, path, { columns, codes: 'as-is' })).already).toBe(true);
    const other = await importTable(world, path, { columns, codes: 'as-is', unit: 'thousand USD' });
    expect(other.already).toBe(false);
    expect(other.stored.id).not.toBe(one.stored.id);
  });

  it('says what is missing', async () => {
    const text = 'year,origin,hs,usd\n2020,A,P,1\n';
    await expectSaid(imported(text, { columns: { exporter: 'origin' }, year: 2020 }), 'import.badColumns');
    await expectSaid(
      imported(text, { columns: { exporter: 'origin', product: 'hs', value: 'usd' } }),
      'import.noYear',
    );
    await expectSaid(imported(text, { columns: { ...columns, quantity: 'kg' } }), 'import.quantityNoPlace');
    const wrong = { ...columns, colour: 'red' };
    await expectSaid(imported(text, { columns: wrong }), 'import.unknownRoles');
    const said = await expectSaid(
      imported(text, { columns: { ...columns, value: 'yen' } }),
      'import.missingColumns',
    );
    expect(said.params).toMatchObject({ missing: ['yen'], found: ['year', 'origin', 'hs', 'usd'] });
    await expectSaid(
      imported('year,origin,hs,usd\n2020,JPN,854232,1\n', { columns }),
      'import.whichRevision',
    );
  });

  it('reads the reference matrix of complexity', async (ctx) => {
    const path = join(shared, 'reference/complexity/small_12x20.csv');
    if (!existsSync(path)) return ctx.skip('needs the optional test-data folder ../shared');
    const { stored, account } = await importTable(newWorld(), path, {
      columns: { exporter: 'origin', product: 'hs', value: 'value', year: 'year' },
      codes: 'as-is',
    });
    expect(account).toMatchObject({ rowsIn: 116, rowsKept: 116 });
    expect(await rowsOf(stored, 'economies', ['code'])).toHaveLength(12);
  });
});
