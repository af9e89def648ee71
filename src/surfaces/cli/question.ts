// A question as a command: arguments and flags from its input schema, output in the format asked for.
import { Command } from 'commander';
import { z } from 'zod';
import { cellOf } from '../../contract/column.ts';
import { heading, render, show } from '../../contract/render.ts';
import type { Output, Question } from '../../contract/question.ts';
import { toCsv } from '../csv.ts';
import { ask } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { commonOf, texts, type Common } from './common.ts';
import { toParquet } from './parquet.ts';

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
    const common = commonOf(given);
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
    await print(question, await ask(question, input, common), common);
  });
}

const help = (id: string | undefined): string => (id ? render({ id, params: {} }, 'en', texts) : '');

async function print(question: Question, output: Output, common: Common): Promise<void> {
  for (const warning of output.warnings)
    process.stderr.write(
      `${render(surfaceWords.say.warning({ text: render(warning, common.lang, texts) }), common.lang, texts)}\n`,
    );
  const columns = question.tables['rows'] ?? [];
  if (common.format === 'json') process.stdout.write(`${JSON.stringify(output, null, 1)}\n`);
  else if (common.format === 'csv') process.stdout.write(toCsv(columns, output.answer.rows));
  else if (common.format === 'parquet')
    process.stdout.write(await toParquet(toCsv(columns, output.answer.rows)));
  else {
    for (const message of output.answer.point)
      process.stdout.write(`${render(message, common.lang, texts)}\n`);
    const cells = [
      columns.map((column) => heading(column, common.lang, texts)),
      ...output.answer.rows.map((row) =>
        columns.map((column) => show(cellOf(row, column.key), column, common.lang, texts)),
      ),
    ];
    const widths = columns.map((_, k) => Math.min(36, Math.max(...cells.map((line) => wide(line[k] ?? '')))));
    process.stdout.write('\n');
    for (const line of cells)
      process.stdout.write(
        `${line
          .map((cell, k) => pad(cell, widths[k] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
      );
  }
}

const wide = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (/[ᄀ-￠]/.test(c) ? 2 : 1), 0);

function pad(text: string, width: number): string {
  let out = '';
  for (const c of text) {
    if (wide(out + c) > width) return `${out.slice(0, -1)}…`;
    out += c;
  }
  return out + ' '.repeat(Math.max(0, width - wide(out)));
}
