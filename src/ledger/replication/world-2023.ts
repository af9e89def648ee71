// The files of Ignatenko, Macedoni, Lashkaripour & Simonovska (2025): trade and GDP of 2023, and the tariffs announced in 2025.
import { UserError } from '../../contract/message.ts';
import { Folder, type UsedFile } from './cells.ts';
import { replicationWords } from './words.ts';

const FILES = ['country_labels.csv', 'gdp.csv', 'tariffs.csv', 'trade_cepii.csv'];
/** The economy that raises its tariffs. */
const HOME = 'USA';

export interface World2023 {
  readonly economies: readonly string[];
  /** Index of the economy that raises its tariffs. */
  readonly home: number;
  /** X_ij `[i * n + j]`, exporter first, thousand USD; the diagonal is 0. */
  readonly flows: Float64Array;
  /** Thousand USD. */
  readonly gdp: Float64Array;
  /** Tariff of `home` on imports from each economy, as a fraction. */
  readonly announced: Float64Array;
  readonly files: readonly UsedFile[];
}

/** Reads the folder. Errors: a UserError naming file, line and column. */
export function readWorld2023(dir: string): World2023 {
  const folder = new Folder(dir, FILES);
  const table = (file: string, columns: number, rows: number | null) =>
    ({ file, delimiter: ',', header: true, columns, rows }) as const;
  const labels = 'country_labels.csv';
  const seen = new Set<string>();
  const economies = folder.lines(table(labels, 3, null)).map(({ cells: [code = ''], line }) => {
    if (!/^[A-Z]{3}$/.test(code))
      throw new UserError(
        replicationWords.say.cell({
          file: labels,
          line,
          column: 1,
          text: code,
          what: 'an economy as three capital letters',
          whatJa: '大文字3字の経済コード',
        }),
      );
    if (seen.has(code)) throw new UserError(replicationWords.say.twice({ file: labels, line, code }));
    seen.add(code);
    return code;
  });
  const n = economies.length;
  const home = economies.indexOf(HOME);
  if (home < 0) throw new UserError(replicationWords.say.noHome({ file: labels, code: HOME }));
  const flows = folder.numbers(table('trade_cepii.csv', n, n), { low: 0, blank: 'zero' });
  for (let i = 0; i < n; i++) flows[i * n + i] = 0;
  return {
    economies,
    home,
    flows,
    gdp: folder.numbers(table('gdp.csv', 1, n), { low: 0, scale: 1e-3 }),
    announced: folder.numbers(table('tariffs.csv', 1, n), { low: 0 }),
    files: folder.used,
  };
}
