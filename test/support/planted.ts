// Writes small worlds in BACI's own format, so that tests know each flow by construction.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { economies, economy } from '../../src/atlas/economies.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import type { Imported } from '../../src/ledger/sources/importing.ts';

/** One flow: alpha-3 codes, six digits, thousand USD, tonnes. */
export interface PlantedFlow {
  readonly year: number;
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly value: number | string;
  readonly quantity?: number | string | null;
}

export interface PlantedOptions {
  readonly revision?: string;
  readonly vintage?: string;
  /** Product codes as numbers, without their leading zeros. */
  readonly bare?: boolean;
  /** Names by product code, for the product file. Default: only the codes in use, without names. */
  readonly products?: Readonly<Record<string, string>>;
}

/** The number BACI uses for an economy. */
export function baciCode(iso3: string): number {
  const code = economy(iso3)?.baci[0] ?? economy(iso3)?.numeric;
  if (code === undefined || code === null) throw new Error(`no BACI code for ${iso3}`);
  return code;
}

/** The files of a BACI release that holds these flows, by name. */
export function baciFiles(flows: readonly PlantedFlow[], options: PlantedOptions = {}): Map<string, string> {
  const { revision = 'HS17', vintage = '202301', bare = false } = options;
  const code = (product: string): string => (bare ? String(Number(product)) : product);
  const files = new Map<string, string>();
  for (const year of [...new Set(flows.map((flow) => flow.year))].sort((a, b) => a - b)) {
    const rows = flows
      .filter((flow) => flow.year === year)
      .map((f) =>
        [f.year, baciCode(f.exporter), baciCode(f.importer), code(f.product), f.value, f.quantity ?? ''].join(
          ',',
        ),
      );
    files.set(`BACI_${revision}_Y${year}_V${vintage}.csv`, ['t,i,j,k,v,q', ...rows, ''].join('\n'));
  }
  const countries = economies().flatMap((e) =>
    e.baci.map((n) => `${n},"${e.nameEn}","${e.nameEn}",${e.iso2},${e.iso3}`),
  );
  files.set(
    `country_codes_V${vintage}.csv`,
    ['country_code,country_name,country_name_full,iso_2digit_alpha,iso_3digit_alpha', ...countries, ''].join(
      '\n',
    ),
  );
  const names = options.products ?? Object.fromEntries(flows.map((flow) => [flow.product, '']));
  const products = Object.entries(names).map(([product, name]) => `"${code(product)}","${name}"`);
  files.set(
    `product_codes_${revision}_V${vintage}.csv`,
    ['"code","description"', ...products, ''].join('\n'),
  );
  files.set('Readme.txt', 'A planted world.\n');
  return files;
}

/** Writes files into a zip. */
export async function zipFiles(path: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(Date.UTC(2023, 0, 1));
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Writes a planted release as the zip that CEPII would publish, and returns its path. */
export async function plantZip(
  dir: string,
  flows: readonly PlantedFlow[],
  options: PlantedOptions = {},
): Promise<string> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, `BACI_${options.revision ?? 'HS17'}_V${options.vintage ?? '202301'}.zip`);
  await zipFiles(path, baciFiles(flows, options));
  return path;
}

/** Plants a world: writes the zip beside it and imports it. */
export async function plantWorld(
  world: string,
  flows: readonly PlantedFlow[],
  options: PlantedOptions = {},
): Promise<Imported> {
  return importBaci(world, [await plantZip(`${world}-source`, flows, options)]);
}
