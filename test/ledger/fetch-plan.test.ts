// What is asked of each source: official addresses, divided requests, keys that stay where they belong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import type { Wanted } from '../../src/ledger/fetch/plan.ts';
import { fetchPlan } from '../../src/ledger/fetch/run.ts';

const idOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.said.id;
    throw error;
  }
  return 'no error';
};

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kaname-plan-'));
  vi.stubEnv('COMTRADE_API_KEY', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

/** Hands an answer to a request, as if it had been downloaded. */
async function answered(wanted: Wanted, answer: unknown): ReturnType<Wanted['read']> {
  const path = join(dir, 'answer.json');
  await writeFile(path, JSON.stringify(answer));
  return wanted.read(path);
}

describe('BACI', () => {
  it('is asked for at CEPII, by revision and release', () => {
    expect(fetchPlan('baci', {}).wanted[0]!.url).toBe(
      'https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS17_V202601.zip',
    );
    expect(fetchPlan('baci', { revision: 'hs92', version: '202401b' }).wanted[0]!.url).toBe(
      'https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS92_V202401b.zip',
    );
    expect(fetchPlan('baci', { baseUrl: 'http://127.0.0.1:9/mirror/' }).wanted[0]!.url).toBe(
      'http://127.0.0.1:9/mirror/BACI_HS17_V202601.zip',
    );
  });

  it('refuses other revisions, releases and addresses', () => {
    expect(idOf(() => fetchPlan('baci', { revision: 'HS88' }))).toBe('fetchPlan.badRevision');
    expect(idOf(() => fetchPlan('baci', { version: '2026' }))).toBe('fetchPlan.badVersion');
    expect(idOf(() => fetchPlan('baci', { version: '202613' }))).toBe('fetchPlan.badVersion');
    for (const baseUrl of ['', 'ftp://127.0.0.1', 'http://127.0.0.1/?a=b', 'mirror'])
      expect(idOf(() => fetchPlan('baci', { baseUrl }))).toBe('fetchPlan.badBase');
  });
});

describe('Comtrade', () => {
  const all = { reporters: ['JPN', 'USA'], years: [2023, 2022], codes: ['280530', '810520'] };

  it('without a key asks the preview code by code and flow by flow, and says so', async () => {
    const plan = fetchPlan('comtrade', all);
    expect(plan.wanted).toHaveLength(2 * 2 * 2 * 2);
    const url = new URL(plan.wanted[0]!.url);
    expect(`${url.origin}${url.pathname}`).toBe('https://comtradeapi.un.org/public/v1/preview/C/A/HS');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      reporterCode: '392',
      period: '2022',
      cmdCode: '280530',
      flowCode: 'M',
      partner2Code: '0',
      customsCode: 'C00',
      motCode: '0',
      maxRecords: '500',
    });
    for (const wanted of plan.wanted) await answered(wanted, { count: 1, data: [{}], error: '' });
    expect(plan.notes().map((note) => note.id)).toEqual(['fetchPlan.preview']);
    expect(new Set(plan.wanted.map((one) => one.file)).size).toBe(16);
  });

  it('with a key asks for many codes at once and keeps the key out of the address', () => {
    vi.stubEnv('COMTRADE_API_KEY', 'hush');
    const plan = fetchPlan('comtrade', all);
    expect(plan.wanted).toHaveLength(4);
    const [first] = plan.wanted;
    expect(first!.url).toMatch(/^https:\/\/comtradeapi\.un\.org\/data\/v1\/get\/C\/A\/HS\?/);
    expect(first!.url).toContain('cmdCode=280530,810520&flowCode=M,X');
    expect(first!.url).not.toContain('hush');
    expect(first!.secrets).toEqual({ 'ocp-apim-subscription-key': 'hush' });
  });

  it('does not send the key of the environment to a mirror', () => {
    vi.stubEnv('COMTRADE_API_KEY', 'hush');
    const plan = fetchPlan('comtrade', { ...all, baseUrl: 'http://127.0.0.1:9' });
    expect(plan.wanted[0]!.secrets).toEqual({});
    expect(plan.wanted[0]!.url).toContain('http://127.0.0.1:9/public/v1/preview/');
  });

  it('knows reporters by their Comtrade numbers', () => {
    const codeOf = (reporter: string): string | null =>
      new URL(fetchPlan('comtrade', { ...all, reporters: [reporter] }).wanted[0]!.url).searchParams.get(
        'reporterCode',
      );
    // Numbers of the published reference list of reporters; several differ from ISO 3166.
    expect(['JPN', 'USA', 'IND', 'FRA', 'NOR', 'CHE', 'Germany', 'Taiwan'].map(codeOf)).toEqual([
      '392',
      '842',
      '699',
      '251',
      '579',
      '757',
      '276',
      '490',
    ]);
  });

  it('divides a request whose answer is as long as the limit, and refuses what cannot be divided', async () => {
    const plan = fetchPlan('comtrade', {
      ...all,
      reporters: ['JPN'],
      years: [2022],
      apiKey: 'k',
      maxRecords: 3,
    });
    const full = { count: 3, data: [{}, {}, {}], error: '' };
    const { keep, more } = await answered(plan.wanted[0]!, full);
    expect(keep).toBe(false);
    expect(more.map((one) => new URL(one.url).searchParams.get('flowCode'))).toEqual(['M', 'X']);
    const next = await answered(more[0]!, full);
    expect(next.more.map((one) => new URL(one.url).searchParams.get('cmdCode'))).toEqual([
      '280530',
      '810520',
    ]);
    await expect(answered(next.more[0]!, full)).rejects.toMatchObject({
      said: { id: 'fetchPlan.truncated', params: { what: 'JPN 2022 280530 M', limit: 3 } },
    });
    const every = fetchPlan('comtrade', {
      reporters: ['JPN'],
      years: [2022],
      codes: ['AG6'],
      flows: ['M'],
      apiKey: 'k',
      maxRecords: 3,
    });
    await expect(answered(every.wanted[0]!, full)).rejects.toThrow(/truncatedAll/);
    const preview = fetchPlan('comtrade', { ...all, maxRecords: 3 });
    await expect(answered(preview.wanted[0]!, full)).rejects.toThrow(/truncatedPreview/);
  });

  it('mistrusts odd answers', async () => {
    const [wanted] = fetchPlan('comtrade', all).wanted;
    for (const answer of [
      { count: 2, data: [{}], error: '' },
      { count: 0, data: [], error: 'bad' },
      { data: 1 },
      [],
    ])
      await expect(answered(wanted!, answer)).rejects.toThrow(/fetchPlan\.comtradeError/);
  });

  it('says which requests had no rows, and when none had', async () => {
    const plan = fetchPlan('comtrade', { ...all, reporters: ['JPN'], years: [2022], flows: ['M'] });
    const none = { count: 0, data: [], error: '' };
    expect(await answered(plan.wanted[0]!, none)).toEqual({ keep: false, more: [] });
    expect(idOf(() => plan.notes())).toBe('fetchPlan.nothingThere');
    await answered(plan.wanted[1]!, { count: 1, data: [{}], error: null });
    expect(plan.notes()[1]).toMatchObject({
      id: 'fetchPlan.noRows',
      params: { count: 1, asked: 2, what: ['JPN 2022 280530 M'] },
    });
  });

  it('refuses options that it does not know', () => {
    const wrong = (change: object): string => idOf(() => fetchPlan('comtrade', { ...all, ...change }));
    expect(wrong({ reporters: ['Atlantis'] })).toBe('fetchPlan.badReporter');
    expect(wrong({ reporters: ['WLD'] })).toBe('fetchPlan.badReporter');
    expect(wrong({ years: [1900] })).toBe('fetchPlan.badYear');
    expect(wrong({ codes: ['8542'] })).toBe('fetchPlan.badCode');
    expect(wrong({ flows: ['RX'] })).toBe('fetchPlan.badFlow');
    expect(wrong({ maxRecords: 501 })).toBe('fetchPlan.badLimit');
    expect(wrong({ codes: [], years: [] })).toBe('fetchPlan.nothingAsked');
  });
});

describe('the World Bank', () => {
  const meta = { page: 1, pages: 3, per_page: '2', total: 5, lastupdated: '2026-10-07' };
  const row = (date: string): object => ({
    indicator: { id: 'NY.GDP.MKTP.CD', value: 'GDP' },
    country: { id: 'JP', value: 'Japan' },
    countryiso3code: 'JPN',
    date,
    value: 1,
  });

  it('is asked for two indicators, then for the pages that the first one announces', async () => {
    const plan = fetchPlan('world-bank', { perPage: 2 });
    expect(plan.wanted.map((one) => one.url)).toEqual([
      'https://api.worldbank.org/v2/country/all/indicator/NY.GDP.MKTP.CD?format=json&per_page=2&page=1',
      'https://api.worldbank.org/v2/country/all/indicator/SP.POP.TOTL?format=json&per_page=2&page=1',
    ]);
    const { keep, more } = await answered(plan.wanted[0]!, [meta, [row('2023'), row('2022')]]);
    expect(keep).toBe(true);
    expect(more.map((one) => new URL(one.url).searchParams.get('page'))).toEqual(['2', '3']);
    expect(await answered(more[1]!, [{ ...meta, page: 3 }, [row('2019')]])).toEqual({ keep: true, more: [] });
  });

  it('mistrusts refusals, wrong pages and missing rows', async () => {
    const [wanted] = fetchPlan('world-bank', { perPage: 2 }).wanted;
    const refusal = [{ message: [{ id: '120', key: 'Invalid value', value: 'The parameter is not valid' }] }];
    await expect(answered(wanted!, refusal)).rejects.toMatchObject({
      said: { params: { detail: 'The parameter is not valid' } },
    });
    for (const answer of [
      [{ ...meta, page: 2 }, [row('2023'), row('2022')]],
      [{ ...meta, per_page: 50 }, [row('2023'), row('2022')]],
      [{ ...meta, pages: 1e9, total: 2e9 }, [row('2023'), row('2022')]],
      [meta, [row('2023')]],
      [meta, null],
      { data: [] },
    ])
      await expect(answered(wanted!, answer)).rejects.toThrow(/fetchPlan\.worldBankError/);
  });
});
