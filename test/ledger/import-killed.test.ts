import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';
import { plantWorld, plantZip, type PlantedFlow } from '../support/planted.ts';
import { folder, newWorld } from './importing-help.ts';

const child = fileURLToPath(new URL('importing-child.ts', import.meta.url));
const codes = [
  'CHN',
  'JPN',
  'USA',
  'DEU',
  'FRA',
  'KOR',
  'IND',
  'BRA',
  'ZAF',
  'AUS',
  'CHL',
  'PER',
  'MEX',
  'CAN',
  'ITA',
];
const products = ['854231', '300490', '010121', '850760', '282520', '870380', '260500', '283691'];

/** Flows of all economies with one another; `salt` makes another file of them. */
const many = (salt: number): PlantedFlow[] =>
  codes.flatMap((exporter) =>
    codes.flatMap((importer) =>
      exporter === importer
        ? []
        : products.flatMap((product) =>
            [2018, 2019, 2020, 2021].map((year) => ({ year, exporter, importer, product, value: 1 + salt })),
          ),
    ),
  );

interface Ended {
  readonly said: string;
  readonly signal: NodeJS.Signals | null;
}

function importing(world: string, file: string, killAfter: number | null, limit?: number): Promise<Ended> {
  const run = `exec "$0" --import tsx "$@"`;
  const command = limit === undefined ? run : `ulimit -f ${limit}; ${run}`;
  const running = spawn('bash', ['-c', command, process.execPath, child, world, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  running.stdout.on('data', (data: Buffer) => (said += data.toString()));
  const timer = killAfter === null ? null : setTimeout(() => running.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    running.on('error', reject);
    running.on('close', (_code, signal) => {
      if (timer) clearTimeout(timer);
      resolve({ said: said.trim(), signal });
    });
  });
}

describe('an import that is cut short', () => {
  it('leaves the world as before or as after, wherever it is killed, and the next one clears up', async () => {
    const world = newWorld();
    const before = (await plantWorld(world, many(0))).stored.id;
    const zip = await plantZip(folder(), many(1));
    const started = performance.now();
    const whole = await importing(newWorld(), zip, null);
    const span = performance.now() - started;
    expect(whole.said).toMatch(/^stored /);
    const after = whole.said.split(' ')[1];
    let killed = 0;
    for (const share of [0.45, 0.6, 0.7, 0.8, 0.9, 0.97]) {
      const { signal } = await importing(world, zip, span * share);
      if (signal === 'SIGKILL') killed++;
      expect(await verifyWorld(world, 'world')).toEqual([]);
      const ids = (await readWorld(world, 'world')).map((one) => one.id);
      expect(ids).toContain(before);
      for (const id of ids) expect([before, after]).toContain(id);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await importing(world, zip, null)).said).toContain(after);
    await plantWorld(world, many(2));
    expect(readdirSync(join(world, '.staging'))).toEqual([]);
  });

  it('two at once store the same dataset once', async () => {
    const world = newWorld();
    const zip = await plantZip(folder(), many(3));
    const ends = await Promise.all([importing(world, zip, null), importing(world, zip, null)]);
    for (const { said } of ends) expect(said).toMatch(/^(stored|already) sha256:/);
    expect(new Set(ends.map(({ said }) => said.split(' ')[1])).size).toBe(1);
    expect(await readWorld(world, 'world')).toHaveLength(1);
    expect(await verifyWorld(world, 'world')).toEqual([]);
  });

  it('says when the disk is full, and leaves what was there', async (ctx) => {
    if (process.platform === 'win32' || !existsSync('/bin/bash'))
      return ctx.skip('needs bash to limit the size of files');
    const world = newWorld();
    const before = (await plantWorld(world, many(0))).stored.id;
    const { said } = await importing(world, await plantZip(folder(), many(4)), null, 16);
    expect(said).toBe('said ledger.diskFull');
    expect(await verifyWorld(world, 'world')).toEqual([]);
    expect((await readWorld(world, 'world')).map((one) => one.id)).toEqual([before]);
  });
});
