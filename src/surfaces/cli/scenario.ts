// `kaname scenario`: the question about a scenario as `check`, which needs not be written, and its library and schema beside it.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Lang } from '../../contract/render.ts';
import { scenarioJsonSchema } from '../../questions/shared/scenario/json-schema.ts';
import { fileOf, library, type Case } from '../../questions/shared/scenario/library.ts';
import { toCsv } from '../csv.ts';
import { reading } from '../reading.ts';
import { caseColumns } from './scenario-words.ts';
import { checked, checkedLang, texts } from './common.ts';

/** The command of the question, with what goes beside it. */
export function scenarioCommand(check: Command): Command {
  return new Command('scenario')
    .description(`${check.description()}; past cases and the schema of the documents`)
    .addCommand(check.name('check'), { isDefault: true })
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(schemaCommand());
}

function listCommand(): Command {
  const command = new Command('list')
    .description('past cases that ship with Kaname')
    .option('--format <format>', 'text, json or csv', 'text')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action(() => {
    const { format, lang } = checked(command.opts<{ format: string; lang: string }>(), [
      'text',
      'json',
      'csv',
    ]);
    const cases = library();
    if (format === 'json') {
      const list = cases.map(({ id, document }) => ({ id, ...document }));
      process.stdout.write(`${JSON.stringify(list, null, 1)}\n`);
      return;
    }
    const rows = cases.map((one) => rowOf(one, lang));
    if (format === 'csv') {
      process.stdout.write(toCsv(caseColumns, rows, lang, texts));
      return;
    }
    const { heads, lines } = reading(caseColumns, rows, 'dash', lang, texts);
    const [id = '', start = '', title = '', basis = ''] = heads;
    process.stdout.write(`${id.padEnd(34)}  ${start.padEnd(10)}  ${title} (${basis})\n`);
    for (const [one = '', day = '', name = '', known = ''] of lines)
      process.stdout.write(`${one.padEnd(34)}  ${day}  ${name} (${known})\n`);
  });
}

/** How the facts of a case are known: the weakest source speaks. */
const order = ['memory', 'retrieved-secondary', 'retrieved-part', 'retrieved'] as const;

const rowOf = ({ id, document }: Case, lang: Lang) => ({
  id,
  start: document.start,
  title: lang === 'ja' ? document.titleJa : document.title,
  basis: order.find((basis) => document.sources.some((one) => one.basis === basis)) ?? null,
  sources: document.sources.length,
  outcome: document.outcome[lang],
});

function showCommand(): Command {
  const command = new Command('show')
    .description('the document of a past case')
    .argument('<id>')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action((id: string) => {
    checkedLang(command.opts<{ lang: string }>().lang);
    process.stdout.write(readFileSync(fileOf(id), 'utf8'));
  });
}

function schemaCommand(): Command {
  const command = new Command('schema')
    .description('the JSON Schema of scenario documents')
    .option('--lang <lang>', 'en or ja', 'en');
  return command.action(() => {
    const lang = checkedLang(command.opts<{ lang: string }>().lang);
    process.stdout.write(`${JSON.stringify(scenarioJsonSchema(lang), null, 2)}\n`);
  });
}
