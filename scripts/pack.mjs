// Packs the package, installs it in an empty folder, and asks it a question there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

const dir = mkdtempSync(join(tmpdir(), 'kaname-pack-'));
const shell = process.platform === 'win32';
try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', dir], {
    cwd: root,
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = readdirSync(dir).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack wrote no package');
  writeFileSync(join(dir, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`],
    { cwd: dir, shell, stdio: 'inherit' },
  );
  const printed = execFileSync(
    process.execPath,
    [
      join(dir, 'node_modules', 'kaname', 'dist', 'surfaces', 'cli', 'main.js'),
      'autonomy',
      'JPN',
      '--draws',
      '0',
      '--format',
      'json',
    ],
    { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' },
  );
  const output = JSON.parse(printed);
  if (!(output.answer.total > 0)) throw new Error('the packed package gave no answer');
  process.stdout.write(`${tarball}: answers from an empty folder\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
