// One download per file at a time: a lock beside the part that names its process.
import { rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { UserError } from '../../contract/message.ts';
import { fetchWords } from './words.ts';

const held = new Set<string>();

/** Gives back every lock of this process, for one that is about to end. */
export function releaseAll(): void {
  for (const lock of held) rmSync(lock, { force: true });
  held.clear();
}

/** Runs `work` while no other process downloads the same file; the lock of a dead process is taken over. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.part.lock`;
  await take(lock, file);
  held.add(lock);
  try {
    return await work();
  } finally {
    held.delete(lock);
    await rm(lock, { force: true });
  }
}

async function take(lock: string, file: string): Promise<void> {
  const mine = `${process.pid} ${hostname()}`;
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(lock, mine, { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readFile(lock, 'utf8').catch(() => '');
    const [pid, host] = holder.split(' ');
    const busy = holder === '' || host !== hostname() || isAlive(Number(pid));
    if (busy || attempt > 2) throw new UserError(fetchWords.say.busy({ pid: pid ?? '?', file, lock }));
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
