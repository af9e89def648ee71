// `kaname brief ECONOMY`: writes the brief, with JSON and CSV of every section beside it.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { render } from '../../contract/render.ts';
import { questions } from '../../questions/registry.ts';
import { brief, type Section } from '../brief/brief.ts';
import { toCsv } from '../csv.ts';
import { ask } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { commonOf, commonOptions, texts } from './common.ts';

export function briefCommand(): Command {
  const command = commonOptions(
    new Command('brief')
      .description('an economy’s brief: one HTML file, with its numbers beside it')
      .argument('<economy>'),
  );
  command.option('-o, --output <file>', 'where to write it (default: ECONOMY.html)');
  return command.action(async (economy: string) => {
    const given = command.opts<Record<string, unknown>>();
    const common = commonOf(given);
    const id = economy.toUpperCase();
    const file = resolve(typeof given['output'] === 'string' ? given['output'] : `${id}.html`);
    const sections: Section[] = [];
    const inBrief = questions
      .filter((question) => question.brief)
      .sort((a, b) => Number(a.brief?.order) - Number(b.brief?.order));
    for (const question of inBrief)
      sections.push({ question, output: await ask(question, question.brief?.defaults(id), common) });
    await mkdir(dirname(file), { recursive: true });
    const stem = file.replace(/\.html?$/i, '');
    for (const { question, output } of sections) {
      await writeFile(`${stem}.${question.id}.json`, `${JSON.stringify(output, null, 1)}\n`);
      await writeFile(`${stem}.${question.id}.csv`, toCsv(question.tables['rows'] ?? [], output.answer.rows));
      for (const message of output.answer.point)
        process.stdout.write(`${render(message, common.lang, texts)}\n`);
    }
    await writeFile(file, brief(id, sections, common.lang, texts));
    process.stdout.write(`${render(surfaceWords.say.wrote({ file }), common.lang, texts)}\n`);
  });
}
