// What the command prints and how it ends: in processes of their own where that is what is shown, else within the test's.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser } from 'mathjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { kanameHere, type Ended } from '../support/command.ts';

const main = join(packageRoot(), 'dist', 'surfaces', 'cli', 'main.js');
const dir = mkdtempSync(join(tmpdir(), 'kaname-test-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const kaname = (...args: string[]): Promise<Ended> => kanameHere(args);
/** The command as it is installed, in a process of its own. */
const apart = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [main, ...args], { cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28 });

interface Printed {
  answer: { count: number; total: number; rows: Record<string, number | string | boolean | null>[] };
  run: { datasets: { id: string }[]; coefficients: Record<string, { value: number }> };
}
const answerOf = (stdout: string): Printed => JSON.parse(stdout) as Printed;

describe('kaname autonomy', () => {
  it('knows that Japan buys 86 % of its lithium hydroxide from China (2023)', () => {
    const { answer } = answerOf(
      apart(
        'autonomy',
        'JPN',
        '--definition',
        'cabinet-office',
        '--year',
        '2023',
        '--draws',
        '0',
        '--format',
        'json',
      ).stdout,
    );
    const row = answer.rows.find((one) => one['product'] === '282520');
    expect(row?.['topExporter']).toBe('CHN');
    expect(row?.['topShare']).toBeCloseTo(0.86, 2);
    expect(row?.['flagged']).toBe(true);
  });

  it('accepts --year, --years Y and --years A-B, and speaks of the last year', async () => {
    const ask = async (...args: string[]): Promise<unknown> =>
      answerOf((await kaname('autonomy', 'JPN', '--draws', '0', '--format', 'json', ...args)).stdout).answer;
    const last = await ask('--years', '2022');
    expect(await ask('--year', '2022')).toEqual(last);
    expect(await ask('--years', '2020-2022')).toEqual(last);
  });

  it('counts in answer.count what is flagged, and lists only that with --flagged', async () => {
    const { stdout } = await kaname('autonomy', 'DEU', '--flagged', '--draws', '0', '--format', 'json');
    const { answer } = answerOf(stdout);
    expect(answer.rows).toHaveLength(answer.count);
    expect(answer.rows.every((row) => row['flagged'] === true)).toBe(true);
    expect(answer.total).toBeGreaterThan(answer.count);
  });

  it('sets treatments beside the published result, and says what they change', async () => {
    const ask = async (...args: string[]): Promise<Printed['answer']> =>
      answerOf((await kaname('autonomy', 'JPN', '--draws', '0', '--format', 'json', ...args)).stdout).answer;
    const published = await ask();
    const beside = await ask('--treat', 'reexports,noise-floor,hysteresis');
    const kept = ['product', 'flagged', 'hhi', 'topExporter', 'topShare', 'pFlag'] as const;
    const of = (answer: Printed['answer']): unknown[] =>
      answer.rows.map((row) => kept.map((key) => row[key]));
    expect(of(beside)).toEqual(of(published));
    expect(beside.count).toBe(published.count);
    expect(published.rows.every((row) => row['treatedReason'] === 'not-asked')).toBe(true);
    expect(beside.rows.every((row) => row['flaggedTreated'] !== null)).toBe(true);
    expect(beside.rows.some((row) => row['hhiTreated'] !== row['hhi'])).toBe(true);
    const said = async (lang: string): Promise<string> =>
      (await kaname('autonomy', 'JPN', '--treat', 'reexports', '--lang', lang)).stdout;
    expect(await said('en')).toContain('With the treatments reexports [P]');
    expect(await said('ja')).toContain('補正 reexports [P]');
  });

  it('prints every column as CSV', async () => {
    const { stdout } = await kaname('autonomy', 'JPN', '--draws', '0', '--format', 'csv');
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(
      /^product,name,nameJa,flagged,pFlag,hhi,worldHhi,topExporter,topShare,imports,exports,yearsHeld,failed,reason,/,
    );
    expect(lines[0]).toMatch(
      /,mirrorGap,.*,flaggedTreated,pFlagTreated,hhiTreated,topExporterTreated,topShareTreated,/,
    );
    expect(lines.length).toBeGreaterThan(30);
  });

  it.each([
    [['autonomy', 'JPX'], /JPX is not an economy or group known here. Did you mean/],
    [['autonomy', 'JPN', '--year', '1990'], /No trade data for JPN in 1990/],
    [['autonomy', 'JPN', '--years', 'then'], /not a year or a span/],
    [['autonomy', 'JPN', '--definition', 'own'], /definition is not usable/],
    [['autonomy', 'JPN', '--treat', 'own'], /own is not a treatment: use reexports, noise-floor/],
    [['autonomy', 'CHN', '--definition', 'hjs'], /China cannot depend on itself/],
    [['autonomy', 'JPN', '--definition', 'hjs', '--on', 'CHX'], /CHX is not an economy or group/],
    [['autonomy', 'JPN', '--draws', '-3'], /--draws takes a whole number/],
    [['autonomy', 'JPN', '--format', 'xml'], /not a format/],
    [['autonomy', 'JPN', '--dataset', 'abcdef99'], /No dataset abcdef99/],
  ])('refuses %j with one sentence and exit code 2', async (args, sentence) => {
    const { status, stderr, stdout } = await kaname(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('replay and explain', () => {
  const file = join(dir, 'answer.json');
  let stdout = '';
  beforeAll(async () => {
    ({ stdout } = await kaname('autonomy', 'KOR', '--draws', '20', '--format', 'json'));
    writeFileSync(file, stdout);
  });

  it('gives the same answer again, in another process', () => {
    expect(apart('replay', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('same answer'),
    });
  });

  it('says where an altered answer differs', async () => {
    const altered = join(dir, 'altered.json');
    const output = answerOf(stdout);
    output.answer.count += 1;
    writeFileSync(altered, JSON.stringify(output));
    expect(await kaname('replay', altered)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('answer.count'),
    });
  });

  it('names a coefficient that is another', async () => {
    const altered = join(dir, 'coefficient.json');
    const output = answerOf(stdout);
    const sigma = output.run.coefficients['noise.sigma'];
    if (!sigma) throw new Error('no noise.sigma in the run record');
    sigma.value = 0.3;
    writeFileSync(altered, JSON.stringify(output));
    expect(await kaname('replay', altered)).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /^The coefficient noise\.sigma differs: then 0\.3 .*, now 0\.2 .*\nThe answer itself is the same/,
      ),
    });
  });

  it('says which dataset is missing', async () => {
    const foreign = join(dir, 'foreign.json');
    writeFileSync(foreign, stdout.replaceAll(/sha256:[0-9a-f]{8}/g, 'sha256:00000000'));
    expect(await kaname('replay', foreign)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('not in this world'),
    });
  });

  it('lists the cells that it can explain, and names what is nearest to one that is not there', async () => {
    const explain = (...cell: string[]): Promise<Ended> => kaname('explain', file, ...cell);
    const listed = (await explain()).stdout;
    expect(listed).toMatch(/rows\/: \d+ rows\n {2}columns: .*worldHhi/);
    expect(listed).toContain('definitions/');
    expect((await explain('definitions/')).stdout).toContain('\n  geodep\n');
    expect((await explain('definitions/geodepp.count')).stderr).toMatch(/no row geodepp; nearest: geodep/);
    expect((await explain('definitions/geodep.contu')).stderr).toMatch(/no column contu; nearest.* count/);
    expect((await explain('definition/geodep.count')).stderr).toMatch(/no table definition .*definitions/);
  });

  it.each(['pFlag', 'hhi', 'worldHhi', 'topShare', 'imports', 'exports', 'yearsHeld'])(
    'prints arithmetic that gives %s back',
    async (column) => {
      const { answer } = answerOf(stdout);
      for (const row of answer.rows.slice(0, 2)) {
        const { stdout: printed } = await kaname('explain', file, `${String(row['product'])}.${column}`);
        const reader = parser();
        let last: unknown = null;
        for (const line of printed.split('\n')) {
          const assignment = line.replace(/ {2}#.*$/, '');
          if (assignment && !assignment.startsWith('#')) last = reader.evaluate(assignment);
        }
        expect(Number(last)).toBeCloseTo(Number(row[column]), 9);
      }
    },
  );
});

describe('world', () => {
  it('lists the box and finds every hash in order', async () => {
    expect((await kaname('world')).stdout).toContain('Battery chain');
    expect(await kaname('world', 'verify')).toMatchObject({ status: 0 });
  });

  it('an empty or new world verifies', async () => {
    expect(await kaname('world', 'verify', '--world', join(dir, 'nothing-here'))).toMatchObject({
      status: 0,
    });
  });

  it('names the file that was changed, and exits 2', () => {
    const world = join(dir, 'broken');
    cpSync(join(packageRoot(), 'data', 'box'), world, { recursive: true });
    const table = join(world, 'datasets', 'battery-chain', 'world.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('2', '3'));
    const { status, stdout } = apart('world', 'verify', '--world', world);
    expect(status).toBe(2);
    expect(stdout).toContain('world.csv');
  });

  it('refuses a world from a newer version', async () => {
    const world = join(dir, 'newer');
    cpSync(join(packageRoot(), 'data', 'box'), world, { recursive: true });
    writeFileSync(join(world, 'world.json'), '{"kaname":"world","format":9}');
    expect(await kaname('autonomy', 'JPN', '--world', world)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('newer Kaname'),
    });
  });
});

describe('brief', () => {
  it('writes one file that needs no network, with numbers beside it', async () => {
    const file = join(dir, 'brief.html');
    expect(await kaname('brief', 'JPN', '-o', file, '--draws', '0')).toMatchObject({ status: 0 });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/src=|href="(?!#)/);
    expect(html).toContain('not METI');
    expect(readFileSync(join(dir, 'brief.autonomy.csv'), 'utf8')).toContain('282520');
  });
});
