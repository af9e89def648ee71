// The manifest of a dataset: what it holds, where it came from, how it was made; its hash is the dataset's name.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { datasetKinds } from '../contract/dataset.ts';

const count = z.number().int().nonnegative();

const file = z.strictObject({
  path: z.string().regex(/^[\w.-]+$/),
  format: z.enum(['parquet', 'csv']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  rows: count,
});

const table = z.strictObject({
  name: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string(), unit: z.string().nullable() })),
  files: z.array(file),
});

const message = z.strictObject({
  id: z.string(),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()]))
    .readonly(),
});

/** Rows and money of an import: in = kept + refused, to the last row and the last cent. */
const account = z.strictObject({
  rowsIn: count,
  rowsKept: count,
  rowsRefused: count,
  unit: z.string(),
  valueIn: z.string(),
  valueKept: z.string(),
  valueRefused: z.string(),
  refusedBy: z.record(z.string(), count),
});
export type Account = z.infer<typeof account>;

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(datasetKinds),
  name: z.string(),
  source: z.strictObject({ title: z.string(), publisher: z.string(), url: z.string() }),
  vintage: z.string(),
  licence: z.string(),
  units: z.record(z.string(), z.string()),
  coverage: z.strictObject({
    years: z.array(z.number().int()),
    lastCompleteYear: z.number().int().nullable(),
    revision: z.string().nullable(),
    reporters: z.array(z.string()).nullable(),
  }),
  tables: z.array(table),
  made: z.strictObject({
    by: z.string(),
    version: z.string(),
    options: z.record(z.string(), z.string()),
    inputs: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })),
  }),
  account: account.nullable(),
  findings: z.array(message),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = Manifest['tables'][number];

/** JSON with sorted keys: the same manifest always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([k, v]) => [k, sorted(v)]));
}

/** `sha256:<hex>` of the manifest, which itself holds the hash of every file. */
export function datasetId(manifest: Manifest): string {
  return `sha256:${createHash('sha256').update(canonicalJson(manifest)).digest('hex')}`;
}
