// `kaname verify published` as a user runs it: nothing at hand, within tolerance, outside of it, bad input.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const main = join(packageRoot(), 'dist', 'surfaces', 'cli', 'main.js');
const dir = mkdtempSync(join(tmpdir(), 'kaname-verify-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const verify = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [main, 'verify', 'published', ...args], { cwd: dir, encoding: 'utf8' });

interface Result {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly ours: number | null;
  readonly published: number;
}
const resultsOf = (stdout: string): Map<string, Result> =>
  new Map((JSON.parse(stdout) as { results: Result[] }).results.map((one) => [one.id, one]));

const churn = join(dir, 'churn');
const partners = join(dir, 'partners');
beforeAll(async () => {
  const codes = ['282520', '811292', '854231', '901090', '010121'];
  const to = (year: number, exporters: readonly string[], product: string): PlantedFlow[] =>
    exporters.map((exporter) => ({ year, exporter, importer: 'DEU', product, value: 10 }));
  const many = ['CHN', 'USA', 'KOR', 'BRA'];
  // Flagged in 2014: two; in 2018: all five; in 2019: all but the last, which is one of the two of 2014.
  await plantWorld(
    churn,
    codes.flatMap((code, k) => [
      ...to(2014, k >= 3 ? ['CHN'] : many, code),
      ...to(2018, ['CHN'], code),
      ...to(2019, k < 4 ? ['CHN'] : many, code),
    ]),
    { revision: 'HS96' },
  );
  await plantWorld(partners, [
    { year: 2019, exporter: 'CHN', importer: 'JPN', product: '282520', value: 60 },
    { year: 2019, exporter: 'USA', importer: 'JPN', product: '282520', value: 40 },
    { year: 2019, exporter: 'USA', importer: 'JPN', product: '854231', value: 100 },
  ]);
});

describe('kaname verify published', () => {
  it('says what to import where nothing can be run, and exits 0', () => {
    const { status, stdout } = verify();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No published count can be run on the datasets at hand/);
    expect(stdout).toMatch(/Needs BACI HS17 with 2019 in one dataset.*V01/);
    expect(stdout).toMatch(/Needs customs data by firm: V18/);
    expect(verify('--lang', 'ja').stdout).toMatch(/^手元のデータセットで再計算できる公表値はない/);
  });

  it('prints ours beside theirs: a fifth gone after one year and half after five, within tolerance', () => {
    const { status, stdout } = verify('--world', churn, '--format', 'json');
    const results = resultsOf(stdout);
    expect(results.get('V16')).toMatchObject({ published: 0.2, ours: 0.2, state: 'inside', reason: null });
    expect(results.get('V17')).toMatchObject({ published: 0.5, ours: 0.5, state: 'inside' });
    expect(results.get('V01')).toMatchObject({ ours: null, state: 'not-run', reason: 'no-data' });
    expect(results.get('V11')).toMatchObject({ ours: null, state: 'not-run', reason: 'not-applicable' });
    expect(status).toBe(0);
    const text = verify('--world', churn).stdout;
    expect(text).toMatch(/3 published results run: 2 within tolerance, 0 outside, 1 shown only/);
    expect(text).toMatch(
      /V16 {2}within {2}cdi, EU27.*published 20 %, ours 20 % \(0 pp\); allowed 16 % to 24 %/,
    );
  });

  it('exits 2 where one lies outside, and says why it may', () => {
    const { status, stdout } = verify('--world', partners);
    expect(status).toBe(2);
    expect(stdout).toMatch(
      /V01 {2}OUTSIDE {2}cabinet-office, Japan on China, 2019.*published 1,133, ours 1 \(-1,132\)/,
    );
    expect(stdout).toContain('why they may differ: published on national customs statistics');
    expect(stdout).toMatch(/imports nothing: V02/);
    const results = resultsOf(verify('--world', partners, '--format', 'json').stdout);
    expect(results.get('V01')?.ours).toBe(1);
    expect(results.get('V04j')?.ours).toBeCloseTo(0.3, 12);
    expect(results.get('V02')).toMatchObject({ state: 'not-run', reason: 'no-imports' });
  });

  it('runs a table of one’s own, and names what is wrong in it', () => {
    const table = join(dir, 'targets.csv');
    const header =
      'id,publication,definition,statistic,economies,on,years,revision,published,tolerance,tolerance_kind,standing,notes';
    writeFileSync(
      table,
      `${header}\nmine,Own count,cabinet-office,count,JPN,CHN,2019,HS17,1,0,absolute,judged,\n`,
    );
    expect(verify('--world', partners, '--targets', table)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('published 1, ours 1 (0)'),
    });
    writeFileSync(
      table,
      `${header}\nmine,Own count,cabinet-office,counts,JPN,CHN,2019,HS17,1,0,absolute,judged,\n`,
    );
    expect(verify('--targets', table)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/targets.csv, line 2, field "statistic": "counts" is not one of/),
    });
    expect(verify('--format', 'xml')).toMatchObject({ status: 2, stderr: expect.stringContaining('xml') });
  });
});
