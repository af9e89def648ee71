import fc from 'fast-check';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import type { Account } from '../../src/ledger/manifest.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import type { Imported } from '../../src/ledger/sources/importing.ts';
import { importJapanCustoms } from '../../src/ledger/sources/japan-customs.ts';
import { importTable } from '../../src/ledger/sources/table.ts';
import { importWeo } from '../../src/ledger/sources/weo.ts';
import { importWorldBank } from '../../src/ledger/sources/world-bank.ts';
import { csvToParquet } from '../../src/ledger/convert.ts';
import { importIo } from '../../src/ledger/sources/io/io.ts';
import { baciFiles } from '../support/planted.ts';
import {
  figaroText,
  icioText,
  listText,
  plantIo,
  wiodFlatText,
  wiodWorkbookText,
} from '../support/planted-io.ts';
import { folder, newWorld, rowsOf } from './importing-help.ts';

const units = (text: string): bigint => BigInt(text.replace('.', ''));

/** Rows in = kept + refused, also by reason; money in = kept + refused; all refused rows can be read. */
async function balances({ stored, account }: Imported): Promise<void> {
  const a: Account = account!;
  expect(a.rowsIn).toBe(a.rowsKept + a.rowsRefused);
  expect(Object.values(a.refusedBy).reduce((sum, n) => sum + n, 0)).toBe(a.rowsRefused);
  expect(units(a.valueIn)).toBe(units(a.valueKept) + units(a.valueRefused));
  expect(await rowsOf(stored, 'refused', ['line'])).toHaveLength(a.rowsRefused);
}

const dir = folder();
let runs = 0;

/** Imports bytes under a name: a sentence or a balanced account, and nothing else. */
async function survives(
  name: string,
  bytes: Uint8Array,
  run: (world: string, path: string) => Promise<Imported>,
): Promise<'said' | 'kept'> {
  const path = join(dir, `${runs++}-${name}`);
  writeFileSync(path, bytes);
  try {
    await balances(await run(newWorld(), path));
    return 'kept';
  } catch (error) {
    if (error instanceof UserError) return 'said';
    throw error;
  }
}

const baci = (world: string, path: string): Promise<Imported> => importBaci(world, [path]);
const seedCsv = baciFiles([
  { year: 2021, exporter: 'CHN', importer: 'JPN', product: '854231', value: '12.345', quantity: '1.5' },
  { year: 2021, exporter: 'TWN', importer: 'JPN', product: '854231', value: 7, quantity: '' },
  { year: 2021, exporter: 'FRA', importer: 'USA', product: '300490', value: '0.001', quantity: ' NA' },
]).get('BACI_HS17_Y2021_V202301.csv')!;
const comtrade =
  'refYear,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue,netWgt\n2022,392,M,156,H6,850760,100.5,1\n2022,392,M,0,H6,850760,100,1\n2022,156,X,392,H5,850760,90,1\n';
const customs =
  'ex_im,area,goods,year,value\nimport,Taiwan,(Ic),2024,2058.837771\nimport,Grand Total,(Ic),2024,2e3\nexport,EU,Ships,2023,1\n';

const comtradeJson = JSON.stringify({
  count: 2,
  data: [
    {
      refYear: 2022,
      reporterCode: 392,
      flowCode: 'M',
      partnerCode: 156,
      partner2Code: 0,
      classificationCode: 'H6',
      cmdCode: '850760',
      customsCode: 'C00',
      motCode: 0,
      netWgt: 3.5,
      primaryValue: 100.5,
    },
    {
      refYear: 2022,
      reporterCode: 156,
      flowCode: 'X',
      partnerCode: 392,
      partner2Code: 0,
      classificationCode: 'H6',
      cmdCode: '850760',
      customsCode: 'C00',
      motCode: 0,
      netWgt: null,
      primaryValue: 90,
    },
  ],
  error: '',
});
const weo =
  'ISO\tWEO Subject Code\tScale\t2022\t2023\tEstimates Start After\nJPN\tGGXWDG_NGDP\t\t248.2\tn/a\t2023\nJPN\tNGDP\tBillions\t560,000.5\t--\t2024\n';
const worldBankJson = JSON.stringify([
  { page: 1, pages: 1, per_page: 50, total: 3, sourceid: '2', lastupdated: '2026-10-07' },
  ['JPN', 'WLD', 'DEU'].map((iso3, n) => ({
    indicator: { id: 'NY.GDP.MKTP.CD', value: 'GDP (current US$)' },
    country: { id: iso3.slice(0, 2), value: iso3 },
    countryiso3code: iso3,
    date: '2023',
    value: n === 2 ? null : 4.2e12 + n,
  })),
]);

/** JSON that stays JSON: one value in it replaced by another one. */
const revalued = (text: string): fc.Arbitrary<Buffer> =>
  fc
    .record({
      at: fc.nat(200),
      put: fc.constantFrom<unknown>(null, -1, 1e300, '1e999', '', 'JPN', [], {}, true, '2022', 0),
    })
    .map(({ at, put }) => {
      let seen = 0;
      const swap = (value: unknown): unknown => {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swap(one)]));
        if (Array.isArray(value)) return value.map(swap);
        return seen++ === at ? put : value;
      };
      return Buffer.from(JSON.stringify(swap(JSON.parse(text))));
    });

/** Some bytes of a text replaced, removed or doubled. */
const mutated = (text: string): fc.Arbitrary<Buffer> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length - 1),
        take: fc.nat(12),
        put: fc.oneof(
          fc.constantFrom(
            '',
            '"',
            ',',
            '\n',
            '\r\n',
            '-',
            '.',
            '1e999',
            '9'.repeat(30),
            '\0',
            '\uFEFF',
            'NA',
            ';',
            '""',
            text.slice(0, 40),
          ),
          fc.string({ maxLength: 6 }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) => {
      let out = text;
      for (const { at, take, put } of edits) out = out.slice(0, at) + put + out.slice(at + take);
      return Buffer.from(out);
    });

describe('importers on broken input', () => {
  it('BACI: random bytes under any name end in a sentence', async () => {
    const name = fc.constantFrom(
      'BACI_HS17_Y2021_V202301.csv',
      'BACI_HS17_V202301.zip',
      'a.csv.gz',
      'b.parquet',
    );
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom('', 'PK\u0003\u0004', 'PAR1', 't,i,j,k,v,q\n'),
        async (file, bytes, head) => {
          await survives(file, Buffer.concat([Buffer.from(head), bytes]), baci);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('BACI: mutated CSV, plain and in gzip, balances or ends in a sentence; both occur', async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(mutated(seedCsv), fc.boolean(), async (bytes, packed) => {
        const name = 'BACI_HS17_Y2021_V202301.csv';
        ends.add(await survives(packed ? `${name}.gz` : name, packed ? gzipSync(bytes) : bytes, baci));
      }),
      { numRuns: 60 },
    );
    expect([...ends].sort()).toEqual(['kept', 'said']);
  });

  it('Comtrade, Japan Customs, tables and the World Economic Outlook likewise', async () => {
    const table = (world: string, path: string): Promise<Imported> =>
      importTable(world, path, {
        columns: { exporter: 'i', importer: 'j', product: 'k', value: 'v', year: 't', quantity: 'q' },
        codes: 'as-is',
      });
    const sources: [string, (world: string, path: string) => Promise<Imported>][] = [
      [comtrade, (world, path) => importComtrade(world, [path])],
      [customs, (world, path) => importJapanCustoms(world, [path])],
      [seedCsv, table],
      [weo, (world, path) => importWeo(world, [path])],
    ];
    for (const [text, run] of sources)
      await fc.assert(
        fc.asyncProperty(mutated(text), async (bytes) => {
          await survives('x.csv', bytes, run);
        }),
        { numRuns: 25 },
      );
  });

  it('JSON of Comtrade and of the World Bank likewise; both ends occur', async () => {
    const sources: [string, (world: string, path: string) => Promise<Imported>][] = [
      [comtradeJson, (world, path) => importComtrade(world, [path])],
      [worldBankJson, (world, path) => importWorldBank(world, [path])],
    ];
    for (const [text, run] of sources) {
      const ends = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.oneof(mutated(text), revalued(text)), fc.boolean(), async (bytes, packed) => {
          ends.add(await survives(packed ? 'x.json.gz' : 'x.json', packed ? gzipSync(bytes) : bytes, run));
        }),
        { numRuns: 30 },
      );
      expect([...ends].sort()).toEqual(['kept', 'said']);
    }
  });

  it('input-output tables likewise; both ends occur', async () => {
    const small = plantIo(['JPN', 'ROM'], ['A01', 'D'], ['HFCE', 'INVNT']);
    const io =
      (options: Parameters<typeof importIo>[2]) =>
      (world: string, path: string): Promise<Imported> =>
        importIo(world, [path], { year: 2011, ...options });
    const columns = {
      from: 'seller',
      fromIndustry: 'sold',
      to: 'buyer',
      toIndustry: 'bought',
      value: 'worth',
    };
    const sources: [string, (world: string, path: string) => Promise<Imported>][] = [
      [icioText(small), io({})],
      [figaroText(small), io({ as: 'figaro' })],
      [wiodFlatText(small, 2014), io({})],
      [wiodWorkbookText(small, '2013'), io({ as: 'wiod' })],
      [listText(small), io({ columns })],
    ];
    const ends = new Set<string>();
    for (const [text, run] of sources)
      await fc.assert(
        fc.asyncProperty(mutated(text), fc.boolean(), async (bytes, packed) => {
          ends.add(await survives(packed ? 'x.csv.gz' : 'x.csv', packed ? gzipSync(bytes) : bytes, run));
        }),
        { numRuns: 15 },
      );
    expect([...ends].sort()).toEqual(['kept', 'said']);
  }, 60_000);

  it('Parquet with bytes changed, cut or added likewise', async () => {
    const csv = join(dir, 'seed.csv');
    const parquet = join(dir, 'seed.parquet');
    writeFileSync(csv, seedCsv);
    await csvToParquet(csv, parquet);
    const whole = readFileSync(parquet);
    expect(await survives('BACI_HS17_Y2021_V202301.parquet', whole, baci)).toBe('kept');
    const harmed = fc
      .record({
        edits: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        cut: fc.option(fc.nat(whole.length), { freq: 4 }),
        tail: fc.uint8Array({ maxLength: 8 }),
      })
      .map(({ edits, cut, tail }) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of edits) bytes[at] = value;
        return Buffer.concat([bytes.subarray(0, cut ?? bytes.length), cut === null ? Buffer.alloc(0) : tail]);
      });
    await fc.assert(
      fc.asyncProperty(harmed, async (bytes) => {
        await survives('BACI_HS17_Y2021_V202301.parquet', bytes, baci);
      }),
      { numRuns: 60 },
    );
  });
});
