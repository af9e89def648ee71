// Reads a zip: what it holds, and each entry as a guarded stream. Names are only shown, never used as paths.
import { createInflateRaw } from 'node:zlib';
import { pipeline } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { UserError } from '../../contract/message.ts';
import { shortly } from '../world.ts';
import { bomb, buffers, checked, swells, wordedDamage, type Read } from './guard.ts';
import { importWords } from './words.ts';

const DEFLATED = 8;
const STORED = 0;
const MAX_ENTRIES = 100_000;

export interface ZipEntry {
  /** The last part of its name. */
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly first: () => Promise<Buffer>;
  readonly open: (read: Read) => AsyncGenerator<Buffer>;
}

/** The entries of a zip file, in its own order, without folders. Errors: not a zip, cut off, too many entries. */
export async function zipEntries(path: string, name: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const zip = await opened(path, name);
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        const inside = lastPart(entry.fileNameRaw);
        if (inside !== '') entries.push(entryOf(path, name, inside, entry));
        if (entries.length > MAX_ENTRIES) reject(bomb(name, zip.entryCount, MAX_ENTRIES));
        else zip.readEntry();
      });
      zip.on('end', resolve);
      zip.on('error', reject);
      zip.readEntry();
    });
  } catch (cause) {
    throw wordedZip(name, cause);
  } finally {
    zip.close();
  }
  return entries;
}

const lastPart = (name: Buffer): string => name.toString('utf8').replaceAll('\\', '/').split('/').pop() ?? '';

function entryOf(path: string, zipName: string, name: string, entry: Entry): ZipEntry {
  const shown = `${zipName}/${name}`;
  const open = (read: Read): AsyncGenerator<Buffer> => content(path, zipName, shown, entry, read);
  return {
    name,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    open,
    first: async () => {
      for await (const chunk of open(() => {})) return chunk;
      return Buffer.alloc(0);
    },
  };
}

async function* content(
  path: string,
  zipName: string,
  shown: string,
  entry: Entry,
  read: Read,
): AsyncGenerator<Buffer> {
  if (entry.generalPurposeBitFlag & 1) throw new UserError(importWords.say.encrypted({ file: shown }));
  if (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== STORED)
    throw new UserError(importWords.say.compression({ file: shown, method: entry.compressionMethod }));
  if (swells(entry.uncompressedSize, entry.compressedSize))
    throw bomb(shown, entry.uncompressedSize, entry.compressedSize);
  const zip = await opened(path, zipName);
  const check = checked(shown, entry.uncompressedSize, entry.crc32);
  try {
    const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    raw.on('data', (chunk: Buffer) => read(chunk.length));
    const ended = (error: Error | null): void => {
      if (error) check.destroy(error);
    };
    if (entry.compressionMethod === DEFLATED)
      pipeline(raw, createInflateRaw({ chunkSize: 1 << 20 }), check, ended);
    else pipeline(raw, check, ended);
    yield* buffers(check);
  } catch (cause) {
    throw wordedZip(shown, cause);
  } finally {
    check.destroy();
    zip.close();
  }
}

async function opened(path: string, name: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  return new Promise((resolve, reject) => {
    yauzl.open(path, options, (error, zip) => (error ? reject(wordedZip(name, error)) : resolve(zip)));
  });
}

/** A file that begins as a zip but has no directory at its end was cut off on its way. */
function wordedZip(file: string, cause: unknown): unknown {
  const worded = wordedDamage(file, cause);
  if (worded instanceof UserError) return worded;
  const detail = shortly(cause);
  if (/end of central directory|EOF|unexpected|multi-disk|range/i.test(detail))
    return new UserError(importWords.say.truncated({ file, detail }), { cause });
  if (
    /ERR_STREAM_PREMATURE_CLOSE|invalid|expected|signature|relative path|zip64|corrupt|compressed/i.test(
      detail,
    )
  )
    return new UserError(importWords.say.damaged({ file, detail }), { cause });
  return cause;
}
