// `kaname verify caliendo-parro-2015` and `kaname verify ignatenko-2025`: published equilibria on the publication's own files.
import { Command } from 'commander';
import { BadTable } from '../../atlas/bad-table.ts';
import type { Exercise } from '../../atlas/published-equilibrium.ts';
import { UserError } from '../../contract/message.ts';
import { render, type Lang } from '../../contract/render.ts';
import { plainKernel } from '../../kernel/linear/plain.ts';
import { rerunCaliendoParro } from '../../questions/equilibrium/caliendo-parro-2015.ts';
import { rerunTables, type Recorder, type Rerun } from '../../questions/equilibrium/compared.ts';
import { rerunIgnatenko } from '../../questions/equilibrium/ignatenko-2025.ts';
import { equilibriumWords } from '../../questions/equilibrium/words.ts';
import { recorded, type Recorded } from '../recorded.ts';
import { surfaceWords } from '../words.ts';
import { checked, texts } from './common.ts';
import { printTable } from './printed-table.ts';
import { commandWords } from './words.ts';

/** `kaname verify caliendo-parro-2015`. */
export const naftaCommand = (): Command =>
  exerciseCommand('caliendo-parro-2015', 'NAFTA in 31 economies and 40 sectors');

/** `kaname verify ignatenko-2025`. */
export const tariffsCommand = (): Command =>
  exerciseCommand('ignatenko-2025', 'the US tariffs of 2025 in 194 economies').option(
    '--case <case>',
    '1 = revenue pays for lower income tax, 2 = lump sum',
    '1',
  );

function exerciseCommand(exercise: Exercise, what: string): Command {
  const command = new Command(exercise)
    .description(`${what}: every economy beside the published numbers; exit code 2 on a difference`)
    .requiredOption('--data <dir>', 'the folder of the files that the publication comes with')
    .option('--format <format>', 'text or json', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action(() => {
    const given = command.opts<{ data: string; case?: string; format: string; lang: string }>();
    const { format, lang } = checked(given, ['text', 'json'] as const);
    const input = { data: given.data, ...(given.case === undefined ? {} : { case: caseOf(given.case) }) };
    const done = recorded({ question: `verify ${exercise}`, version: '1' }, (ctx) =>
      run(exercise, ctx, input),
    );
    if (format === 'json') printJson(exercise, input, done);
    else printText(exercise, done, lang);
    if (!done.result.agrees) process.exitCode = 2;
  });
}

function run(exercise: Exercise, ctx: Recorder, input: { data: string; case?: 1 | 2 }): Rerun {
  try {
    return exercise === 'ignatenko-2025'
      ? rerunIgnatenko(ctx, input.data, input.case ?? 1, plainKernel())
      : rerunCaliendoParro(ctx, input.data);
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    throw new UserError(surfaceWords.say.badTable({ detail: error.message, detailJa: error.ja }), {
      cause: error,
    });
  }
}

function caseOf(text: string): 1 | 2 {
  if (text === '1') return 1;
  if (text === '2') return 2;
  throw new UserError(commandWords.say.badCase({ text }));
}

function printJson(
  exercise: Exercise,
  input: object,
  { result, run: record, warnings }: Recorded<Rerun>,
): void {
  const { point, rows, comparisons } = result;
  const output = {
    command: `verify ${exercise}`,
    input,
    answer: { point, rows, comparisons },
    run: record,
    warnings,
  };
  process.stdout.write(`${JSON.stringify(output, null, 1)}\n`);
}

function printText(exercise: Exercise, { result, warnings }: Recorded<Rerun>, lang: Lang): void {
  for (const warning of warnings)
    process.stderr.write(
      `${render(surfaceWords.say.warning({ text: render(warning, lang, texts) }), lang, texts)}\n`,
    );
  for (const message of result.point) process.stdout.write(`${render(message, lang, texts)}\n`);
  const columns = rerunTables(exercise);
  const { say } = equilibriumWords;
  const title = { comparisons: say.comparisonsTitle(), rows: say.rowsTitle() };
  for (const name of ['comparisons', 'rows'] as const)
    if (result[name].length > 0)
      printTable(
        { name, title: render(title[name], lang, texts), columns: columns[name], rows: result[name] },
        { lang, rows: 0 },
      );
}
