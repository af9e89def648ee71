// Runs the `kaname` command inside the test's own process: the same words and codes, without the time to start one.
import { vi } from 'vitest';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let runs = 0;

/** The command with these arguments. Not for signals, nor for an output that breaks. */
export async function kanameHere(args: readonly string[]): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const { argv, exitCode } = process;
  const listeners = process.stdout.listeners('error');
  const take = (add: (text: string) => void) => (chunk: unknown) => {
    add(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString());
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take((text) => (stdout += text))),
    vi.spyOn(process.stderr, 'write').mockImplementation(take((text) => (stderr += text))),
  ];
  process.argv = [process.execPath, 'kaname', ...args];
  process.exitCode = undefined;
  try {
    // A query makes it another module, which runs anew; all below it stays loaded.
    runs += 1;
    await import(/* @vite-ignore */ `../../src/surfaces/cli/main.ts?run=${runs}`);
    return { status: Number(process.exitCode ?? 0), stdout, stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const one of process.stdout.listeners('error'))
      if (!listeners.includes(one)) process.stdout.off('error', one as (error: Error) => void);
    process.argv = argv;
    process.exitCode = exitCode;
  }
}
