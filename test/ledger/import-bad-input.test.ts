import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataPath } from '../../src/atlas/files.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { verifyWorld } from '../../src/ledger/world.ts';
import { baciFiles, plantWorld, plantZip, zipFiles } from '../support/planted.ts';
import { expectSaid, file, folder, newWorld } from './importing-help.ts';

const one = [{ year: 2021, exporter: 'CHN', importer: 'JPN', product: '854231', value: 1 }];
const csvName = 'BACI_HS17_Y2021_V202301.csv';
const csv = baciFiles(one).get(csvName)!;

interface Entry {
  readonly name: string;
  readonly data: Buffer;
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** A zip written byte by byte, so that it can lie. */
function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size = data.length, crc = crc32(data), method = 8, flags = 0 } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : data;
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc >>> 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size >>> 0, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** Holds that an import fails with one sentence and leaves nothing behind. */
async function refuses(path: string, id: string): Promise<Record<string, unknown>> {
  const world = newWorld();
  const said = await expectSaid(importBaci(world, [path]), id);
  expect(await verifyWorld(world, 'world')).toEqual([]);
  for (const part of ['datasets', '.staging'])
    expect(existsSync(join(world, part)) ? readdirSync(join(world, part)) : []).toEqual([]);
  return said.params;
}

const zipFile = (content: Buffer, name = 'BACI_HS17_V202301.zip'): string => file(name, content);

describe('wrong files', () => {
  it('names a file that is not there or is empty', async () => {
    await refuses(join(folder(), 'BACI.zip'), 'import.noFile');
    await refuses(file(csvName, ''), 'import.emptyFile');
  });

  it('names a file that may not be read', async (ctx) => {
    if (process.platform === 'win32' || process.getuid?.() === 0)
      ctx.skip('this user may read all files, so none can be forbidden');
    const locked = file(csvName, csv);
    chmodSync(locked, 0o000);
    await refuses(locked, 'import.unreadable');
  });

  it('names links that lead in a circle, zero bytes, and text in UTF-16', async (ctx) => {
    await refuses(file(csvName, Buffer.alloc(3000)), 'import.notTable');
    await refuses(file(csvName, Buffer.from(`\uFEFF${csv}`, 'utf16le')), 'import.utf16');
    if (process.platform === 'win32') ctx.skip('links need rights on this system');
    const dir = folder();
    symlinkSync(join(dir, 'b.csv'), join(dir, 'a.csv'));
    symlinkSync(join(dir, 'a.csv'), join(dir, 'b.csv'));
    await refuses(join(dir, 'a.csv'), 'import.unreadable');
  });

  it('takes a byte order mark, line ends of Windows, and semicolons', async () => {
    for (const text of [`\uFEFF${csv}`, csv.replaceAll('\n', '\r\n'), csv.replaceAll(',', ';')])
      expect((await importBaci(newWorld(), [file(csvName, text)])).account).toMatchObject({ rowsKept: 1 });
  });

  it('does not write to the box, to a file, or below one', async () => {
    const path = file(csvName, csv);
    const box = dataPath('box');
    const before = readdirSync(box);
    await expectSaid(importBaci(box, [path]), 'ledger.boxIsFixed');
    await expectSaid(importBaci(join(box, 'datasets'), [path]), 'ledger.boxIsFixed');
    const link = join(folder(), 'link');
    symlinkSync(box, link, 'junction');
    await expectSaid(importBaci(link, [path]), 'ledger.boxIsFixed');
    await expectSaid(verifyWorld(link, 'world'), 'ledger.boxIsFixed');
    expect(readdirSync(box)).toEqual(before);
    await expectSaid(importBaci(path, [path]), 'ledger.worldIsFile');
    await expectSaid(importBaci(join(path, 'below'), [path]), 'ledger.worldIsFile');
  });

  it('knows what is not a zip, not a table, and not flows', async () => {
    const said = await refuses(zipFile(Buffer.from('%PDF-1.7\nhello')), 'import.notZip');
    expect(said['found']).toContain('%PDF');
    await refuses(file('BACI_HS17.csv', '%PDF-1.7\nhello'), 'import.notTable');
    await refuses(file('BACI_HS17.csv', '<!DOCTYPE html><html>'), 'import.notTable');
    await refuses(file('BACI_HS17.csv', Buffer.from([1, 0, 2, 0])), 'import.notTable');
    await refuses(file('BACI_HS17.parquet', 'PAR1 but no more'), 'import.damaged');
    await refuses(
      file('BACI_HS17.csv.gz', Buffer.concat([gzipSync(csv).subarray(0, 20)])),
      'import.truncated',
    );
    await refuses(file('BACI_HS17.csv.gz', Buffer.from([0x1f, 0x8b, 9, 9, 9])), 'import.damaged');
    const empty = folder();
    mkdirSync(join(empty, 'inside'));
    await refuses(empty, 'import.noFlows');
    const codes = baciFiles(one);
    codes.delete(csvName);
    const path = join(folder(), 'BACI_HS17_V202301.zip');
    await zipFiles(path, codes);
    await refuses(path, 'import.noFlows');
  });

  it('names the missing columns and those it found', async () => {
    const said = await refuses(file(csvName, 'year,i,j,k,value\n1,2,3,4,5\n'), 'import.missingColumns');
    expect(said).toMatchObject({
      file: csvName,
      missing: ['t', 'v', 'q'],
      found: ['year', 'i', 'j', 'k', 'value'],
    });
  });

  it('stores nothing where no row could be kept, and shows the first', async () => {
    const said = await refuses(
      file(csvName, 't,i,j,k,v,q\n2021,997,392,854231,1,1\n2021,998,392,854231,1,1\n'),
      'import.nothingKept',
    );
    expect(said).toMatchObject({
      rows: 2,
      reason: 'unknown-economy',
      line: 2,
      text: '2021,997,392,854231,1,1',
    });
    await refuses(file(csvName, 't,i,j,k,v,q\n'), 'import.noRows');
  });

  it('does not open a world from a newer version', async () => {
    const world = newWorld();
    mkdirSync(world, { recursive: true });
    writeFileSync(join(world, 'world.json'), '{"format":99,"kaname":"world"}');
    await expectSaid(importBaci(world, [file(csvName, csv)]), 'ledger.newerWorld');
    expect(readdirSync(world)).not.toContain('.staging-left');
    expect(existsSync(join(world, 'datasets')) ? readdirSync(join(world, 'datasets')) : []).toEqual([]);
  });
});

describe('bad zips', () => {
  it('knows a zip that was cut off, at any length', async () => {
    const whole = readFileSync(await plantZip(folder(), one));
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.999])
      await refuses(zipFile(whole.subarray(0, Math.floor(whole.length * share))), 'import.truncated');
  });

  it('knows damage by its checksum, and content shorter than declared', async () => {
    const data = Buffer.from(csv);
    await refuses(zipFile(zipOf([{ name: csvName, data, crc: 1 }])), 'import.damaged');
    await refuses(zipFile(zipOf([{ name: csvName, data, size: data.length + 1 }])), 'import.truncated');
  });

  it('stops at a bomb: more than declared, or declared beyond all measure', async () => {
    const data = Buffer.concat([Buffer.from(csv), Buffer.alloc(20_000_000, '\n')]);
    await refuses(zipFile(zipOf([{ name: csvName, data, size: 100 }])), 'import.bomb');
    await refuses(
      zipFile(zipOf([{ name: csvName, data: Buffer.from(csv), size: 3_000_000_000 }])),
      'import.bomb',
    );
  });

  it('does not guess at passwords and other ways to pack', async () => {
    const data = Buffer.from(csv);
    await refuses(zipFile(zipOf([{ name: csvName, data, flags: 1 }])), 'import.encrypted');
    await refuses(zipFile(zipOf([{ name: csvName, data, method: 14 }])), 'import.compression');
  });

  it('takes names that lead elsewhere only as names', async () => {
    const dir = folder();
    const data = Buffer.from(csv);
    const names = [`../../../${csvName}`];
    const path = join(dir, 'BACI_HS17_V202301.zip');
    writeFileSync(path, zipOf(names.map((name) => ({ name, data }))));
    const { stored, account } = await importBaci(join(dir, 'world'), [path]);
    expect(account?.rowsKept).toBe(1);
    expect(readdirSync(dir).sort()).toEqual(['BACI_HS17_V202301.zip', 'world']);
    expect(readdirSync(stored.dir).sort()).toEqual([
      'economies.parquet',
      'flows-2021.parquet',
      'manifest.json',
      'products.parquet',
      'refused.parquet',
    ]);
    writeFileSync(
      path,
      zipOf([
        { name: `C:\\temp\\${csvName}`, data },
        {
          name: `/etc/${csvName.replace('2021', '2020')}`,
          data: Buffer.from(csv.replaceAll('\n2021', '\n2020')),
        },
      ]),
    );
    expect((await importBaci(newWorld(), [path])).account?.rowsKept).toBe(2);
  });

  it('reads entries that are stored without packing', async () => {
    const data = Buffer.from(csv);
    expect(
      (await importBaci(newWorld(), [zipFile(zipOf([{ name: csvName, data, method: 0 }]))])).account
        ?.rowsKept,
    ).toBe(1);
  });
});

describe('a world that is hurt', () => {
  it('is told by verify, file by file', async () => {
    const world = newWorld();
    const { stored } = await plantWorld(world, one);
    writeFileSync(join(stored.dir, 'flows-2021.parquet'), 'x');
    expect(await verifyWorld(world, 'world')).toMatchObject([
      { file: 'flows-2021.parquet', problem: 'changed' },
    ]);
  });
});
