// A question as a command: arguments and flags from its input schema, output in the format asked for.
import { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import type { Output, Question } from '../../contract/question.ts';
import { toCsv } from '../csv.ts';
import { tablesOf } from '../reading.ts';
import { ask, type RunOptions } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { Meter } from './meter.ts';
import { commonOf, texts, type Common } from './common.ts';
import { toParquet } from './parquet.ts';
import { printTable } from './printed-table.ts';

const property = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  positional: z.number().optional(),
  help: z.string().optional(),
});
const shape = z.object({
  properties: z.record(z.string(), property),
  required: z.array(z.string()).default([]),
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The command of a question. */
export function questionCommand(question: Question): Command {
  const { properties, required } = shape.parse(z.toJSONSchema(question.input, { io: 'input' }));
  const command = new Command(question.id).description(render(question.title, 'en', texts));
  const entries = Object.entries(properties);
  const positional = entries
    .filter(([, p]) => p.positional !== undefined)
    .sort((a, b) => Number(a[1].positional) - Number(b[1].positional));
  for (const [name, p] of positional)
    command.argument(required.includes(name) ? `<${kebab(name)}>` : `[${kebab(name)}]`, help(p.help));
  for (const [name, p] of entries.filter(([, p]) => p.positional === undefined)) {
    const words = `${help(p.help)}${p.enum ? ` (${p.enum.join(', ')})` : ''}${p.default !== undefined && p.type !== 'boolean' ? ` [${String(p.default)}]` : ''}`;
    if (p.type === 'boolean') command.option(`--${kebab(name)}`, words);
    else if (p.type === 'array') command.option(`--${kebab(name)} <value...>`, words);
    else command.option(`--${kebab(name)} <value>`, words);
  }
  return command.action(async (...args: unknown[]) => {
    const given = command.opts<Record<string, unknown>>();
    const common = commonOf(
      Object.fromEntries(Object.entries(given).filter(([key]) => !(key in properties))),
    );
    const input: Record<string, unknown> = {};
    positional.forEach(([name], k) => {
      if (args[k] !== undefined) input[name] = args[k];
    });
    for (const [name, p] of entries) {
      const value = given[name];
      if (p.positional !== undefined || value === undefined) continue;
      input[name] =
        (p.type === 'number' || p.type === 'integer') && typeof value === 'string' ? Number(value) : value;
    }
    const meter = new Meter({ lang: common.lang, unit: 'steps' });
    const progress: RunOptions['progress'] = (done, total, what) => meter.tell(what, done, total);
    const output = await ask(question, input, { ...common, progress });
    meter.end();
    await print(question, output, common);
  });
}

const help = (id: string | undefined): string => (id ? render({ id, params: {} }, 'en', texts) : '');

async function print(question: Question, output: Output, common: Common): Promise<void> {
  for (const warning of output.warnings)
    process.stderr.write(
      `${render(surfaceWords.say.warning({ text: render(warning, common.lang, texts) }), common.lang, texts)}\n`,
    );
  if (common.format === 'json') {
    process.stdout.write(`${JSON.stringify(output, null, 1)}\n`);
    return;
  }
  const tables = tablesOf(question, output.answer, common.lang, texts);
  const chosen = tables.find(({ name }) => name === (common.table ?? 'rows'));
  if (common.table !== null && !chosen)
    throw new UserError(
      surfaceWords.say.noTable({
        question: question.id,
        text: common.table,
        tables: tables.map(({ name }) => name),
      }),
    );
  if (common.format === 'text') {
    if (common.table === null)
      for (const message of output.answer.point)
        process.stdout.write(`${render(message, common.lang, texts)}\n`);
    for (const table of common.table === null ? tables : [chosen!]) printTable(table, common);
    return;
  }
  const csv = toCsv(chosen?.columns ?? question.tables['rows'] ?? [], chosen?.rows ?? [], common.lang, texts);
  process.stdout.write(common.format === 'csv' ? csv : await toParquet(csv));
}
