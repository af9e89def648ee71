// `kaname brief ECONOMY`: writes the brief, with its numbers (JSON, CSV) and pictures (SVG) beside it.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { questions } from '../../questions/registry.ts';
import type { draw as Draw } from '../../figures/draw.ts';
import type { Section, Silent } from '../brief/brief.ts';
import { toCsv } from '../csv.ts';
import { tablesOf } from '../reading.ts';
import { withSession } from '../run.ts';
import { surfaceWords } from '../words.ts';
import { askingOptions, commonOf, texts, type Common } from './common.ts';

export function briefCommand(): Command {
  const command = askingOptions(
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
    // A place that cannot be written to is told before the work, not after.
    await mkdir(dirname(file), { recursive: true });
    // What draws is large: only who wants pictures waits for it.
    const [{ brief }, { draw }] = await Promise.all([
      import('../brief/brief.ts'),
      import('../../figures/draw.ts'),
    ]);
    const { sections, silent } = await answers(id, common);
    const stem = file.replace(/\.html?$/i, '');
    for (const section of sections) {
      await beside(stem, section, common, draw);
      for (const message of section.output.answer.point)
        process.stdout.write(`${render(message, common.lang, texts)}\n`);
    }
    await writeFile(file, brief(id, sections, silent, common.lang, texts));
    process.stdout.write(`${render(surfaceWords.say.wrote({ file }), common.lang, texts)}\n`);
  });
}

/** Asks every question that has a section. One that has nothing to say of this economy is named; if none has, that is an error. */
async function answers(economy: string, common: Common): Promise<{ sections: Section[]; silent: Silent[] }> {
  const sections: Section[] = [];
  const silent: Silent[] = [];
  const inBrief = questions
    .filter((question) => question.brief)
    .sort((a, b) => Number(a.brief?.order) - Number(b.brief?.order));
  let first: UserError | null = null;
  await withSession(common, async (session) => {
    for (const question of inBrief)
      try {
        sections.push({ question, output: await session.ask(question, question.brief?.defaults(economy)) });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        first ??= error;
        silent.push({ question, why: error.said });
      }
  });
  if (first && sections.every(({ question }) => question.brief?.general)) throw first;
  return { sections, silent };
}

async function beside(
  stem: string,
  { question, output }: Section,
  { lang }: Common,
  draw: typeof Draw,
): Promise<void> {
  await writeFile(`${stem}.${question.id}.json`, `${JSON.stringify(output, null, 1)}\n`);
  for (const { name, columns, rows } of tablesOf(question, output.answer, lang, texts))
    await writeFile(
      `${stem}.${question.id}${name === 'rows' ? '' : `.${name}`}.csv`,
      toCsv(columns, rows, lang, texts),
    );
  for (const figure of question.figures(output.answer))
    await writeFile(`${stem}.${figure.id}.svg`, draw(figure, lang, texts));
}
