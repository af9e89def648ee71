// `kaname explain FILE [[TABLE/]KEY.COLUMN]`: the arithmetic of one cell, line by line; without a cell, which cells there are.
import { Command } from 'commander';
import { cellOf, type Row } from '../../contract/column.ts';
import type { Origin } from '../../contract/explanation.ts';
import { UserError, type Message } from '../../contract/message.ts';
import type { Output, Question } from '../../contract/question.ts';
import { render, renderNote, type Lang } from '../../contract/render.ts';
import { explainable, findCell } from '../cell.ts';
import { explain } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { readAnswer } from './answer-file.ts';
import { checkedLang, texts } from './common.ts';

/** Keys of a table that are listed where the table is not asked for by itself. */
const LISTED = 8;

const origins: Readonly<Record<Origin, () => Message>> = {
  row: surfaceWords.say.fromRow,
  coefficient: surfaceWords.say.fromCoefficient,
  estimate: surfaceWords.say.fromEstimate,
  draws: surfaceWords.say.fromDraws,
  solved: surfaceWords.say.fromSolved,
  cells: surfaceWords.say.fromCells,
};

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('the arithmetic of one cell of the answer in FILE; without a cell, which cells there are')
    .argument('<file>')
    .argument('[cell]', '[TABLE/]KEY.COLUMN; TABLE/ lists all keys of a table');
  command.option('--world <dir>', 'your world of datasets').option('--lang <lang>', 'en or ja', 'en');
  return command.action(async (file: string, cell: string | undefined) => {
    const given = command.opts<{ world?: string; lang: string }>();
    const lang = checkedLang(given.lang);
    const { output, question } = await readAnswer(file);
    const listed =
      cell === undefined || cell.endsWith('/') ? list(question, output, cell ?? null, lang) : null;
    process.stdout.write(listed ?? (await told(question, output, cell ?? '', given.world ?? null, lang)));
  });
}

/** Tables with their keys and columns; of the table named, every key. */
function list(question: Question, output: Output, cell: string | null, lang: Lang): string | null {
  const tables = explainable(question, output);
  const named = cell === null ? tables : tables.filter(({ table }) => `${table}/` === cell);
  if (named.length === 0)
    throw new UserError(
      surfaceWords.say.noTable({
        question: question.id,
        text: (cell ?? '').slice(0, -1),
        tables: tables.map(({ table }) => table),
      }),
    );
  return named
    .map(({ table, keys, columns }) => {
      const shown = cell === null ? keys.slice(0, LISTED) : keys;
      const say = surfaceWords.say;
      const lines = [
        say.cellsOf({ table, count: keys.length }),
        say.cellColumns({ columns: columns.map(({ key }) => key) }),
      ].map((message) => render(message, lang, texts));
      const more =
        keys.length > shown.length
          ? [render(say.cellKeysMore({ count: keys.length - shown.length, table }), lang, texts)]
          : [];
      return [...lines, ...shown.map((key) => `  ${key}`), ...more, ''].join('\n');
    })
    .join('\n');
}

/** The arithmetic of a cell as text that can be evaluated line by line: what is not arithmetic stands behind #. */
async function told(
  question: Question,
  output: Output,
  cell: string,
  world: string | null,
  lang: Lang,
): Promise<string> {
  const at = findCell(question, output, cell);
  const explained = await explain(question, output, at, {
    world,
    seed: output.run.seed,
    draws: output.run.draws,
    datasets: output.run.datasets.map((dataset) => dataset.id),
    estimates: output.run.tables.estimates.file,
    goods: output.run.tables.goods.file,
  });
  if (explained.ends === 'null') {
    const rows = (at.table === 'rows' ? output.answer.rows : output.answer[at.table]) as readonly Row[];
    const missing = question.tables[at.table]?.find(({ key }) => key === at.column)?.missing;
    const reason = missing === undefined ? null : cellOf(rows[at.row]!, missing);
    const why = typeof reason === 'string' ? (texts[`missing.${reason}`]?.[lang] ?? reason) : '–';
    return `# ${render(surfaceWords.say.noNumber({ cell: explained.cell, why }), lang, texts)}\n`;
  }
  const heads = [
    `${explained.cell} = ${explained.value}`,
    renderNote(explained.formula, lang, texts),
    renderNote(explained.source, lang, texts),
  ];
  const lines = explained.lines.map(({ name, expression, note, from }) => {
    const origin = from === undefined ? '' : `${render(origins[from](), lang, texts)}: `;
    const told = origin + renderNote(note, lang, texts);
    return `${name} = ${expression}${told === '' ? '' : `  # ${told}`}`;
  });
  return [...heads.map((head) => `# ${head}`), ...lines, ''].join('\n');
}
