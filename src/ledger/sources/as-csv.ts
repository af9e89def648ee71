// All tables go one way into an import: as CSV bytes. Parquet and JSON are written out as CSV first.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { literal } from '../duck.ts';
import { shortly } from '../world.ts';
import { plainBytes } from './guard.ts';
import type { Job } from './importing.ts';
import type { Part } from './inputs.ts';
import { importWords } from './words.ts';

/** JSON is parsed whole; V8 holds no string longer than this. */
const MAX_JSON = 500_000_000;

/** A part as CSV bytes with a header. Line n of a Parquet or JSON part is its row n-1. */
export function csvOf(job: Job, part: Part): AsyncIterable<Buffer> {
  if (part.format === 'parquet' && part.path !== null) return parquetAsCsv(job, part, part.path);
  if (part.format === 'json') return jsonAsCsv(job, part);
  return part.open(job.meter.read);
}

async function* parquetAsCsv(job: Job, part: Part, path: string): AsyncGenerator<Buffer> {
  const csv = join(job.temp, 'parquet.csv');
  try {
    await job.duck.run(
      `COPY (SELECT * FROM read_parquet(${literal(path)})) TO ${literal(csv)} (HEADER, DELIMITER ',')`,
    );
  } catch (cause) {
    const detail = shortly(cause);
    if (/No space|too large/i.test(detail)) throw cause;
    throw new UserError(importWords.say.damaged({ file: part.name, detail }), { cause });
  }
  job.meter.read(part.bytes);
  yield* plainBytes(csv, () => {});
  await rm(csv);
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]).catch(null);
const row = z.record(z.string(), cell);
const answer = z.union([z.array(row), z.object({ data: z.array(row) }).transform((body) => body.data)]);

/** The API's answer: an object with a list `data`, or the list itself. */
async function* jsonAsCsv(job: Job, part: Part): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of part.open(job.meter.read)) {
    bytes += chunk.length;
    if (bytes > MAX_JSON) throw new UserError(importWords.say.jsonTooLarge({ file: part.name, bytes }));
    chunks.push(chunk);
  }
  let rows: z.infer<typeof answer>;
  try {
    rows = answer.parse(
      JSON.parse(
        Buffer.concat(chunks)
          .toString('utf8')
          .replace(/^\uFEFF/, ''),
      ),
    );
  } catch (cause) {
    throw new UserError(importWords.say.notJson({ file: part.name, detail: shortly(cause) }), { cause });
  }
  const columns = [...new Set(rows.slice(0, 1000).flatMap((one) => Object.keys(one)))];
  const quoted = (value: unknown): string =>
    `"${String(value ?? '')
      .replaceAll('"', '""')
      .replaceAll(/[\r\n]+/g, ' ')}"`;
  yield Buffer.from(`${columns.map(quoted).join(',')}\n`);
  for (let at = 0; at < rows.length; at += 1000) {
    const lines = rows
      .slice(at, at + 1000)
      .map((one) => `${columns.map((column) => quoted(one[column])).join(',')}\n`);
    yield Buffer.from(lines.join(''));
  }
}
