// Guards around compressed input: its size, its checksum, and how far it may swell.
import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { UserError } from '../../contract/message.ts';
import { shortly } from '../world.ts';
import { importWords } from './words.ts';

/** Data tables in text shrink to a fifth or a tenth; what shrinks to less than a 200th, and is large, is none. */
const LARGE = 1 << 30;
const RATIO = 200;

/** Says whether `unpacked` bytes out of `packed` are more than a table could give. */
export const swells = (unpacked: number, packed: number): boolean =>
  unpacked > LARGE && unpacked > RATIO * packed;

export const bomb = (file: string, unpacked: number, packed: number): UserError =>
  new UserError(importWords.say.bomb({ file, detail: `${packed} -> ${unpacked} B` }));

/** Called with the bytes of the file on disk that were read since the last call. */
export type Read = (bytes: number) => void;

/** A file on disk, as it is. */
export async function* plainBytes(path: string, read: Read): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    read((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}

/** A gzip file's content. Errors: cut off, damaged, swelling beyond measure. */
export async function* gunzipped(path: string, name: string, read: Read): AsyncGenerator<Buffer> {
  let packed = 0;
  let unpacked = 0;
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  source.on('data', (chunk) => {
    packed += chunk.length;
    read(chunk.length);
  });
  const gunzip = createGunzip({ chunkSize: 1 << 20 });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) {
      unpacked += (chunk as Buffer).length;
      if (swells(unpacked, packed)) throw bomb(name, unpacked, packed);
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw wordedDamage(name, cause);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Words the errors of zlib. */
export function wordedDamage(file: string, cause: unknown): unknown {
  if (cause instanceof UserError) return cause;
  const detail = shortly(cause);
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(detail))
    return new UserError(importWords.say.truncated({ file, detail }), { cause });
  if (code.startsWith('Z_')) return new UserError(importWords.say.damaged({ file, detail }), { cause });
  return cause;
}

/** Passes bytes through while holding them to the size and checksum that the zip declares. */
export function checked(file: string, size: number, crc: number): Transform {
  let seen = 0;
  let sum = 0;
  return new Transform({
    highWaterMark: 1 << 20,
    readableHighWaterMark: 1 << 21,
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > size) {
        done(bomb(file, seen, size));
        return;
      }
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      if (seen < size)
        done(new UserError(importWords.say.truncated({ file, detail: `${seen} < ${size} B` })));
      else if (sum >>> 0 !== crc >>> 0)
        done(new UserError(importWords.say.damaged({ file, detail: 'CRC-32' })));
      else done();
    },
  });
}

/** A stream of Buffers that carries its source's errors with it. */
export async function* buffers(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield chunk as Buffer;
}
