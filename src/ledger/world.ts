// A world: a directory of immutable datasets. Reading it, publishing into it atomically, cleaning up what was half-begun.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { DatasetInfo } from '../contract/dataset.ts';
import { UserError } from '../contract/message.ts';
import { canonicalJson, datasetId, manifestSchema, type Manifest } from './manifest.ts';
import { ownWorld } from './own-world.ts';
import { ledgerWords } from './words.ts';

const WORLD_FORMAT = 1;
const worldFile = z.object({ kaname: z.literal('world'), format: z.number().int().positive() });

/** A dataset as it lies on disk. */
export interface Stored {
  readonly id: string;
  readonly dir: string;
  readonly manifest: Manifest;
  readonly from: 'box' | 'world';
}

export const infoOf = (stored: Stored): DatasetInfo => ({
  id: stored.id,
  kind: stored.manifest.kind,
  name: stored.manifest.name,
  source: stored.manifest.source,
  vintage: stored.manifest.vintage,
  licence: stored.manifest.licence,
  units: stored.manifest.units,
  rows: stored.manifest.tables
    .filter((table) => table.name !== 'refused')
    .reduce((sum, table) => sum + table.files.reduce((rows, file) => rows + file.rows, 0), 0),
  coverage: stored.manifest.coverage,
  from: stored.from,
});

/** The datasets of a world, in the order of their names; an absent or empty directory holds none. */
export async function readWorld(dir: string, from: 'box' | 'world'): Promise<readonly Stored[]> {
  if (from === 'world') ownWorld(dir);
  if (!existsSync(join(dir, 'datasets'))) {
    if (existsSync(join(dir, 'world.json'))) await checkFormat(dir);
    return [];
  }
  await checkFormat(dir);
  const names = (await readdir(join(dir, 'datasets'))).sort();
  return Promise.all(names.map((name) => readDataset(join(dir, 'datasets', name), from)));
}

async function readDataset(dir: string, from: 'box' | 'world'): Promise<Stored> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')));
    return { id: datasetId(manifest), dir, manifest, from };
  } catch (cause) {
    throw new UserError(ledgerWords.say.brokenManifest({ dir, detail: shortly(cause) }), { cause });
  }
}

async function checkFormat(dir: string): Promise<void> {
  const file = join(dir, 'world.json');
  if (!existsSync(file)) return;
  let found: z.infer<typeof worldFile>;
  try {
    found = worldFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new UserError(ledgerWords.say.brokenWorld({ file, detail: shortly(cause) }), { cause });
  }
  if (found.format > WORLD_FORMAT)
    throw new UserError(ledgerWords.say.newerWorld({ dir, found: found.format, known: WORLD_FORMAT }));
}

/** Makes the world's folder where there is none, and removes what dead processes left half-begun. */
export async function prepareWorld(dir: string): Promise<void> {
  ownWorld(dir);
  await writing(dir, async () => {
    await mkdir(join(dir, 'datasets'), { recursive: true });
    await mkdir(join(dir, '.staging'), { recursive: true });
    await checkFormat(dir);
    if (!existsSync(join(dir, 'world.json'))) {
      const draft = join(dir, '.staging', `${stagingName()}.json`);
      await writeFile(draft, canonicalJson({ kaname: 'world', format: WORLD_FORMAT }));
      await rename(draft, join(dir, 'world.json'));
    }
    for (const name of await readdir(join(dir, '.staging')))
      if (isAbandoned(name)) await rm(join(dir, '.staging', name), { recursive: true, force: true });
  });
}

const stagingName = (): string => `${hostname()}.${process.pid}.${randomUUID()}`;

function isAbandoned(name: string): boolean {
  const [host, pid] = name.split(/\.(?=\d+\.[0-9a-f-]{36})|\.(?=[0-9a-f-]{36})/);
  if (host !== hostname() || !pid) return false;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A folder of one's own to build a dataset in; gone when `build` fails. */
export async function stage<T>(world: string, build: (dir: string) => Promise<T>): Promise<T> {
  await prepareWorld(world);
  const dir = join(world, '.staging', stagingName());
  try {
    return await writing(world, async () => {
      await mkdir(dir, { recursive: true });
      return build(dir);
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Publishes a staged dataset under its id: whole or not at all. Publishing what is there already changes nothing. */
export async function publish(world: string, staged: string, manifest: Manifest): Promise<Stored> {
  const id = datasetId(manifest);
  const target = join(world, 'datasets', id.slice('sha256:'.length));
  await writeFile(join(staged, 'manifest.json'), canonicalJson(manifest));
  await Promise.all((await readdir(staged)).map((name) => flush(join(staged, name))));
  if (!existsSync(target)) {
    try {
      await rename(staged, target);
      await flush(join(world, 'datasets'));
    } catch (error) {
      if (!existsSync(join(target, 'manifest.json'))) throw error;
    }
  }
  return { id, dir: target, manifest, from: 'world' };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is broken in a world: one sentence each; empty when all hashes hold. */
export async function verifyWorld(
  dir: string,
  from: 'box' | 'world',
): Promise<
  readonly {
    dataset: string;
    file: string;
    problem: 'missing' | 'changed' | 'unreadable' | 'renamed' | 'stray';
  }[]
> {
  const problems: {
    dataset: string;
    file: string;
    problem: 'missing' | 'changed' | 'unreadable' | 'renamed' | 'stray';
  }[] = [];
  if (from === 'world') ownWorld(dir);
  await checkFormat(dir);
  if (!existsSync(join(dir, 'datasets'))) return problems;
  for (const name of (await readdir(join(dir, 'datasets'))).sort()) {
    const folder = join(dir, 'datasets', name);
    let stored: Stored;
    try {
      stored = await readDataset(folder, from);
    } catch {
      problems.push({ dataset: name, file: 'manifest.json', problem: 'unreadable' });
      continue;
    }
    if (from === 'world' && stored.id !== `sha256:${name}`)
      problems.push({ dataset: name, file: 'manifest.json', problem: 'changed' });
    const files = stored.manifest.tables.flatMap((table) => table.files);
    for (const file of files) {
      const path = join(folder, file.path);
      if (!existsSync(path)) problems.push({ dataset: stored.id, file: file.path, problem: 'missing' });
      else if ((await sha256OfFile(path)) !== file.sha256)
        problems.push({ dataset: stored.id, file: file.path, problem: 'changed' });
    }
    const known = new Set(['manifest.json', ...files.map((file) => file.path)]);
    for (const path of await readdir(folder))
      if (!known.has(path)) problems.push({ dataset: stored.id, file: path, problem: 'stray' });
  }
  return problems;
}

/** The SHA-256 of a file, read as a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Size and hash of one file of a table. */
export async function describeFile(
  dir: string,
  path: string,
  format: 'parquet' | 'csv',
  rows: number,
): Promise<Manifest['tables'][number]['files'][number]> {
  const full = join(dir, path);
  return { path, format, sha256: await sha256OfFile(full), bytes: (await stat(full)).size, rows };
}

/** Words the errors of a disk. */
export async function writing<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const detail = shortly(cause);
    if (/ENOSPC|EDQUOT|EFBIG|No space left|File too large|not enough (disk )?space/i.test(detail))
      throw new UserError(ledgerWords.say.diskFull({ dir, detail }), { cause });
    if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ELOOP|ENAMETOOLONG/.test(detail))
      throw new UserError(ledgerWords.say.notWritable({ dir, detail }), { cause });
    throw cause;
  }
}

/** An error in few words, the same in every language where they are ours: a field at fault, `JSON`, or its first line. */
export function shortly(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues[0]?.path.join('.') || '–';
  if (error instanceof SyntaxError) return 'JSON';
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 2).join(' ').slice(0, 300);
}
