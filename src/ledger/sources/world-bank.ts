// Imports the World Bank's GDP and population as its API sends them: one dataset of kind `macro`.
import { findEconomy } from '../../atlas/economies.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { literal } from '../duck.ts';
import { join } from 'node:path';
import { shortly } from '../world.ts';
import { Appending } from './appending.ts';
import { LARGEST } from './decimal.ts';
import {
  importing,
  writeTable,
  type Imported,
  type ImportOptions,
  type Job,
  type Made,
} from './importing.ts';
import { partsOf, type Part } from './inputs.ts';
import type { Reason } from './reasons.ts';
import {
  indicators,
  parsePage,
  type Indicator,
  type WorldBankPage,
  type WorldBankRow,
} from './world-bank-page.ts';
import { worldBankWords } from './world-bank-words.ts';
import { importWords } from './words.ts';

const GDP: Indicator = 'NY.GDP.MKTP.CD';
/** A year is complete once so many economies have a GDP, as a share of those in the fullest year [P]. */
const COMPLETE = 0.9;

const columns = [
  { name: 'economy', type: 'VARCHAR', unit: null },
  { name: 'year', type: 'SMALLINT', unit: null },
  { name: 'gdp', type: 'DOUBLE', unit: 'USD' },
  { name: 'population', type: 'DOUBLE', unit: 'persons' },
];

/**
 * Imports pages of the indicators NY.GDP.MKTP.CD (GDP, current USD) and SP.POP.TOTL (population) into the table
 * macro(economy, year, gdp, population). Regions and income groups are refused as double counts, years without a value
 * as such. The account counts rows of both indicators and the money of the first, in whole USD.
 * Errors: not the API's JSON, another indicator, pages missing or of different days.
 */
export async function importWorldBank(
  world: string,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  const task = { by: 'world-bank', version: '1', paths: files, settings: {}, ...options };
  return importing(world, task, build);
}

interface Page extends WorldBankPage {
  readonly file: string;
  readonly indicator: Indicator;
}

type Pair = { gdp: number | null; population: number | null };

async function build(job: Job): Promise<Made> {
  const pages: Page[] = [];
  for (const part of await partsOf(job.inputs)) pages.push(await pageOf(job, part));
  pages.sort((a, b) =>
    a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : a.meta.page - b.meta.page,
  );
  const present = indicators.filter((indicator) => pages.some((page) => page.indicator === indicator));
  for (const indicator of present) refuseGaps(indicator, pages);
  const macro = new Map<string, Map<number, Pair>>();
  let rowsKept = 0;
  for (const page of pages) rowsKept += take(job, page, macro);
  const list = [...macro.keys()].sort();
  const table = await Appending.open(job.duck, 'macro', {
    economy: 'VARCHAR',
    year: 'INTEGER',
    gdp: 'VARCHAR',
    population: 'VARCHAR',
  });
  const gdps = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const economy of list)
    for (const [year, pair] of [...macro.get(economy)!].sort(([a], [b]) => a - b)) {
      table.text(0, economy);
      table.integer(1, year);
      table.text(2, pair.gdp === null ? '' : String(pair.gdp));
      table.text(3, pair.population === null ? '' : String(pair.population));
      table.end();
      rows.set(year, (rows.get(year) ?? 0) + 1);
      if (pair.gdp !== null) gdps.set(year, (gdps.get(year) ?? 0) + 1);
    }
  table.finish();
  const years = [...rows.keys()].sort((a, b) => a - b);
  const last = lastComplete(gdps.size > 0 ? gdps : rows);
  const stored = await writeTable(
    job,
    'macro',
    columns,
    `SELECT economy, CAST(year AS SMALLINT) AS year, CAST(NULLIF(gdp, '') AS DOUBLE) AS gdp,
      CAST(NULLIF(population, '') AS DOUBLE) AS population FROM macro ORDER BY economy, year`,
    table.rows,
  );
  return {
    kind: 'macro',
    name: `World Bank GDP and population ${years[0] ?? ''}-${years.at(-1) ?? ''}`,
    source: {
      title: `World Development Indicators (${present.join(', ')})`,
      publisher: 'World Bank',
      url: `https://data.worldbank.org/indicator/${present[0] ?? GDP}`,
    },
    vintage:
      pages
        .map((page) => page.meta.lastUpdated)
        .sort()
        .at(-1) ?? 'unknown',
    licence: 'CC BY 4.0',
    units: { gdp: 'USD', population: 'persons' },
    coverage: { years, lastCompleteYear: last, revision: null, reporters: null },
    tables: [stored],
    findings: incomplete(years, last, gdps),
    unit: 'USD',
    scale: 0,
    rowsKept,
    valueKept: await job.duck.text(
      `SELECT CAST(COALESCE(sum(CAST(round(gdp) AS HUGEINT)), 0) AS VARCHAR)
        FROM read_parquet(${literal(join(job.dir, 'macro.parquet'))})`,
    ),
  };
}

async function pageOf(job: Job, part: Part): Promise<Page> {
  job.meter.now(importWords.say.reading({ file: part.name }));
  const chunks: Buffer[] = [];
  for await (const chunk of part.open(job.meter.read)) chunks.push(chunk);
  let page: WorldBankPage;
  try {
    page = parsePage(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new UserError(worldBankWords.say.notPage({ file: part.name, detail: shortly(cause) }), { cause });
  }
  const found = page.rows[0]?.indicator.id ?? '';
  const indicator = indicators.find((one) => one === found);
  const stray = page.rows.find((row) => row.indicator.id !== found);
  if (!indicator || stray)
    throw new UserError(
      worldBankWords.say.otherIndicator({
        file: part.name,
        indicator: stray?.indicator.id ?? (found === '' ? '-' : found),
        known: [...indicators],
      }),
    );
  return { ...page, file: part.name, indicator };
}

/** A table with a page missing, or with pages of different days, would look whole and not be. */
function refuseGaps(indicator: Indicator, all: readonly Page[]): void {
  const pages = all.filter((page) => page.indicator === indicator);
  const days = [...new Set(pages.map((page) => page.meta.lastUpdated))];
  if (days.length > 1) throw new UserError(worldBankWords.say.mixedDays({ indicator, days }));
  const { pages: count, total } = pages[0]!.meta;
  const seen = new Set(pages.map((page) => page.meta.page));
  for (let page = 1; page <= count; page++)
    if (!seen.has(page))
      throw new UserError(worldBankWords.say.missingPage({ page, pages: count, indicator }));
  const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
  if (rows < total)
    throw new UserError(worldBankWords.say.missingPage({ page: count, pages: count, indicator }));
}

/** Sorts a page's rows into the table or the refusals; returns how many it kept. */
function take(job: Job, page: Page, macro: Map<string, Map<number, Pair>>): number {
  const { refusals } = job;
  const field = page.indicator === GDP ? 'gdp' : 'population';
  let kept = 0;
  for (const [n, row] of page.rows.entries()) {
    refusals.rowsIn++;
    const value = page.indicator === GDP ? wholeUsd(row.value) : -1;
    if (value > 0) refusals.valueIn.add(value);
    const economy = findEconomy(row.countryiso3code.trim() || row.country.value);
    const year = /^\d{4}$/.test(row.date) ? Number(row.date) : 0;
    const years = economy && macro.get(economy.iso3);
    const [reason, where] = fault(row, economy?.kind, year, years?.get(year)?.[field] ?? null);
    if (reason) {
      refusals.refuse(page.file, n + 1, reason, where, JSON.stringify(row).slice(0, 500), value);
      continue;
    }
    kept++;
    const of = years ?? new Map<number, Pair>();
    if (!years) macro.set(economy!.iso3, of);
    of.set(year, { ...(of.get(year) ?? { gdp: null, population: null }), [field]: row.value });
  }
  return kept;
}

function fault(
  row: WorldBankRow,
  kind: string | undefined,
  year: number,
  before: number | null,
): [Reason, string] | [null, ''] {
  if (kind === 'aggregate') return ['double-count-aggregate', 'countryiso3code'];
  if (kind !== 'economy' && kind !== 'former') return ['unknown-economy', 'countryiso3code'];
  if (year < 1900 || year > 2200) return ['wrong-year', 'date'];
  if (row.value === null) return ['missing-field', 'value'];
  if (row.value < 0) return ['negative-value', 'value'];
  if (row.value > LARGEST) return ['absurd-value', 'value'];
  if (before !== null) return ['duplicate-row', 'date'];
  return [null, ''];
}

const wholeUsd = (value: number | null): number =>
  value === null || value < 0 || value > LARGEST ? -1 : Math.round(value);

function lastComplete(economies: ReadonlyMap<number, number>): number | null {
  const most = Math.max(0, ...economies.values());
  const complete = [...economies].filter(([, count]) => count >= COMPLETE * most).map(([year]) => year);
  return complete.length === 0 ? null : Math.max(...complete);
}

function incomplete(
  years: readonly number[],
  last: number | null,
  gdps: ReadonlyMap<number, number>,
): Message[] {
  if (last === null) return [];
  return years
    .filter((year) => year > last)
    .map((year) => importWords.say.incompleteYear({ year, detail: `GDP: ${gdps.get(year) ?? 0}`, last }));
}
