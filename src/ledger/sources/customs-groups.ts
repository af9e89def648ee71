// The tree of Japan Customs' principal commodities: which group stands inside which, so that nothing is summed twice.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { dataPath } from '../../atlas/files.ts';

const rowOf = z.object({
  flow: z.enum(['import', 'export']),
  commodity: z.string().min(1),
  parent: z.string().transform((text) => text || null),
  name_en: z.string().min(1),
  name_ja: z.string().min(1),
});

/** A commodity group of one flow. `parent` is the group whose figures include it; null for the grand total. */
export type CustomsGroup = z.infer<typeof rowOf>;

let loaded: ReadonlyMap<string, CustomsGroup> | undefined;

/** The groups by `flow commodity`. */
export function customsGroups(): ReadonlyMap<string, CustomsGroup> {
  loaded ??= new Map(
    z
      .array(rowOf)
      .parse(parse(readFileSync(dataPath('atlas', 'customs_groups.csv')), { columns: true }))
      .map((group) => [`${group.flow} ${group.commodity}`, group]),
  );
  return loaded;
}
