// The files of Caliendo & Parro (2015): trade, tariffs, output and inputs of 31 economies and 40 sectors in 1993.
import { Folder, type UsedFile } from './cells.ts';

/** Economies in the order of the files, the rest of the world last. */
const ECONOMIES =
  'ARG AUS AUT BRA CAN CHL CHN DNK FIN FRA DEU GRC HUN IND IDN IRL ITA JPN KOR MEX NLD NZL NOR PRT ZAF ESP SWE TUR GBR USA XRW'.split(
    ' ',
  );
const SECTORS = 40;
const GOODS = 20;

const FILES = ['B.txt', 'GO.txt', 'IO.txt', 'T.txt', 'tariffs1993.txt', 'tariffs2005.txt', 'xbilat1993.txt'];

/** Trade arrays are importer first, sector-major: `[(j * N + n) * N + i]`; tables are `[n * J + j]`. */
export interface Nafta1993 {
  readonly economies: readonly string[];
  readonly sectors: number;
  /** The first so many sectors are traded. */
  readonly goods: number;
  /** theta of the traded sectors. */
  readonly theta: Float64Array;
  /** USD. */
  readonly output: Float64Array;
  readonly valueAddedShare: Float64Array;
  /** gamma_n^{kj} `[(n * J + k) * J + j]`. */
  readonly inputShare: Float64Array;
  /** USD, without tariffs. */
  readonly trade: Float64Array;
  /** As fractions. */
  readonly tariff1993: Float64Array;
  readonly tariff2005: Float64Array;
  readonly files: readonly UsedFile[];
}

/** Reads the folder. Errors: a UserError naming file, line and column. */
export function readNafta1993(dir: string): Nafta1993 {
  const folder = new Folder(dir, FILES);
  const n = ECONOMIES.length;
  const shape = (file: string, rows: number, columns: number) =>
    ({ file, delimiter: '\t', header: false, rows, columns }) as const;
  const byEconomy = (numbers: Float64Array): Float64Array => {
    const out = new Float64Array(numbers.length);
    numbers.forEach((x, at) => (out[(at % n) * SECTORS + Math.floor(at / n)] = x));
    return out;
  };
  const bilateral = (file: string, scale: number): Float64Array =>
    folder.numbers(shape(file, GOODS * n, n), { low: 0, scale });
  return {
    economies: ECONOMIES,
    sectors: SECTORS,
    goods: GOODS,
    theta: folder.numbers(shape('T.txt', GOODS, 1), { low: 0.01 }),
    output: byEconomy(folder.numbers(shape('GO.txt', SECTORS, n), { low: 0 })),
    valueAddedShare: byEconomy(folder.numbers(shape('B.txt', SECTORS, n), { low: 0, high: 1 })),
    inputShare: folder.numbers(shape('IO.txt', SECTORS * n, SECTORS)),
    trade: bilateral('xbilat1993.txt', 1000),
    tariff1993: bilateral('tariffs1993.txt', 0.01),
    tariff2005: bilateral('tariffs2005.txt', 0.01),
    files: folder.used,
  };
}
