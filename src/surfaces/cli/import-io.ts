// `kaname import io PATH`: puts an input-output table of many economies into your world.
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { ioFormats } from '../../ledger/sources/io/formats.ts';
import { importIo, type IoOptions } from '../../ledger/sources/io/io.ts';
import { listRoles, type ListRole } from '../../ledger/sources/io/list-roles.ts';
import { surfaceWords } from '../words.ts';
import { put, writingOptions } from './imported.ts';
import { commandWords } from './words.ts';

export function ioCommand(): Command {
  const command = new Command('io')
    .description(
      'an input-output table of many economies: ICIO, WIOD, FIGARO, EXIOBASE, a folder of Z, Y, x, or any list of cells',
    )
    .argument('<path...>')
    .option('--as <format>', `${ioFormats.join(', ')}; told by the content where it can be`)
    .option('--year <year>', 'the year, where several are there or no name says it')
    .option('--unit <unit>', 'unit of the money, where the publisher is not known')
    .option(
      '--columns <pairs>',
      'which column of a list holds what: from=seller,fromIndustry=sold,to=buyer,toIndustry=bought,value=usd',
    )
    .option('--final-demand <codes>', 'codes of a list that are final demand, with commas')
    .option('--value-added <codes>', 'codes of a list that are value added')
    .option('--taxes <codes>', 'codes of a list that are taxes')
    .option('--aggregate <file>', 'CSV of rules from,to: A|b to C|d, A|* to C|*, *|b to *|d');
  writingOptions(command);
  return command.action(async (paths: string[]) => {
    const options = optionsOf(command.opts());
    await put(command, (world, more) => importIo(world, paths, { ...options, ...more }));
  });
}

interface Given {
  readonly as?: string;
  readonly year?: string;
  readonly unit?: string;
  readonly columns?: string;
  readonly finalDemand?: string;
  readonly valueAdded?: string;
  readonly taxes?: string;
  readonly aggregate?: string;
}

function optionsOf(given: Given): IoOptions {
  const { unit, aggregate, finalDemand, valueAdded, taxes } = given;
  const as = ioFormats.find((format) => format === given.as);
  if (given.as !== undefined && as === undefined)
    throw new UserError(commandWords.say.badTable({ text: given.as, known: [...ioFormats] }));
  if (given.year !== undefined && !/^\d{4}$/.test(given.year))
    throw new UserError(surfaceWords.say.badNumber({ option: '--year', text: given.year }));
  const codes = { demand: listOf(finalDemand), valueAdded: listOf(valueAdded), taxes: listOf(taxes) };
  const anyCodes = finalDemand !== undefined || valueAdded !== undefined || taxes !== undefined;
  return {
    ...(as === undefined ? {} : { as }),
    ...(given.year === undefined ? {} : { year: Number(given.year) }),
    ...(unit === undefined ? {} : { unit }),
    ...(aggregate === undefined ? {} : { aggregate }),
    ...(given.columns === undefined ? {} : { columns: columnsOf(given.columns) }),
    ...(anyCodes ? { codes } : {}),
  };
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');

function columnsOf(text: string): Partial<Record<ListRole, string>> {
  const columns: Partial<Record<ListRole, string>> = {};
  for (const pair of text.split(',')) {
    const [name = '', column = ''] = pair.split('=').map((part) => part.trim());
    const role = listRoles.find((one) => one === name);
    if (role === undefined || column === '')
      throw new UserError(surfaceWords.say.badColumns({ pair, roles: listRoles }));
    columns[role] = column;
  }
  return columns;
}
