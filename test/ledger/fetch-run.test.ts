// From an address to a dataset: download, import, and nothing asked for twice.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFetch, type FetchProgress } from '../../src/ledger/fetch/run.ts';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';
import { apiServer, json, worldBank, zip, type Answer, type ApiServer } from './fetch-api-server.ts';
import { fakeClock } from './fetch-server.ts';

let world: string;
let api: ApiServer;
beforeEach(async () => {
  world = await mkdtemp(join(tmpdir(), 'kaname-fetched-'));
});
afterEach(async () => {
  await api.close();
  await rm(world, { recursive: true, force: true });
});

const calm = () => ({ clock: fakeClock(), patience: { tries: 3, seed: 1 }, proxies: { none: '*' } });

describe('fetch baci', () => {
  const baci = () =>
    zip({
      'BACI_HS17_Y2023_V202601.csv': 't,i,j,k,v,q\n2023,156,392,280530,1000.5,2.5\n2023,704,392,280530,10,\n',
      'country_codes_V202601.csv':
        'country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n392,Japan,JP,JPN\n704,Viet Nam,VN,VNM\n',
      'product_codes_HS17_V202601.csv': 'code,description\n280530,Rare-earth metals\n',
    });

  it('downloads the zip through faults, imports it, and does not ask again', async () => {
    const body = await baci();
    const answers: Answer[] = ['cut', { status: 503, body: '' }, { body: body.subarray(0, 300) }];
    api = await apiServer(() => answers.shift() ?? { body });
    const seen: FetchProgress[] = [];
    const options = { ...calm(), baseUrl: api.base, progress: (at: FetchProgress) => seen.push(at) };
    const first = await runFetch('baci', world, options);
    expect(first.imported.account).toMatchObject({ rowsIn: 2, rowsKept: 2, valueKept: '1010500.000' });
    expect(first.imported.stored.manifest).toMatchObject({
      vintage: '202601',
      coverage: { revision: 'HS17' },
    });
    expect(first).toMatchObject({ reused: 0, bytes: body.length, notes: [] });
    expect(seen.at(-1)).toMatchObject({
      file: 'BACI_HS17_V202601.zip',
      filesDone: 0,
      files: 1,
      bytes: body.length,
    });
    const requests = api.asked.length;
    const second = await runFetch('baci', world, options);
    expect(second).toMatchObject({ reused: 1, bytes: 0, imported: { already: true } });
    expect(api.asked).toHaveLength(requests);
    expect(await readWorld(world, 'world')).toHaveLength(1);
    expect(await verifyWorld(world, 'world')).toEqual([]);
  });

  it('asks again where the copy was harmed, or at the user’s wish', async () => {
    const body = await baci();
    api = await apiServer(() => ({ body }));
    const options = { ...calm(), baseUrl: api.base };
    const { files } = await runFetch('baci', world, options);
    await writeFile(files[0]!, body.subarray(0, body.length - 1));
    expect((await runFetch('baci', world, options)).reused).toBe(0);
    expect((await runFetch('baci', world, { ...options, refresh: true })).reused).toBe(0);
    expect(api.asked).toHaveLength(3);
  });

  it('leaves the world as it was where the release is not there', async () => {
    api = await apiServer(() => ({ status: 404, body: '<html></html>' }));
    await expect(
      runFetch('baci', world, { ...calm(), baseUrl: api.base, version: '209901' }),
    ).rejects.toMatchObject({
      said: { id: 'fetch.notFound' },
    });
    expect(await readWorld(world, 'world')).toEqual([]);
    expect(await verifyWorld(world, 'world')).toEqual([]);
  });
});

describe('fetch comtrade', () => {
  const rowsOf = (url: URL): object[] => {
    const ask = (name: string): string[] => url.searchParams.get(name)!.split(',');
    return ask('cmdCode').flatMap((cmdCode) =>
      ask('flowCode').flatMap((flowCode) =>
        [156, 842].map((partnerCode) => ({
          typeCode: 'C',
          freqCode: 'A',
          refYear: Number(ask('period')[0]),
          period: ask('period')[0],
          reporterCode: Number(ask('reporterCode')[0]),
          reporterISO: 'JPN',
          flowCode,
          partnerCode,
          partnerISO: partnerCode === 156 ? 'CHN' : 'USA',
          partner2Code: 0,
          classificationCode: 'H6',
          cmdCode,
          customsCode: 'C00',
          motCode: 0,
          netWgt: 10,
          qty: 10,
          qtyUnitAbbr: 'kg',
          primaryValue: 1_000,
        })),
      ),
    );
  };
  const asked = { reporters: ['JPN'], years: [2023], codes: ['280530', '810520'] };

  it('divides what would be cut, sends the key, waits between requests, and imports every row once', async () => {
    const limit = 3;
    api = await apiServer((url) => {
      const rows = rowsOf(url);
      return json({
        elapsedTime: '0.1 secs',
        count: Math.min(rows.length, limit),
        data: rows.slice(0, limit),
        error: '',
      });
    });
    const options = { ...calm(), ...asked, baseUrl: api.base, apiKey: 'hush', maxRecords: limit };
    const { imported, files, notes } = await runFetch('comtrade', world, options);
    expect(imported.account).toMatchObject({ rowsIn: 8, rowsKept: 8 });
    expect(files).toHaveLength(4);
    expect(notes).toEqual([]);
    expect(api.asked).toHaveLength(1 + 2 + 4);
    expect(api.asked.every((one) => one.key === 'hush')).toBe(true);
    expect(options.clock.slept).toEqual(Array(6).fill(1_000));
  });

  it('refuses an answer that the preview cut, and imports nothing', async () => {
    api = await apiServer(() =>
      json({ count: 500, data: Array.from({ length: 500 }, () => ({})), error: '' }),
    );
    await expect(
      runFetch('comtrade', world, { ...calm(), ...asked, baseUrl: api.base }),
    ).rejects.toMatchObject({
      said: { id: 'fetchPlan.truncatedPreview', params: { limit: 500 } },
    });
    expect(await readWorld(world, 'world')).toEqual([]);
  });

  it('goes on where a run was stopped, without asking again for what it has', async () => {
    let quota = 1;
    api = await apiServer((url) => {
      if (quota-- <= 0) return { status: 403, body: '{"message":"Out of call volume quota."}' };
      return json({ count: rowsOf(url).length, data: rowsOf(url), error: '' });
    });
    const options = { ...calm(), ...asked, baseUrl: api.base };
    await expect(runFetch('comtrade', world, options)).rejects.toMatchObject({
      said: {
        id: 'fetch.refused',
        params: { status: 403, detail: ' ({"message":"Out of call volume quota."})' },
      },
    });
    expect(await readWorld(world, 'world')).toEqual([]);
    quota = 3;
    const { imported, reused } = await runFetch('comtrade', world, options);
    expect(reused).toBe(1);
    expect(imported.account).toMatchObject({ rowsIn: 8, rowsKept: 8 });
    expect(api.asked).toHaveLength(1 + 1 + 3);
  });

  it('asks again the day after', async () => {
    api = await apiServer((url) => json({ count: rowsOf(url).length, data: rowsOf(url), error: '' }));
    const options = { ...calm(), ...asked, baseUrl: api.base };
    await runFetch('comtrade', world, options);
    expect((await runFetch('comtrade', world, options)).reused).toBe(4);
    await options.clock.sleep(86_400_001);
    const late = await runFetch('comtrade', world, options);
    expect(late).toMatchObject({ reused: 0, imported: { already: true } });
    expect(late.notes.map((note) => note.id)).toEqual(['fetchPlan.preview']);
  });
});

describe('fetch world-bank', () => {
  it('gets all pages of both indicators and imports them', async () => {
    const years = ['2021', '2022', '2023'];
    const rows = ['NY.GDP.MKTP.CD', 'SP.POP.TOTL'].flatMap((indicator) =>
      years.flatMap((date, n) => [
        { indicator, iso3: 'JPN', name: 'Japan', date, value: 4e12 + n },
        { indicator, iso3: 'WLD', name: 'World', date, value: 1e14 },
      ]),
    );
    api = await apiServer(worldBank(rows));
    const { imported, files } = await runFetch('world-bank', world, {
      ...calm(),
      baseUrl: api.base,
      perPage: 4,
    });
    expect(files).toHaveLength(4);
    expect(imported.account).toMatchObject({
      rowsIn: 12,
      rowsKept: 6,
      refusedBy: { 'double-count-aggregate': 6 },
    });
    expect(existsSync(join(world, 'downloads', 'world-bank', 'SP.POP.TOTL-4-2.json'))).toBe(true);
  });
});
