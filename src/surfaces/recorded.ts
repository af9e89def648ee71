// Runs work on files that a user names, outside of any world, and keeps its run record.
import type { Message } from '../contract/message.ts';
import type { Context } from '../contract/question.ts';
import type { RunRecord } from '../contract/run.ts';
import type { UsedFile } from '../ledger/replication/cells.ts';
import { DEFAULT_SEED, version } from './run.ts';

/** A run record of work on files instead of datasets. */
export interface FileRunRecord extends Omit<RunRecord, 'tables'> {
  readonly files: readonly UsedFile[];
}

export interface Recorded<T> {
  readonly result: T;
  readonly run: FileRunRecord;
  readonly warnings: readonly Message[];
}

/**
 * Does `work` and records what it used.
 * @param method id and version of the method
 */
export function recorded<
  T extends { readonly files: readonly UsedFile[]; readonly providers: readonly string[] },
>(method: RunRecord['method'], work: (tools: Pick<Context, 'coefficient' | 'warn'>) => T): Recorded<T> {
  const startedAt = new Date();
  const coefficients: Record<string, { value: number; source: string }> = {};
  const warnings: Message[] = [];
  const result = work({
    coefficient: (name, value, source) => {
      coefficients[name] = { value, source };
      return value;
    },
    warn: (message) => void warnings.push(message),
  });
  return {
    result,
    run: {
      kaname: version(),
      method,
      datasets: [],
      estimates: [],
      files: result.files,
      coefficients: Object.fromEntries(Object.entries(coefficients).sort(([a], [b]) => (a < b ? -1 : 1))),
      seed: DEFAULT_SEED,
      draws: 0,
      providers: result.providers,
      nested: [],
      timing: { startedAt: startedAt.toISOString(), wallMs: Date.now() - startedAt.getTime() },
    },
    warnings,
  };
}
