// Is a file whole? Proofs that lie in the file itself, for servers that lie about its length.
import { open, readFile, stat, type FileHandle } from 'node:fs/promises';

/** A proof of wholeness: the format's name, and whether a file passes. */
export interface Wholeness {
  readonly format: string;
  readonly holds: (path: string) => Promise<boolean>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LONGEST_COMMENT = 65_535;

/**
 * A zip whose end record closes the file and whose central directory ends right before it (ZIP64 as well).
 * Source: PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16.
 */
export const zipWhole: Wholeness = {
  format: 'zip',
  holds: async (path) => {
    const { size } = await stat(path);
    const handle = await open(path, 'r');
    try {
      const head = await bytesAt(handle, 0, 4);
      if (head?.readUInt32LE(0) !== LOCAL_HEADER) return false;
      const reach = Math.min(size, 22 + LONGEST_COMMENT);
      const tail = await bytesAt(handle, size - reach, reach);
      if (!tail) return false;
      for (let at = reach - 22; at >= 0; at--) {
        if (tail.readUInt32LE(at) !== END_RECORD || tail.readUInt16LE(at + 20) !== reach - at - 22) continue;
        if (await directoryEndsAt(handle, size - reach + at, tail.subarray(at))) return true;
      }
      return false;
    } finally {
      await handle.close();
    }
  },
};

async function directoryEndsAt(handle: FileHandle, end: number, record: Buffer): Promise<boolean> {
  let size = record.readUInt32LE(12);
  let offset = record.readUInt32LE(16);
  let limit = end;
  if (size === 0xffffffff || offset === 0xffffffff || record.readUInt16LE(10) === 0xffff) {
    const locator = await bytesAt(handle, end - 20, 20);
    if (locator?.readUInt32LE(0) !== LOCATOR_64) return false;
    limit = Number(locator.readBigUInt64LE(8));
    const large = await bytesAt(handle, limit, 56);
    if (large?.readUInt32LE(0) !== END_RECORD_64) return false;
    size = Number(large.readBigUInt64LE(40));
    offset = Number(large.readBigUInt64LE(48));
  }
  if (offset + size !== limit) return false;
  const directory = await bytesAt(handle, offset, 4);
  return directory?.readUInt32LE(0) === CENTRAL_HEADER;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer | null> {
  if (!Number.isSafeInteger(position) || position < 0) return null;
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}

/** A JSON document: no beginning of an object or an array is one itself, so a cut always shows. */
export const jsonWhole: Wholeness = {
  format: 'JSON',
  holds: async (path) => {
    try {
      const value: unknown = JSON.parse(await readFile(path, 'utf8'));
      return typeof value === 'object' && value !== null;
    } catch {
      return false;
    }
  },
};
