// Sets up a fresh clone: installs what is missing, builds what is stale. `node scripts/setup.mjs [build]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the clone; its failure ends this one. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0 && !options.allowFailure) process.exit(result.status ?? 1);
  return result.status ?? 1;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Kaname needs Node 20.19 or newer; this is ${process.versions.node}. Install a current Node and run the same command again.\n`,
  );
  process.exit(2);
}

/**
 * Installs the packages of package-lock.json unless they are there. `npm ci` is too strict here: a lock file made where a
 * package for another system could not be seen lacks it, and that system then needs the second, looser round.
 */
export function install() {
  const lock = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(lock) && statSync(lock).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  process.stdout.write('Installing packages ...\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--no-save', ...quiet]);
  const loads = run(process.execPath, ['-e', "import('@duckdb/node-api').catch(() => process.exit(1))"], {
    allowFailure: true,
    stdio: 'ignore',
  });
  if (loads !== 0) run('npm', ['install', '--no-save', '--no-package-lock', ...quiet]);
}

function newest(dir) {
  return readdirSync(dir, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(dir, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

/** Builds `dist` unless it is newer than every source. */
export function build() {
  const main = join(root, 'dist', 'surfaces', 'cli', 'main.js');
  if (existsSync(main) && statSync(main).mtimeMs >= newest(join(root, 'src'))) return;
  process.stdout.write('Building ...\n');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
  ]);
}

if (process.argv[2] === 'build') {
  install();
  build();
}
