// `kaname explain FILE [TABLE/]KEY.COLUMN`: the arithmetic of one cell, line by line.
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { explain } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { readAnswer } from './answer-file.ts';

const numeric = ['number', 'share', 'money', 'year'];

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('the arithmetic of one cell of the answer in FILE')
    .argument('<file>')
    .argument('<cell>', '[TABLE/]KEY.COLUMN');
  command.option('--world <dir>', 'your world of datasets').option('--lang <lang>', 'en or ja', 'en');
  return command.action(async (file: string, cell: string) => {
    const { world } = command.opts<{ world?: string }>();
    const { output, question } = await readAnswer(file);
    const parts = /^(?:([a-z]\w*)\/)?(.+?)\.([A-Za-z][\w.]*)$/.exec(cell);
    const table = parts?.[1] ?? 'rows';
    const key = question.keys[table];
    const rows = table === 'rows' ? output.answer.rows : output.answer[table];
    const row = Array.isArray(rows)
      ? rows.findIndex((one: Record<string, unknown>) => key !== undefined && String(one[key]) === parts?.[2])
      : -1;
    const column = question.tables[table]?.find((one) => one.key === parts?.[3]);
    if (row < 0 || !column) {
      const first = output.answer.rows[0];
      throw new UserError(
        surfaceWords.say.badCell({
          cell,
          example: `${String(first?.[question.keys['rows'] ?? ''])}.${question.tables['rows']?.find((c) => c.kind === 'number')?.key ?? ''}`,
        }),
      );
    }
    if (!numeric.includes(column.kind))
      throw new UserError(
        surfaceWords.say.notANumber({
          column: column.key,
          columns: (question.tables[table] ?? [])
            .filter(({ kind }) => numeric.includes(kind))
            .map(({ key: k }) => k),
        }),
      );
    const told = await explain(
      question,
      output,
      { table, row, column: column.key },
      {
        world: world ?? null,
        seed: output.run.seed,
        draws: output.run.draws,
        datasets: output.run.datasets.map((dataset) => dataset.id),
        estimates: output.run.tables.estimates.file,
        goods: output.run.tables.goods.file,
      },
    );
    process.stdout.write(`# ${told.cell} = ${told.value}\n# ${told.formula}\n# ${told.source}\n`);
    for (const line of told.lines)
      process.stdout.write(`${line.name} = ${line.expression}${line.note ? `  # ${line.note}` : ''}\n`);
  });
}
