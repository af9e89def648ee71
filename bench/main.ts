// `npm run bench -- NAME` builds, runs one bench and prints its ratios; without a name it lists the names.
//
// import      one full BACI year (11 million made-up rows) from its zip to a stored dataset, over DuckDB's bare scan of the
//             same rows as CSV and its sorted write; three rounds, the middle ratio
// complexity  RCA, ECI and PCI of 200 economies by 5,000 products; the middle of five
// map         on such a year: one economy by goods and by codes with 200 draws, start of the program included; all
//             economies that trade in it, by goods, without draws, in one session
// kernel      products and solves against numpy on one core, 2 threads against 1; where python3 has no numpy that part is
//             left out
// ensemble    1,000 draws on 1,435 sectors side by side against one by one
// icio        one shock on 3,465 sectors, and the look-through of one economy
// propagation a year of the partially binding Leontief model on 800 sectors, with pooled and with single suppliers
// equilibrium tariffs of one economy among 194, on a made-up world
// systemic-risk  the failure of every one of 2,000 firms with 8 suppliers each
// debt        fan chart of 100,000 paths over ten years with its quantiles, by each kind of surprises
// portfolio   a mix of policies for 50 goods, 200 firms and 4 tiers
// release     a game of a release at N = 8, and 10,000 draws of its parameters
// rows250m    memory of importing 250 million rows, 23 years in one zip; takes minutes and 8 GB of disk
//
// Each line holds what was measured against its goal: 1 is the goal, less is better. Seconds are those of the clock, so that
// nothing else should run beside; the seconds of the processor (user and system, all threads) stand beside them. Peak
// memory is that of the program that was measured. KANAME_BENCH_TEMP names another folder for temporary files.
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown, type Bench } from './bench.ts';
import { root } from './measured.ts';

const benches: Readonly<Record<string, { readonly what: string; readonly load: () => Promise<Bench> }>> = {
  import: {
    what: 'a full BACI year, against DuckDB alone',
    load: async () => (await import('./import.ts')).importBench,
  },
  complexity: {
    what: 'RCA, ECI and PCI of 200 economies by 5,000 products',
    load: async () => (await import('./complexity.ts')).complexityBench,
  },
  map: {
    what: 'the colour map on a full BACI year: one economy with draws, all economies without',
    load: async () => (await import('./map.ts')).mapBench,
  },
  kernel: {
    what: 'products and solves, against numpy',
    load: async () => (await import('./kernel.ts')).kernelBench,
  },
  ensemble: {
    what: '1,000 draws on 1,435 sectors side by side, against one by one',
    load: async () => (await import('./kernel.ts')).ensembleBench,
  },
  icio: {
    what: 'one shock on 3,465 sectors, and the look-through of one economy',
    load: async () => (await import('./kernel.ts')).icioBench,
  },
  propagation: {
    what: 'a year of 800 sectors with stocks, labour and demand',
    load: async () => (await import('./models.ts')).propagationBench,
  },
  equilibrium: {
    what: 'trade equilibrium of 194 economies',
    load: async () => (await import('./models.ts')).equilibriumBench,
  },
  'systemic-risk': {
    what: 'the failure of each of 2,000 firms',
    load: async () => (await import('./models.ts')).systemicRiskBench,
  },
  debt: {
    what: 'a debt fan chart of 100,000 paths over ten years',
    load: async () => (await import('./models.ts')).debtBench,
  },
  portfolio: {
    what: 'a mix of policies for 50 goods, 200 firms and 4 tiers',
    load: async () => (await import('./portfolio.ts')).portfolioBench,
  },
  release: {
    what: 'a game of a release, and its verdict over 10,000 draws',
    load: async () => (await import('./release.ts')).releaseBench,
  },
  rows250m: {
    what: 'memory of importing 250 million rows',
    load: async () => (await import('./rows250m.ts')).rows250mBench,
  },
};

const name = process.argv[2] ?? '';
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  const names = Object.entries(benches).map(([id, { what }]) => `  ${id.padEnd(14)} ${what}\n`);
  if (name !== '') process.stderr.write(`There is no bench "${name}".\n`);
  process[name === '' ? 'stdout' : 'stderr'].write(`npm run bench -- NAME\n${names.join('')}`);
  process.exit(name === '' ? 0 : 2);
}
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const built = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), 'build'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(built.status ?? 1);
const temp = mkdtempSync(join(process.env['KANAME_BENCH_TEMP'] ?? tmpdir(), 'kaname-bench-'));
try {
  for (const line of await (await bench.load())(temp, say)) process.stdout.write(`${shown(line)}\n`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
