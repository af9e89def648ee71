// The unfinished file: `target.part`, and beside it what is known of the original it is a part of.
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { writing } from '../world.ts';
import { Fault, sizeText } from './faults.ts';
import { fetchWords } from './words.ts';

const encodings = ['gzip', 'deflate', 'br'] as const;
export type Encoding = (typeof encodings)[number];

const originalSchema = z.strictObject({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Length of what is sent (compressed, if it is). */
  length: z.number().int().nonnegative().nullable(),
  encoding: z.enum(encodings).nullable(),
});

/** The version of the remote file that the part belongs to. */
export type Original = z.infer<typeof originalSchema>;

/** A file that grows. Errors of the disk come out as `UserError`. */
export class Part {
  readonly path: string;
  readonly #target: string;
  readonly #sidecar: string;
  readonly #plain: string;
  readonly #dir: string;

  constructor(target: string) {
    this.#target = target;
    this.path = `${target}.part`;
    this.#sidecar = `${target}.part.json`;
    this.#plain = `${target}.part.plain`;
    this.#dir = dirname(target);
  }

  /** What an earlier try left; null where there is nothing that can be trusted to belong to this address. */
  async find(url: string): Promise<{ original: Original; have: number } | null> {
    try {
      const original = originalSchema.parse(JSON.parse(await readFile(this.#sidecar, 'utf8')));
      const have = await this.size();
      if (original.url !== url || have === 0 || have > (original.length ?? Infinity)) return null;
      return { original, have };
    } catch {
      return null;
    }
  }

  /** Empties the part and notes which original it will be a part of. */
  async begin(original: Original): Promise<void> {
    await this.#disk(async () => {
      await writeFile(this.path, '');
      const draft = `${this.#sidecar}.new`;
      await writeFile(draft, `${JSON.stringify(original)}\n`);
      await rename(draft, this.#sidecar);
    });
  }

  /** Opens the part to write from its end on. */
  async append(): Promise<{ write: (bytes: Uint8Array) => Promise<void>; close: () => Promise<void> }> {
    const handle = await this.#disk<FileHandle>(() => open(this.path, 'a'));
    return {
      write: (bytes) => this.#disk(() => writeAll(handle, bytes)),
      close: () => this.#disk(() => handle.close()),
    };
  }

  async discard(): Promise<void> {
    await rm(this.#sidecar, { force: true });
    await rm(this.path, { force: true });
    await rm(this.#plain, { force: true });
  }

  async size(): Promise<number> {
    try {
      return (await stat(this.path)).size;
    } catch {
      return 0;
    }
  }

  /** Decompresses what was sent compressed; returns the file to check and keep, at most `limit` bytes long. */
  async unpack(encoding: Encoding | null, url: string, limit: number): Promise<string> {
    if (encoding === null) return this.path;
    const plain = this.#plain;
    const unzip = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding]();
    let seen = 0;
    const guard = new Transform({
      transform(chunk: Buffer, _, done) {
        seen += chunk.length;
        if (seen <= limit) done(null, chunk);
        else done(new UserError(fetchWords.say.tooLarge({ url, limit: sizeText(limit) })));
      },
    });
    try {
      await this.#disk(() => pipeline(createReadStream(this.path), unzip, guard, createWriteStream(plain)));
    } catch (cause) {
      if (cause instanceof UserError) {
        await this.discard();
        throw cause;
      }
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new Fault('Encoding', { detail }, { discard: true, cause });
    }
    return plain;
  }

  /** Gives the finished file its final name, in one step, once it is safe on disk. Returns its length. */
  async finish(file: string): Promise<number> {
    const { size } = await stat(file);
    await this.#disk(async () => {
      const handle = await open(file, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(file, this.#target);
    });
    await this.discard();
    return size;
  }

  #disk<T>(work: () => Promise<T>): Promise<T> {
    return writing(this.#dir, work);
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
}
