// Runs a program of its own and says how long it took and how much memory it held at its peak.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** The command as users run it, built. */
export const command = join(root, 'dist', 'surfaces', 'cli', 'main.js');

export interface Measured {
  readonly seconds: number;
  /** Of the processor, user and system, over all threads. */
  readonly cpu: number;
  /** Peak resident memory in GB. */
  readonly peak: number;
  /** What it wrote to standard output. */
  readonly output: string;
}

/** Writes peak and processor time to a file when the program ends; libuv gives them in KB and in millionths of a second. */
const PEAK = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.KANAME_BENCH_PEAK, maxRSS + ' ' + (userCPUTime + systemCPUTime));
});`;

/** Runs the built command with these arguments. */
export const kaname = (temp: string, args: readonly string[]): Promise<Measured> =>
  measured(temp, [command, ...args]);

/** Runs a program of this folder, which prints first the seconds that its own work took: starting up is not counted. */
export async function program(temp: string, file: string, args: readonly string[]): Promise<Measured> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const found = await measured(temp, ['--import', import.meta.resolve('tsx'), path, ...args]);
  return { ...found, seconds: Number(found.output.split(' ')[0]) };
}

async function measured(temp: string, args: readonly string[]): Promise<Measured> {
  const file = join(temp, 'peak');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`, ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, KANAME_BENCH_PEAK: file } },
  );
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`node ${args.slice(0, 6).join(' ')} ended with ${code}: ${errors.trim()}`);
  const [peak = 0, cpu = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  rmSync(file);
  return { seconds, cpu: cpu / 1e6, peak: peak / 1e6, output };
}
