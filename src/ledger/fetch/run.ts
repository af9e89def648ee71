// Fetches from an official source into the world's folder of downloads, and imports what came.
import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Message } from '../../contract/message.ts';
import { importBaci } from '../sources/baci.ts';
import { importComtrade } from '../sources/comtrade.ts';
import type { Imported, ImportOptions } from '../sources/importing.ts';
import { importWorldBank } from '../sources/world-bank.ts';
import { prepareWorld, sha256OfFile, writing } from '../world.ts';
import { baciPlan, type BaciFetch } from './baci.ts';
import { comtradePlan, type ComtradeFetch } from './comtrade.ts';
import { download, type DownloadOptions, type Progress } from './download.ts';
import { realClock, type Clock } from './patience.ts';
import type { FetchSource, Plan, Wanted } from './plan.ts';
import { worldBankPlan, type WorldBankFetch } from './world-bank.ts';

/** Options of each source. `baseUrl` replaces the official address: for mirrors, and for tests. */
export interface SourceOptions {
  readonly baci: BaciFetch;
  readonly comtrade: ComtradeFetch;
  readonly 'world-bank': WorldBankFetch;
}

export interface FetchProgress extends Progress {
  readonly file: string;
  /** Files that are there already, and files known to be needed. */
  readonly filesDone: number;
  readonly files: number;
}

export interface RunOptions extends Pick<DownloadOptions, 'proxies' | 'patience' | 'stallMs' | 'waiting'> {
  /** Ask again even where a fresh copy lies in the world's downloads. */
  readonly refresh?: boolean;
  readonly clock?: Clock;
  readonly progress?: (progress: FetchProgress) => void;
  /** Progress of the import that follows. */
  readonly importing?: NonNullable<ImportOptions['progress']>;
}

export interface Fetched {
  readonly imported: Imported;
  /** The files that were imported, in `<world>/downloads/<source>`. */
  readonly files: readonly string[];
  /** Files that were there from an earlier run. */
  readonly reused: number;
  readonly bytes: number;
  readonly notes: readonly Message[];
}

/** What would be asked of a source. Errors: options that it does not know. */
export function fetchPlan<S extends FetchSource>(source: S, options: SourceOptions[S]): Plan {
  return (plans[source] as (options: SourceOptions[S]) => Plan)(options);
}

const plans: { readonly [S in FetchSource]: (options: SourceOptions[S]) => Plan } = {
  baci: baciPlan,
  comtrade: comtradePlan,
  'world-bank': worldBankPlan,
};

const importers: Readonly<
  Record<FetchSource, (world: string, files: readonly string[], options: ImportOptions) => Promise<Imported>>
> = { baci: importBaci, comtrade: importComtrade, 'world-bank': importWorldBank };

/**
 * Downloads what a source is asked for and imports it. What was downloaded stays in `<world>/downloads/<source>`, so that
 * a run that was interrupted goes on where it stopped; nothing is imported before everything is there.
 * Throws a `UserError` on options, downloads and answers that cannot be used.
 */
export async function runFetch<S extends FetchSource>(
  source: S,
  world: string,
  options: SourceOptions[S] & RunOptions,
): Promise<Fetched> {
  const plan = fetchPlan(source, options);
  await prepareWorld(world);
  const { files, reused, bytes } = await collect(plan, join(world, 'downloads', source), options);
  const notes = plan.notes();
  const imported = await importers[source](
    world,
    files,
    options.importing ? { progress: options.importing } : {},
  );
  return { imported, files, reused, bytes, notes };
}

/** Gets every file of a plan, and those that the answers ask for in turn. */
export async function collect(
  plan: Plan,
  dir: string,
  options: RunOptions,
): Promise<{ files: string[]; reused: number; bytes: number }> {
  const clock = options.clock ?? realClock;
  const queue = [...plan.wanted];
  const files: string[] = [];
  let done = 0;
  let reused = 0;
  let bytes = 0;
  for (let one = queue.shift(); one; one = queue.shift()) {
    const { url, file, whole, maxBytes, secrets } = one;
    const path = join(dir, file);
    if (!options.refresh && (await isFresh(one, path, plan.fresh, clock))) reused++;
    else {
      if (done > reused && plan.pause > 0) await clock.sleep(plan.pause);
      await rm(noteOf(path), { force: true });
      const known = { file, filesDone: done, files: done + 1 + queue.length };
      const got = await download(url, path, {
        ...common(options),
        clock,
        whole,
        maxBytes,
        secrets,
        ...(options.progress && { progress: (at: Progress) => options.progress?.({ ...at, ...known }) }),
      });
      bytes += got.bytes;
      const note = { url, sha256: got.sha256, bytes: got.bytes, at: new Date(clock.now()).toISOString() };
      await writing(dir, () => writeFile(noteOf(path), `${JSON.stringify(note)}\n`));
    }
    done++;
    const { keep, more } = await one.read(path).catch(async (error: unknown) => {
      await rm(noteOf(path), { force: true }); // an answer that cannot be used is not used again
      throw error;
    });
    if (keep) files.push(path);
    queue.push(...more);
  }
  return { files, reused, bytes };
}

const common = ({ proxies, patience, stallMs, waiting }: RunOptions): DownloadOptions => ({
  ...(waiting && { waiting }),
  ...(proxies && { proxies }),
  ...(patience && { patience }),
  ...(stallMs !== undefined && { stallMs }),
});

const noteOf = (path: string): string => `${path}.from.json`;
const noteSchema = z.object({ url: z.string(), sha256: z.string(), bytes: z.number(), at: z.iso.datetime() });

/** Whether an earlier run left the same answer, unharmed and young enough. */
async function isFresh(wanted: Wanted, path: string, fresh: number, clock: Clock): Promise<boolean> {
  if (!existsSync(path) || !existsSync(noteOf(path))) return false;
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(noteOf(path), 'utf8')));
    if (note.url !== wanted.url || clock.now() - Date.parse(note.at) >= fresh) return false;
    return (await stat(path)).size === note.bytes && (await sha256OfFile(path)) === note.sha256;
  } catch {
    return false;
  }
}
