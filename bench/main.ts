// `npm run bench -- NAME`: builds, runs one bench, prints its ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown, type Bench } from './bench.ts';
import { root } from './measured.ts';

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  import: async () => (await import('./import.ts')).importBench,
  complexity: async () => (await import('./complexity.ts')).complexityBench,
  map: async () => (await import('./map.ts')).mapBench,
  rows250m: async () => (await import('./rows250m.ts')).rows250mBench,
};

const name = process.argv[2] ?? '';
const load = benches[name];
if (!load) {
  process.stderr.write(`Which bench? npm run bench -- ${Object.keys(benches).join('|')}\n`);
  process.exit(2);
}
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const built = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), 'build'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const temp = mkdtempSync(join(process.env['KANAME_BENCH_TEMP'] ?? tmpdir(), 'kaname-bench-'));
try {
  for (const line of await (await load())(temp, say)) process.stdout.write(`${shown(line)}\n`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
