// Reads rows of the mineral table: stage, unit, year and marks stand in the names of columns, types and economies.
import { byText, cellOf, type SourceRow } from '../csv.ts';

/** Why a cell has no number. */
export type Note =
  | 'withheld'
  | 'not-available'
  | 'included-elsewhere'
  | 'below-half-unit'
  | 'bound-only'
  | 'words-only';

/** One figure. A quantity of null has a note. */
export interface MineralRow {
  readonly edition: number;
  readonly commodity: string;
  readonly stage: 'mine' | 'refinery' | 'smelter' | 'plant' | 'capacity' | 'reserves';
  /** What a column's name adds, e.g. sponge or pigment. */
  readonly variant: string;
  readonly series: string;
  readonly year: number;
  readonly economy: string;
  readonly quantity: number | null;
  readonly unit: 't' | 'm3' | 'carat';
  readonly estimated: boolean;
  readonly note: Note | null;
  readonly worldWithoutUsa: boolean;
}

/** Factor to the unit stored. Carats and cubic metres stay what they are. */
const units: Readonly<Record<string, readonly [number, MineralRow['unit']]>> = {
  kg: [0.001, 't'],
  t: [1, 't'],
  kt: [1e3, 't'],
  mt: [1e6, 't'],
  mmt: [1e6, 't'],
  kct: [1e3, 'carat'],
  mct: [1e6, 'carat'],
  mcm: [1e6, 'm3'],
};

/**
 * Columns whose name has the wrong unit: the other edition prints the same numbers under the right one
 * (chromite is in thousand tonnes, rhenium reserves in kilograms, selenium reserves in tonnes, those of talc and vanadium in
 * thousand tonnes).
 */
const wrongUnits: Readonly<Record<string, string>> = {
  '2023 chrom Prod_t_2021': 'kt',
  '2023 chrom Prod_t_est_2022': 'kt',
  '2023 rheni Reserves_kt': 'kg',
  '2024 selen Reserves_kt': 't',
  '2024 talc Reserves_t': 'kt',
  '2023 vanad Reserves_t': 'kt',
};

/** The 2023 edition calls its table of zirconium after hafnium. */
const commodities: Readonly<Record<string, string>> = { hafni: 'zirco' };

/** One series where the source gives each economy's own wording, or words it differently from year to year. */
const seriesOf: Readonly<Record<string, string>> = {
  cobal: 'Mine production, contained cobalt',
  fepig: 'Mine production, iron oxide pigments',
  fluor: 'Mine production, fluorspar',
  gemst: 'Mine production, gem-quality diamond',
  kyani: 'Mine production, kyanite and related minerals',
  lead: 'Mine production, lead content',
  nicke: 'Mine production, contained nickel',
  silve: 'Mine production, silver content',
  tungs: 'Mine production, tungsten content',
  talc: 'Mine production, talc and pyrophyllite',
};

/** Plain spelling, without units (those are stored as one) and without the words that only the row of the world total has. */
function plainSeries(commodity: string, type: string, variant: string): string {
  if (commodity === 'titan') return variant === 'pigment' ? 'Titanium pigment' : 'Titanium sponge metal';
  const fixed = seriesOf[commodity];
  if (fixed !== undefined) return fixed;
  const plain = misspelt
    .reduce((text, [wrong, right]) => text.replace(wrong, right), type.trim())
    .replace(/^World total mine|^World mine|^mine/, 'Mine')
    .replace(/ ?\(rounded\)/, '')
    .replace(/(?:,| -| in) ?(?:thousand |million )?metric tons/, '')
    .replace(/, titanium dioxide \(TiO2\) content\.?$|, dry tons$|\.$/, '')
    .replace(/(ferrosilicon) production$/, '$1')
    .replace(
      /^(Mine production: )([ir])/,
      (_, start: string, letter: string) => start + letter.toUpperCase(),
    );
  if (commodity !== 'boron') return plain;
  const kind = plain.replace(/^(?:Mine|Plant) production, |^boron,? /, '');
  return `${/compounds|refined/.test(kind) ? 'Plant' : 'Mine'} production, ${kind}`;
}

const misspelt: readonly (readonly [RegExp, string])[] = [
  [/^Mne production, grosss weight/, 'Mine production'],
  [/poduction/, 'production'],
  [/puice/, 'pumice'],
  [/ilmentite/, 'ilmenite'],
  [/eqivalent/, 'equivalent'],
  [/, Synthetic/, ', synthetic'],
];

function stageOf(what: string, series: string): MineralRow['stage'] {
  if (what === 'cap' || /capacity/i.test(series)) return 'capacity';
  if (what === 'reserves') return 'reserves';
  if (/smelter/i.test(series)) return 'smelter';
  if (/refinery/i.test(series)) return 'refinery';
  if (/mine production|natural, mine/i.test(series)) return 'mine';
  return 'plant';
}

const column =
  /^(Prod|Cap|Reserves)(?:_(Sponge|Pigment|ore_K2O_equiv|ore))?_(kg|t|kt|mt|mmt|kct|mct|mcm)(?:_(est))?(?:_(\d{4}))?$/i;

/** The rows of a source table; notes tell which figures are estimates. */
export function readMinerals(source: readonly SourceRow[]): {
  readonly rows: readonly MineralRow[];
  readonly refused: Readonly<Record<string, number>>;
  readonly rowsIn: number;
  readonly relabelled: readonly string[];
} {
  const notes = new Map<string, string>();
  const keyOf = (row: SourceRow): string =>
    ['mcs_year', 'commodity', 'type', 'country'].map((name) => cellOf(row, name)).join('|');
  for (const row of source)
    if (cellOf(row, 'column') === 'Prod_note') notes.set(keyOf(row), cellOf(row, 'value_raw'));
  const refused = { 'note-row': 0, 'not-applicable': 0, 'missing-field': 0 };
  const relabelled = new Set<string>();
  const rows: MineralRow[] = [];
  for (const row of source) {
    const name = cellOf(row, 'column');
    const raw = cellOf(row, 'value_raw').trim();
    if (name === 'Prod_note') refused['note-row']++;
    else if (raw === 'XX') refused['not-applicable']++;
    else if (raw === '') refused['missing-field']++;
    else rows.push(figure(row, name, raw, notes.get(keyOf(row)) ?? '', relabelled));
  }
  return { rows, refused, rowsIn: source.length, relabelled: [...relabelled].sort(byText) };
}

function figure(
  row: SourceRow,
  name: string,
  raw: string,
  note: string,
  relabelled: Set<string>,
): MineralRow {
  const parts = column.exec(name);
  const edition = Number(cellOf(row, 'mcs_year'));
  const code = cellOf(row, 'commodity');
  const commodity = commodities[code] ?? code;
  if (!parts) throw new Error(`The mineral table has a column "${name}" (${code}) that is not understood.`);
  const what = parts[1]!.toLowerCase();
  const variant = (parts[2] ?? '').toLowerCase();
  const right = wrongUnits[`${edition} ${code} ${name}`];
  if (right !== undefined) relabelled.add(`${edition} ${commodity} ${name} (${right})`);
  const [factor, unit] = units[right ?? parts[3]!.toLowerCase()]!;
  const year = what === 'reserves' ? edition - 1 : Number(parts[5]);
  const plain = plainSeries(commodity, cellOf(row, 'type'), variant);
  const series =
    variant === '' || commodity === 'titan' ? plain : `${plain} (${variant.replaceAll('_', ' ')})`;
  const read = quantityOf(raw);
  return {
    edition,
    commodity,
    stage: stageOf(what, plain),
    variant,
    series,
    year,
    economy: cellOf(row, 'country_raw'),
    quantity: read.quantity === null ? null : scaled(read.quantity, factor),
    unit,
    estimated: estimated(what, parts[4] !== undefined, read.estimated, note, year),
    note: read.note,
    worldWithoutUsa:
      what === 'prod' && cellOf(row, 'country_raw').startsWith('World total') && /Excludes U\.S\./.test(note),
  };
}

/** Multiplies without leaving a tail of binary digits. */
const scaled = (quantity: number, factor: number): number =>
  factor < 1 ? quantity / Math.round(1 / factor) : quantity * factor;

function quantityOf(raw: string): { quantity: number | null; estimated: boolean; note: Note | null } {
  const number = /^(e?)([\d,]*\.?\d+)$/.exec(raw);
  if (number)
    return { quantity: Number(number[2]!.replaceAll(',', '')), estimated: number[1] === 'e', note: null };
  return { quantity: null, estimated: false, note: noteOf(raw) };
}

function noteOf(raw: string): Note {
  if (raw === 'W') return 'withheld';
  if (raw === 'NA') return 'not-available';
  if (/^included (in|with)/i.test(raw)) return 'included-elsewhere';
  if (/^less than ½ unit/i.test(raw)) return 'below-half-unit';
  if (/^[<>]/.test(raw)) return 'bound-only';
  if (/large|small/i.test(raw)) return 'words-only';
  throw new Error(`The mineral table holds "${raw}", which is neither a number nor a known remark.`);
}

/** A note may say that a year was reported or estimated against what its column says. Reserves are estimates. */
function estimated(what: string, byColumn: boolean, byMark: boolean, note: string, year: number): boolean {
  if (what === 'reserves') return true;
  if (note.includes(String(year))) {
    if (/estimated/i.test(note)) return true;
    if (/reported/i.test(note)) return false;
  }
  return byColumn || byMark;
}
