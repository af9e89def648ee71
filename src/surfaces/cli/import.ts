// `kaname import SOURCE FILE...`: puts a publisher's files into your world.
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { importBaci } from '../../ledger/sources/baci.ts';
import { importComtrade } from '../../ledger/sources/comtrade.ts';
import type { Imported, ImportOptions } from '../../ledger/sources/importing.ts';
import { importJapanCustoms } from '../../ledger/sources/japan-customs.ts';
import { tableRoles, type TableRole } from '../../ledger/sources/table-roles.ts';
import { dollarUnits, importTable, type TableOptions } from '../../ledger/sources/table.ts';
import { importWeo } from '../../ledger/sources/weo.ts';
import { importWorldBank } from '../../ledger/sources/world-bank.ts';
import { surfaceWords } from '../words.ts';
import { ioCommand } from './import-io.ts';
import { put, writingOptions } from './imported.ts';
import { commandWords } from './words.ts';

export function importCommand(): Command {
  const command = new Command('import').description('put a publisher’s files into your world');
  return command
    .addCommand(baciCommand())
    .addCommand(
      plainCommand(
        'comtrade',
        'UN Comtrade: bulk CSV, or the JSON of its API, plain or gzipped',
        importComtrade,
      ),
    )
    .addCommand(
      plainCommand(
        'japan-customs',
        'Japan Customs: imports and exports by area and principal commodity',
        importJapanCustoms,
      ),
    )
    .addCommand(
      plainCommand(
        'world-bank',
        'World Bank: GDP and population, all pages of its API’s JSON',
        importWorldBank,
      ),
    )
    .addCommand(
      plainCommand(
        'weo',
        'IMF World Economic Outlook: debt, balances, growth and prices, the database by countries',
        importWeo,
      ),
    )
    .addCommand(tableCommand())
    .addCommand(ioCommand());
}

function plainCommand(
  id: string,
  description: string,
  run: (world: string, files: readonly string[], options: ImportOptions) => Promise<Imported>,
): Command {
  const command = sourceCommand(id, description);
  return command.action((files: string[]) => put(command, (world, options) => run(world, files, options)));
}

function baciCommand(): Command {
  const command = sourceCommand(
    'baci',
    'BACI as CEPII publishes it: zip, folder, csv, csv.gz or parquet; one or many years',
  );
  command
    .option('--vintage <release>', 'release, where the file names do not say')
    .option('--hs <revision>', 'HS revision, where the file names do not say');
  return command.action(async (files: string[]) => {
    const given = command.opts<{ vintage?: string; hs?: string }>();
    await put(command, (world, options) =>
      importBaci(world, files, {
        ...options,
        ...(given.vintage === undefined ? {} : { vintage: given.vintage }),
        ...(given.hs === undefined ? {} : { revision: given.hs }),
      }),
    );
  });
}

function tableCommand(): Command {
  const command = sourceCommand('table', 'any CSV or Parquet of trade, bilateral or exporter by product');
  command
    .requiredOption(
      '--columns <pairs>',
      'which column holds what: exporter=origin,product=hs,value=usd,year=year (importer, quantity)',
    )
    .option('--codes <how>', 'atlas, or as-is: any text is a code', 'atlas')
    .option('--hs <revision>', 'HS revision, where the codes do not say')
    .option('--year <year>', 'the year, where no column says it')
    .option(
      '--unit <unit>',
      `unit of the values: ${Object.keys(dollarUnits).join(', ')}, or another one`,
      'USD',
    );
  return command.action(async (files: string[]) => {
    const given = command.opts<{
      columns: string;
      codes: string;
      hs?: string;
      year?: string;
      unit: string;
    }>();
    const { codes } = given;
    const [file, ...more] = files;
    if (file === undefined || more.length > 0) throw new UserError(surfaceWords.say.oneTable());
    if (codes !== 'atlas' && codes !== 'as-is')
      throw new UserError(surfaceWords.say.badCodes({ text: codes }));
    if (given.year !== undefined && !/^\d{4}$/.test(given.year))
      throw new UserError(surfaceWords.say.badNumber({ option: '--year', text: given.year }));
    const known = Object.keys(dollarUnits);
    if (/usd|dollar|\$/i.test(given.unit) && !known.includes(given.unit))
      throw new UserError(commandWords.say.badUnit({ text: given.unit, known }));
    const columns = columnsOf(given.columns);
    await put(command, (world, options) =>
      importTable(world, file, {
        ...options,
        columns,
        codes,
        unit: given.unit,
        ...(given.hs === undefined ? {} : { revision: given.hs }),
        ...(given.year === undefined ? {} : { year: Number(given.year) }),
      }),
    );
  });
}

function sourceCommand(id: string, description: string): Command {
  return writingOptions(new Command(id).description(description).argument('<file...>'));
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
