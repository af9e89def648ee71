// What all commands share: the common options, parsed once, and the texts.
import { Command } from 'commander';
import { UserError, type Texts } from '../../contract/message.ts';
import type { Lang } from '../../contract/render.ts';
import { importTexts } from '../../ledger/texts.ts';
import { backtestWords } from '../../questions/backtest/words.ts';
import { texts as houseTexts } from '../../questions/registry.ts';
import { DEFAULT_DRAWS, DEFAULT_SEED, type RunOptions } from '../run.ts';
import { inputWords } from '../input.ts';
import { kernelChoices } from '../linear.ts';
import { surfaceWords } from '../words.ts';
import { caseWords } from './scenario-words.ts';
import { commandWords } from './words.ts';
import { worldWords } from './world-words.ts';

export const texts: Texts = {
  ...houseTexts,
  ...importTexts,
  ...surfaceWords.texts,
  ...inputWords.texts,
  ...commandWords.texts,
  ...caseWords.texts,
  ...backtestWords.texts,
  ...worldWords.texts,
};

export const formats = ['text', 'json', 'csv', 'parquet'] as const;
export type Format = (typeof formats)[number];

export interface Common extends RunOptions {
  readonly format: Format;
  readonly lang: Lang;
  /** Rows of each table shown as text; 0 = all. */
  readonly rows: number;
  /** The one table asked for; null = all as text, the main one as CSV or Parquet. */
  readonly table: string | null;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

/**
 * Adds the options that say what is asked of which data: for whatever asks questions. A question that takes goods has
 * `--goods` for itself; the user's table of goods is then `--goods-table`.
 */
export function askingOptions(command: Command): Command {
  const taken = command.options.some(({ long }) => long === '--goods');
  return command
    .option('--world <dir>', 'your world of datasets')
    .option('--seed <n>', 'seed of all random draws', String(DEFAULT_SEED))
    .option('--draws <n>', 'number of draws; 0 = likely values only', String(DEFAULT_DRAWS))
    .option('--dataset <id>', 'a dataset to use (repeatable, matched by kind)', collect, [])
    .option('--estimates <file>', 'your table of estimates, laid over ours')
    .option(`--goods${taken ? '-table' : ''} <file>`, 'your table of goods, laid over ours')
    .option('--kernel <name>', `who computes linear algebra: ${kernelChoices.join(', ')} (default: wasm)`)
    .option('--lang <lang>', 'en or ja', 'en');
}

/** Adds the options that every question takes. */
export function commonOptions(command: Command): Command {
  return askingOptions(command)
    .option('--format <format>', 'text, json, csv or parquet', 'text')
    .option('--rows <n>', 'rows of each table shown as text; 0 = all', '30')
    .option(
      '--table <name>',
      'one table of the answer instead of all as text, or of the main one as CSV or Parquet',
    );
}

/** The common options, checked. */
export function commonOf(given: Record<string, unknown>): Common {
  const text = (key: string): string | null => (typeof given[key] === 'string' ? given[key] : null);
  const whole = (key: string): number => {
    const value = text(key) ?? '';
    if (!/^\d{1,9}$/.test(value))
      throw new UserError(surfaceWords.say.badNumber({ option: `--${key}`, text: value }));
    return Number(value);
  };
  const format = formats.find((one) => one === (given['format'] ?? 'text'));
  if (!format) throw new UserError(surfaceWords.say.badFormat({ text: text('format') ?? '' }));
  const lang = checkedLang(text('lang') ?? '');
  const datasets = given['dataset'];
  const asked = text('kernel');
  const kernel = kernelChoices.find((one) => one === asked);
  if (asked !== null && !kernel)
    throw new UserError(surfaceWords.say.badKernel({ text: asked, known: [...kernelChoices] }));
  return {
    world: text('world'),
    seed: whole('seed'),
    draws: whole('draws'),
    datasets: Array.isArray(datasets) ? datasets.map(String) : [],
    estimates: text('estimates'),
    goods: text('goodsTable') ?? text('goods'),
    ...(kernel && { kernel }),
    format,
    lang,
    rows: given['rows'] === undefined ? 0 : whole('rows'),
    table: text('table'),
  };
}

/** Format and language of a command that prints fewer formats than a question does. */
export function checked<F extends string>(
  given: { readonly format: string; readonly lang: string },
  known: readonly F[],
): { readonly format: F; readonly lang: Lang } {
  const format = known.find((one) => one === given.format);
  if (!format) throw new UserError(commandWords.say.badFormatHere({ text: given.format, known: [...known] }));
  return { format, lang: checkedLang(given.lang) };
}

/** Errors: neither en nor ja. */
export function checkedLang(text: string): Lang {
  if (text === 'en' || text === 'ja') return text;
  throw new UserError(surfaceWords.say.badLang({ text }));
}

/** The language asked for, also where the options could not be parsed. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((arg) => arg === '--lang' || arg === '--lang=ja');
  return at >= 0 && (argv[at] === '--lang=ja' || argv[at + 1] === 'ja') ? 'ja' : 'en';
}
