// The brief: one HTML file that needs no network, folded over the questions that declare a section.
import { render, word as wordOf, type Lang } from '../../contract/render.ts';
import type { Message, Texts } from '../../contract/message.ts';
import type { Output, Question } from '../../contract/question.ts';
import type { RunDataset } from '../../contract/run.ts';
import { draw } from '../../figures/draw.ts';
import { tablesOf, type NamedTable } from '../reading.ts';
import { surfaceWords } from '../words.ts';
import { escape, grid, style, tableOf } from './html.ts';

export interface Section {
  readonly question: Question;
  readonly output: Output;
}

/** A question that could not be answered of this economy, and why. */
export interface Silent {
  readonly question: Question;
  readonly why: Message;
}

const ROWS_SHOWN = 25;
const ROWS_BEHIND = 60;
const { say } = surfaceWords;

/** The brief of an economy in one language. */
export function brief(
  economy: string,
  sections: readonly Section[],
  silent: readonly Silent[],
  lang: Lang,
  texts: Texts,
): string {
  const word = (message: Message): string => escape(render(message, lang, texts));
  const title = word(say.briefTitle({ economy }));
  const links = sections.map(
    ({ question }) => `<li><a href="#${question.id}">${word(question.title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
<p class="note">${word(say.colours())}</p>
<h2>${word(say.coverage())}</h2><p>${word(say.coverageNote())}</p>
${coverage(sections, silent, lang, texts)}
<h2>${word(say.inShort())}</h2>
<ul class="lead">${sections.flatMap(({ output }) => output.answer.point.slice(0, 3).map((message) => `<li>${word(message)}</li>`)).join('')}</ul>
<nav aria-label="${word(say.sections())}"><ul>${links.join('')}</ul></nav>
${sections.map((section) => body(section, lang, texts)).join('\n')}
<h2>${word(say.methods())}</h2>
${sections.map(({ question }) => `<h3>${word(question.title)}</h3><ul>${(question.how ?? []).map((message) => `<li>${word(message)}</li>`).join('')}<li>${word(say.methodPage({ page: question.method }))}</li></ul>`).join('\n')}
<h2>${word(say.runRecord())}</h2><p>${word(say.runNote())}</p>
${sections.map(({ question, output }) => `<details><summary>${word(question.title)}</summary><pre tabindex="0" role="region" aria-label="${word(say.runRecord())}: ${word(question.title)}">${escape(JSON.stringify(output.run, null, 1))}</pre></details>`).join('\n')}
</main></body></html>
`;
}

/** What could be assessed, on which evidence, how old: as the questions say themselves, then the datasets behind it all. */
function coverage(sections: readonly Section[], silent: readonly Silent[], lang: Lang, texts: Texts): string {
  const word = (message: Message): string => render(message, lang, texts);
  const own = sections.flatMap(({ question, output }) =>
    tablesOf(question, output.answer, lang, texts)
      .filter((table) => table.name === 'coverage')
      .map(
        (table) =>
          `<h3>${escape(word(question.title))}</h3>${tableOf(table, ROWS_BEHIND, table.title, lang, texts)}`,
      ),
  );
  const named = (text: string): string => wordOf(text, lang, texts);
  const used = new Map<string, { dataset: RunDataset; by: Set<string> }>();
  for (const { question, output } of sections)
    for (const run of [output.run, ...output.run.nested])
      for (const dataset of run.datasets) {
        const entry = used.get(dataset.id) ?? { dataset, by: new Set<string>() };
        entry.by.add(question.id);
        used.set(dataset.id, entry);
      }
  const lines = [...used.values()].map(({ dataset, by }) => [
    named(dataset.name),
    dataset.from === 'box' ? word(say.box()) : word(say.ownWorld()),
    named(dataset.vintage),
    dataset.rows.toLocaleString(lang),
    named(dataset.licence),
    [...by].join(', '),
  ]);
  const heads = [say.dataset(), say.from(), say.vintage(), say.rows(), say.licence(), say.section()].map(
    word,
  );
  const quiet = silent.map(
    ({ question, why }) =>
      `<p class="note">${escape(word(say.silent({ question: word(question.title), why: word(why) })))}</p>`,
  );
  return `${own.join('')}<h3>${escape(word(say.datasets()))}</h3>${grid(heads, lines, ['prose', 'word', 'prose', 'number', 'prose'], word(say.datasets()))}${quiet.join('')}`;
}

function body({ question, output }: Section, lang: Lang, texts: Texts): string {
  const plain = (message: Message): string => render(message, lang, texts);
  const word = (message: Message): string => escape(plain(message));
  const tables = tablesOf(question, output.answer, lang, texts).filter((table) => table.name !== 'coverage');
  const { sure, turns } = question.brief?.after ?? { sure: [], turns: [] };
  const named = (names: readonly string[], { id }: Message): boolean =>
    names.some((name) => id === `${question.id}.${name}`);
  const list = (messages: readonly Message[]): string =>
    `<ul class="point">${messages.map((message) => `<li>${word(message)}</li>`).join('')}</ul>`;
  const later = (title: Message, names: readonly string[]): string => {
    const told = output.answer.point.filter((message) => named(names, message));
    return told.length === 0 ? '' : `<h3>${word(title)}</h3>${list(told)}`;
  };
  return `<h2 id="${question.id}">${word(question.title)}</h2>
${list(output.answer.point.filter((message) => !named([...sure, ...turns], message)))}
${question
  .figures(output.answer)
  .map(
    (figure) => `<figure><figcaption>${word(figure.title)}</figcaption>${draw(figure, lang, texts)}</figure>`,
  )
  .join('')}
${later(say.howSure(), sure)}
${later(say.whatTurns(), turns)}
${tables.map((table) => numbers(table, lang, texts)).join('\n')}
${output.warnings.map((message) => `<p class="note">${word(say.warning({ text: plain(message) }))}</p>`).join('')}`;
}

/** A table behind the pictures: the main one open, the others to be opened; what is left out stands in the CSV. */
function numbers(table: NamedTable, lang: Lang, texts: Texts): string {
  const main = table.name === 'rows';
  const shown = main ? ROWS_SHOWN : ROWS_BEHIND;
  const label = `${render(say.data(), lang, texts)}: ${table.title}`;
  const rest = table.rows.length - shown;
  const inside = `${tableOf(table, shown, label, lang, texts)}${
    rest > 0 ? `<p class="note">${escape(render(say.more({ count: rest }), lang, texts))}</p>` : ''
  }`;
  return main
    ? `<h3>${escape(render(say.data(), lang, texts))}</h3>${inside}`
    : `<details><summary>${escape(table.title)} (${table.rows.length})</summary>${inside}</details>`;
}
