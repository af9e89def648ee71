// `kaname import SOURCE FILE...`: puts a publisher's files into your world.
import { Command } from 'commander';
import { UserError, type Message } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { importBaci } from '../../ledger/sources/baci.ts';
import { importComtrade } from '../../ledger/sources/comtrade.ts';
import type { Imported } from '../../ledger/sources/importing.ts';
import { importJapanCustoms } from '../../ledger/sources/japan-customs.ts';
import { tableRoles, type TableRole } from '../../ledger/sources/table-roles.ts';
import { importTable, type TableOptions } from '../../ledger/sources/table.ts';
import { surfaceWords } from '../words.ts';
import { langOf, texts } from './common.ts';

export function importCommand(): Command {
  const command = new Command('import').description('put a publisher’s files into your world');
  const baci = sourceCommand(
    'baci',
    'BACI as CEPII publishes it: zip, folder, csv, csv.gz or parquet; one or many years',
  );
  baci
    .option('--vintage <release>', 'release, where the file names do not say')
    .option('--hs <revision>', 'HS revision, where the file names do not say');
  baci.action(async (files: string[]) => {
    const given = baci.opts<{ world?: string; vintage?: string; hs?: string; format: string }>();
    const imported = await importBaci(worldOf(given.world), files, {
      progress: meter(),
      ...(given.vintage === undefined ? {} : { vintage: given.vintage }),
      ...(given.hs === undefined ? {} : { revision: given.hs }),
    });
    report(imported, given.format);
  });
  const comtrade = sourceCommand(
    'comtrade',
    'UN Comtrade: bulk CSV, or the JSON of its API, plain or gzipped',
  );
  comtrade.action(async (files: string[]) => {
    const given = comtrade.opts<{ world?: string; format: string }>();
    report(await importComtrade(worldOf(given.world), files, { progress: meter() }), given.format);
  });
  const customs = sourceCommand(
    'japan-customs',
    'Japan Customs: imports and exports by area and principal commodity',
  );
  customs.action(async (files: string[]) => {
    const given = customs.opts<{ world?: string; format: string }>();
    report(await importJapanCustoms(worldOf(given.world), files, { progress: meter() }), given.format);
  });
  const table = sourceCommand('table', 'any CSV or Parquet of trade, bilateral or exporter by product');
  table
    .requiredOption(
      '--columns <pairs>',
      'which column holds what: exporter=origin,product=hs,value=usd,year=year (importer, quantity)',
    )
    .option('--codes <how>', 'atlas, or as-is: any text is a code', 'atlas')
    .option('--hs <revision>', 'HS revision, where the codes do not say')
    .option('--year <year>', 'the year, where no column says it')
    .option('--unit <unit>', 'unit of the values', 'USD');
  table.action(async (files: string[]) => {
    const given = table.opts<{
      world?: string;
      format: string;
      columns: string;
      codes: string;
      hs?: string;
      year?: string;
      unit: string;
    }>();
    const [file, ...more] = files;
    if (file === undefined || more.length > 0) throw new UserError(surfaceWords.say.oneTable());
    if (given.codes !== 'atlas' && given.codes !== 'as-is')
      throw new UserError(surfaceWords.say.badCodes({ text: given.codes }));
    if (given.year !== undefined && !/^\d{4}$/.test(given.year))
      throw new UserError(surfaceWords.say.badNumber({ option: '--year', text: given.year }));
    const imported = await importTable(worldOf(given.world), file, {
      progress: meter(),
      columns: columnsOf(given.columns),
      codes: given.codes,
      unit: given.unit,
      ...(given.hs === undefined ? {} : { revision: given.hs }),
      ...(given.year === undefined ? {} : { year: Number(given.year) }),
    });
    report(imported, given.format);
  });
  return command.addCommand(baci).addCommand(comtrade).addCommand(customs).addCommand(table);
}

function sourceCommand(id: string, description: string): Command {
  return new Command(id)
    .description(description)
    .argument('<file...>')
    .option('--world <dir>', 'your world of datasets; made where there is none')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
}

/** `exporter=origin,product=hs` as roles and column names. */
function columnsOf(text: string): TableOptions['columns'] {
  const columns: Partial<Record<TableRole, string>> = {};
  for (const pair of text.split(',')) {
    const [name = '', column = ''] = pair.split('=').map((part) => part.trim());
    const role = tableRoles.find((one) => one === name);
    if (role === undefined || column === '')
      throw new UserError(surfaceWords.say.badColumns({ pair, roles: tableRoles }));
    columns[role] = column;
  }
  return columns;
}

function worldOf(given: string | undefined): string {
  if (given === undefined) throw new UserError(surfaceWords.say.needsWorld());
  return given;
}

/** Shows what is done, the rate and the time left, on standard error while it is a terminal. */
function meter(): (done: number, total: number, message: Message) => void {
  const lang = langOf(process.argv);
  const started = Date.now();
  return (done, total, message) => {
    if (!process.stderr.isTTY || Date.now() - started < 1000) return;
    const seconds = (Date.now() - started) / 1000;
    const rate = done / seconds;
    const left = rate > 0 ? Math.round((total - done) / rate) : 0;
    process.stderr.write(
      `\r\u001B[K${render(message, lang, texts)} ${Math.round((100 * done) / Math.max(1, total))} %, ${(rate / 1e6).toFixed(1)} MB/s, ${left} s`,
    );
    if (done >= total) process.stderr.write('\n');
  };
}

function report(imported: Imported, format: string): void {
  const lang = langOf(process.argv);
  const { stored, already, account, findings } = imported;
  const { say } = surfaceWords;
  if (format === 'json') {
    process.stdout.write(
      `${JSON.stringify({ id: stored.id, name: stored.manifest.name, already, account, findings }, null, 1)}\n`,
    );
    return;
  }
  const line = already
    ? say.importedAlready({ id: stored.id, name: stored.manifest.name })
    : say.imported({
        id: stored.id,
        name: stored.manifest.name,
        kept: account?.rowsKept ?? 0,
        total: account?.rowsIn ?? 0,
        refused: account?.rowsRefused ?? 0,
      });
  process.stdout.write(`${render(line, lang, texts)}\n`);
  for (const [reason, count] of Object.entries(account?.refusedBy ?? {}))
    process.stdout.write(`${render(say.refusedBy({ reason, count }), lang, texts)}\n`);
  for (const finding of findings) process.stdout.write(`  ${render(finding, lang, texts)}\n`);
}
