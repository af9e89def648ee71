// Finds what there is to read in the files a user names: folders and zips are opened, each part is known by its content.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../../contract/message.ts';
import { shortly } from '../world.ts';
import { gunzipped, plainBytes, type Read } from './guard.ts';
import { importWords } from './words.ts';
import { zipEntries } from './zip.ts';

/** A file on disk, named by the user or found in a folder that the user named. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Something to read: a file, or an entry of a zip. */
export interface Part {
  /** Its own name, e.g. `BACI_HS17_Y2021_V202301.csv`. */
  readonly name: string;
  readonly format: 'csv' | 'json' | 'parquet';
  /** Bytes on disk that are read for it. */
  readonly bytes: number;
  /** Where a Parquet file lies; a CSV or JSON is read through `open`. */
  readonly path: string | null;
  readonly open: (read: Read) => AsyncIterable<Buffer>;
}

/** The files behind the names: a folder stands for the tables in it. Errors: absent, empty, not to be read. */
export async function findInputs(
  paths: readonly string[],
  hashing: (file: string) => void = () => {},
): Promise<Input[]> {
  if (paths.length === 0) throw new UserError(importWords.say.noFiles());
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(path)) files.add(resolve(file));
  const inputs: Input[] = [];
  for (const file of files) {
    hashing(basename(file));
    inputs.push(await describe(file));
  }
  return inputs;
}

const TABLE = /\.(csv|tsv|txt|json|zip|parquet|gz)$/i;

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path, { withFileTypes: true })).filter(
      (entry) => entry.isFile() && TABLE.test(entry.name),
    );
    if (names.length === 0)
      throw new UserError(importWords.say.noFlows({ file: path, wanted: 'CSV, CSV.GZ, Parquet, ZIP' }));
    return names.map((entry) => join(path, entry.name)).sort();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function describe(path: string): Promise<Input> {
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
    const name = basename(path);
    if (bytes === 0) throw new UserError(importWords.say.emptyFile({ file: name }));
    return { path, name, bytes, sha256: hash.digest('hex') };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): unknown {
  if (cause instanceof UserError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new UserError(importWords.say.noFile({ file: path }), { cause });
  return new UserError(importWords.say.unreadable({ file: path, detail: shortly(cause) }), { cause });
}

/** What can be read in these files. A file's content decides what it is, not its name. */
export async function partsOf(inputs: readonly Input[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const input of inputs) {
    const head = await headOf(input.path);
    if (head.subarray(0, 2).toString('latin1') === 'PK') {
      for (const entry of await zipEntries(input.path, input.name))
        if (/\.(csv|tsv|txt|json)$/i.test(entry.name))
          parts.push({
            name: entry.name,
            format: /json$/i.test(entry.name) ? 'json' : 'csv',
            bytes: entry.packed,
            path: null,
            open: entry.open,
          });
    } else parts.push(partOf(input, head));
  }
  return parts;
}

function partOf(input: Input, head: Buffer): Part {
  const { path, name, bytes } = input;
  const part = { name, bytes, path };
  if (head.subarray(0, 4).toString('latin1') === 'PAR1')
    return { ...part, format: 'parquet', open: (read) => plainBytes(path, read) };
  const plainName = name.replace(/\.gz$/i, '');
  const json = /\.json$/i.test(plainName) || /^\s*[{[]/.test(head.toString('latin1'));
  const format = json ? 'json' : 'csv';
  if (head[0] === 0x1f && head[1] === 0x8b)
    return { ...part, format, open: (read) => gunzipped(path, name, read) };
  const found = JSON.stringify(head.subarray(0, 8).toString('latin1'));
  if (/\.zip$/i.test(name)) throw new UserError(importWords.say.notZip({ file: name, found }));
  if (/^(\xFF\xFE|\xFE\xFF)/.test(head.toString('latin1')))
    throw new UserError(importWords.say.utf16({ file: name }));
  if (/\.parquet$/i.test(name) || isBinary(head))
    throw new UserError(importWords.say.notTable({ file: name, found }));
  return { ...part, format, open: (read) => plainBytes(path, read) };
}

/** Text holds no zero bytes; PDF and HTML are text to a computer, but no table. */
const isBinary = (head: Buffer): boolean =>
  head.includes(0) || /^(%PDF|\s*<(!doctype|html|\?xml))/i.test(head.toString('latin1'));

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
