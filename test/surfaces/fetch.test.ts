import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';
import { yearsOf } from '../../src/surfaces/cli/fetch.ts';
import { apiServer, json, worldBank, zip, type Answer, type ApiServer } from '../ledger/fetch-api-server.ts';
import { listen, shut } from '../ledger/fetch-server.ts';
import { createServer } from 'node:http';

const dir = mkdtempSync(join(tmpdir(), 'kaname-fetch-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const main = join(packageRoot(), 'dist', 'surfaces', 'cli', 'main.js');
let api: ApiServer | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});
let worlds = 0;
const newWorld = (): string => join(dir, `world-${worlds++}`);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command beside the server; `watch` may send it a signal. */
function kaname(base: string, args: readonly string[], watch?: (kill: () => void) => void): Promise<Ended> {
  const { COMTRADE_API_KEY: _, ...rest } = process.env;
  const env = { ...rest, KANAME_FETCH_BASE: base, NO_PROXY: '*', no_proxy: '*' };
  const child = spawn(process.execPath, [main, ...args], { env, cwd: dir });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  watch?.(() => child.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

const baci = (): Promise<Buffer> =>
  zip({
    'BACI_HS22_Y2023_V202501.csv': 't,i,j,k,v,q\n2023,156,392,280530,1000.5,2.5\n2023,704,392,280530,10,\n',
    'country_codes_V202501.csv':
      'country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n392,Japan,JP,JPN\n704,Viet Nam,VN,VNM\n',
    'product_codes_HS22_V202501.csv': 'code,description\n280530,Rare-earth metals\n',
  });

describe('kaname fetch', () => {
  it('brings BACI through a cut and an error of the server, and does not ask for it twice', async () => {
    const body = await baci();
    const faults: Answer[] = ['cut', { status: 500, body: '' }];
    api = await apiServer(() => faults.shift() ?? { body });
    const world = newWorld();
    const args = ['fetch', 'baci', '--hs', 'HS22', '--vintage', '202501', '--world', world];
    const first = await kaname(api.base, [...args, '--format', 'json']);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      already: false,
      account: { rowsIn: 2, rowsKept: 2 },
      reused: 0,
      bytes: body.length,
      files: [expect.stringContaining('BACI_HS22_V202501.zip')],
    });
    expect(api.asked.map(({ url }) => url.pathname)).toEqual(Array(3).fill('/BACI_HS22_V202501.zip'));
    expect(first.stderr).toContain('KANAME_FETCH_BASE');
    expect(first.stderr).toMatch(/trying again in \d+ s/);
    expect(first.stderr).toContain('HTTP 500');
    const again = await kaname(api.base, [...args, '--lang', 'ja']);
    expect(again.status).toBe(0);
    expect(again.stdout).toMatch(/^sha256:[0-9a-f]{64} .*変更はありません。\n$/);
    expect(api.asked).toHaveLength(3);
    expect(await verifyWorld(world, 'world')).toEqual([]);
  });

  it('asks Comtrade without a key, code by code, and says so apart from the answer', async () => {
    api = await apiServer((url) => {
      const ask = (name: string): string => url.searchParams.get(name) ?? '';
      const row = {
        refYear: Number(ask('period')),
        reporterCode: Number(ask('reporterCode')),
        flowCode: ask('flowCode'),
        partnerCode: 156,
        partner2Code: 0,
        classificationCode: 'H6',
        cmdCode: ask('cmdCode'),
        customsCode: 'C00',
        motCode: 0,
        netWgt: 10,
        primaryValue: 1000,
      };
      return json({ count: 1, data: [row], error: '' });
    });
    const world = newWorld();
    const asked = ['--reporters', 'Japan', '--years', '2022-2023', '--products', '280530', '--flows', 'm'];
    const ended = await kaname(api.base, ['fetch', 'comtrade', ...asked, '--world', world]);
    expect(ended.status).toBe(0);
    expect(api.asked.map(({ url }) => url.searchParams.get('period'))).toEqual(['2022', '2023']);
    expect(api.asked.every(({ key }) => key === undefined)).toBe(true);
    expect(ended.stdout).toContain('2 of 2 rows kept');
    expect(ended.stdout).not.toContain('COMTRADE_API_KEY');
    expect(ended.stderr).toContain('COMTRADE_API_KEY');
  });

  it('brings GDP and population, which `import world-bank` takes from the files as well', async () => {
    const rows = ['NY.GDP.MKTP.CD', 'SP.POP.TOTL'].flatMap((indicator) => [
      { indicator, iso3: 'JPN', name: 'Japan', date: '2023', value: 4e12 },
      { indicator, iso3: 'WLD', name: 'World', date: '2023', value: 1e14 },
    ]);
    api = await apiServer(worldBank(rows));
    const world = newWorld();
    const ended = await kaname(api.base, ['fetch', 'world-bank', '--world', world]);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('2 of 4 rows kept, 2 refused');
    expect(ended.stdout).toContain('whose members have rows of their own');
    const downloads = join(world, 'downloads', 'world-bank');
    const pages = readdirSync(downloads).filter((name) => /-1\.json$/.test(name));
    expect(pages).toHaveLength(2);
    const other = newWorld();
    const taken = await kaname('', [
      'import',
      'world-bank',
      ...pages.map((name) => join(downloads, name)),
      '--world',
      other,
    ]);
    expect(taken.status).toBe(0);
    const [mine] = await readWorld(world, 'world');
    expect((await readWorld(other, 'world')).map((one) => one.id)).toEqual([mine?.id]);
  });

  it('stopped by Ctrl-C keeps what came, says how to go on, and goes on from there', async () => {
    const body = await baci();
    const ranges: (string | undefined)[] = [];
    const half = Math.floor(body.length / 2);
    const server = createServer((request, response) => {
      ranges.push(request.headers.range);
      const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      const head = { etag: '"one"', 'content-length': body.length - from };
      if (from > 0)
        response
          .writeHead(206, { ...head, 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` })
          .end(body.subarray(from));
      else response.writeHead(200, head).write(body.subarray(0, half)); // and then nothing
    });
    const base = await listen(server);
    try {
      const world = newWorld();
      const args = ['fetch', 'baci', '--hs', 'HS22', '--vintage', '202501', '--world', world];
      const folder = join(world, 'downloads', 'baci');
      const part = join(folder, 'BACI_HS22_V202501.zip.part');
      const stopped = await kaname(base, args, (kill) => {
        const timer = setInterval(() => {
          if (!existsSync(part) || statSync(part).size < half) return;
          clearInterval(timer);
          kill();
        }, 20);
      });
      expect(stopped).toMatchObject({ status: 2, stdout: '' });
      expect(stopped.stderr).toContain('run the same command again');
      expect(statSync(part).size).toBe(half);
      expect(existsSync(`${part}.lock`)).toBe(false);
      expect(await verifyWorld(world, 'world')).toEqual([]);
      expect(await readWorld(world, 'world')).toEqual([]);
      expect((await kaname(base, args)).status).toBe(0);
      expect(ranges).toEqual([undefined, `bytes=${half}-`]);
      expect(readFileSync(join(folder, 'BACI_HS22_V202501.zip')).equals(body)).toBe(true);
    } finally {
      await shut(server);
    }
  });

  it.each([
    [['baci', '--hs', 'HS99'], /no revision HS99: use one of HS92/, /版 HS99 はありません/],
    [['baci', '--vintage', 'new'], /not a BACI version/, /バージョンではありません/],
    [
      ['comtrade', '--reporters', 'JPX', '--years', '2020', '--products', '280530'],
      /No economy JPX .*JPN Japan/,
      /JPX はありません/,
    ],
    [
      ['comtrade', '--reporters', 'JPN', '--years', '2021-2019', '--products', '280530'],
      /2021-2019 is not a year or a span/,
      /2021-2019 は年または期間ではありません/,
    ],
    [
      ['comtrade', '--reporters', 'JPN', '--years', '2020', '--products', 'gallium'],
      /gallium is not a code/,
      /gallium はComtradeに照会できるコードではありません/,
    ],
    [['comtrade', '--years', '2020'], /--reporters/, /--reporters/],
    [['world-bank', '--year', '2020'], /no option --year/, /--year というオプションはありません/],
    [['fao'], /no command fao/, /fao というコマンドはありません/],
  ])('refuses %j with one sentence in each language', async (args, en, ja) => {
    for (const [lang, sentence] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      const ended = await kaname('', ['fetch', ...args, '--world', newWorld(), '--lang', lang]);
      expect(ended).toMatchObject({ status: 2, stdout: '' });
      expect(ended.stderr).toMatch(sentence);
      expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('reads years as single ones and spans', () => {
    expect(yearsOf('2019-2021,2023')).toEqual([2019, 2020, 2021, 2023]);
  });
});
