// Reads WIOD tables kept as plain integers: a gzip of 32-bit numbers for each year, and one JSON that says what stands where.
import { z } from 'zod';
import { UserError } from '../../../contract/message.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import { importWords } from '../words.ts';
import type { Draft } from './draft.ts';
import { ioWords } from './words.ts';

const meta = z.object({
  countries: z.array(z.string().min(1)).min(1),
  industries: z.array(z.string().min(1)).min(1),
});

/** Categories of final demand in the order of the columns, as the release numbers them. */
const demand = ['c37', 'c38', 'c39', 'c41', 'c42'] as const;
const BYTES = 4;

export const isIntegers = (part: Part): boolean => /\.i32\.gz$/i.test(part.name);

/** Z (n x n, rows are sellers), then Y (n x 5 for each economy), then output (n); all little-endian. Value added is not there. */
export async function readWiodIntegers(job: Job, parts: readonly Part[], draft: Draft): Promise<Part> {
  const tables = parts.filter(isIntegers);
  const about = parts.find((part) => part.format === 'json');
  const [part] = tables;
  if (!part || !about)
    throw new UserError(ioWords.say.noMeta({ file: part?.name ?? job.inputs[0]?.name ?? '' }));
  const { countries, industries } = await readMeta(job, about);
  const file = part.name;
  const sectors = countries.flatMap((economy) =>
    industries.map((code) => {
      const node = draft.listed(draft.node(economy, code, 'sector'), 'sells', about.name, 1);
      return draft.listed(node, 'buys', about.name, 1);
    }),
  );
  const uses = countries.flatMap((economy) => demand.map((code) => draft.node(economy, code, 'demand')));
  const output = draft.node('', 'X', 'output');
  job.meter.now(importWords.say.reading({ file }));
  const values = await whole(job, part);
  const n = sectors.length;
  const wanted = n * n + n * uses.length + n;
  if (values.length !== wanted * BYTES)
    throw new UserError(ioWords.say.wrongLength({ file, found: values.length, wanted: wanted * BYTES }));
  let at = 0;
  const next = (): number => values.readInt32LE(BYTES * at++);
  for (const row of sectors) for (const col of sectors) draft.put(row, col, next());
  for (const row of sectors) for (const use of uses) draft.put(row, use, next());
  for (const row of sectors) draft.put(row, output, next());
  job.refusals.rowsIn += n;
  draft.classify(file, { demand: new Set(), primary: new Map(), square: true });
  return part;
}

async function readMeta(job: Job, part: Part): Promise<z.infer<typeof meta>> {
  try {
    return meta.parse(JSON.parse((await whole(job, part)).toString('utf8')));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(ioWords.say.badMeta({ file: part.name }), { cause });
  }
}

async function whole(job: Job, part: Part): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.open(job.meter.read)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
