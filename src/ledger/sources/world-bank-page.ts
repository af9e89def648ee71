// One page of an answer of the World Bank's API, version 2: what it says of itself, and its rows.
import { z } from 'zod';

/** GDP in current USD, and total population. */
export const indicators = ['NY.GDP.MKTP.CD', 'SP.POP.TOTL'] as const;
export type Indicator = (typeof indicators)[number];

const whole = z.coerce.number().int().nonnegative();
const metaSchema = z.object({
  page: whole,
  pages: whole,
  per_page: whole,
  total: whole,
  lastupdated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
const rowSchema = z.object({
  indicator: z.object({ id: z.string() }),
  country: z.object({ id: z.string(), value: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
});
const errorSchema = z
  .tuple([z.object({ message: z.array(z.object({ value: z.string() })).min(1) })])
  .rest(z.unknown());
const pageSchema = z.tuple([metaSchema, z.array(rowSchema).nullable()]);

export type WorldBankRow = z.infer<typeof rowSchema>;

export interface WorldBankPage {
  readonly meta: {
    readonly page: number;
    readonly pages: number;
    readonly perPage: number;
    readonly total: number;
    readonly lastUpdated: string;
  };
  readonly rows: readonly WorldBankRow[];
}

/** Reads a page. Throws an `Error` in the API's own words where it answers with a refusal, else one that says what is odd. */
export function parsePage(text: string): WorldBankPage {
  const json: unknown = JSON.parse(text);
  const refusal = errorSchema.safeParse(json);
  if (refusal.success) throw new Error(refusal.data[0].message[0]!.value);
  const [{ page, pages, per_page: perPage, total, lastupdated: lastUpdated }, rows] = pageSchema.parse(json);
  return { meta: { page, pages, perPage, total, lastUpdated }, rows: rows ?? [] };
}
