// `npm test`: every check and every test, with its own set-up. Ends with `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './setup.mjs';

install();
build();
mkdirSync(join(root, 'out'), { recursive: true });

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const code = ['src', 'test', 'bench', 'data/build', 'scripts'];
const checks = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['lint', bin('oxlint'), ['--deny-warnings', ...code]],
  ['format', bin('oxfmt'), ['--check', ...code]],
  ['import rule', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['dead code and unused dependencies', bin('knip'), []],
  ['packed package from an empty folder', process.execPath, [join(root, 'scripts', 'pack.mjs')]],
];

let passed = 0;
let failed = 0;
for (const [name, program, args] of checks) {
  process.stdout.write(`\n== ${name}\n`);
  if (run(program, args, { allowFailure: true }) === 0) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`FAILED: ${name}\n`);
  }
}

process.stdout.write('\n== tests\n');
const counts = join(root, 'out', 'tests.json');
rmSync(counts, { force: true });
const status = run(
  bin('vitest'),
  ['run', '--reporter=default', `--reporter=${join(root, 'scripts', 'reporter.mjs')}`],
  {
    allowFailure: true,
    env: { ...process.env, NO_COLOR: '1', KANAME_TEST_COUNTS: counts },
  },
);
const result = existsSync(counts)
  ? JSON.parse(readFileSync(counts, 'utf8'))
  : { passed: 0, failed: 1, skipped: [] };
passed += result.passed;
failed += result.failed;
if (status !== 0 && result.failed === 0) failed += 1;
for (const { name, reason } of result.skipped)
  process.stdout.write(`skipped: ${name}: ${reason || 'no reason given'}\n`);
process.stdout.write(`${result.skipped.length} tests skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
