// The brief: one HTML file that needs no network, folded over the questions that declare a section.
import { show, heading, render, type Lang } from '../../contract/render.ts';
import { cellOf, type Column, type Row } from '../../contract/column.ts';
import type { Message, Texts } from '../../contract/message.ts';
import type { FigureState, Output, Question } from '../../contract/question.ts';
import { bars, type Bar } from '../../figures/bars.ts';
import { surfaceWords } from '../words.ts';

export interface Section {
  readonly question: Question;
  readonly output: Output;
}

const ROWS_SHOWN = 25;
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const style = `:root{color-scheme:light}body{font:16px/1.6 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.7rem}h2{font-size:1.3rem;margin-top:2.4rem;border-bottom:1px solid #999}table{border-collapse:collapse;font-size:.85rem;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}.point li:first-child{font-weight:600}.note{color:#444}pre{overflow-x:auto;background:#f4f4f4;padding:1rem;font-size:.75rem}figure{margin:1rem 0}figcaption{font-weight:600}`;

/** The brief of an economy in one language. */
export function brief(economy: string, sections: readonly Section[], lang: Lang, texts: Texts): string {
  const word = (message: Message): string => escape(render(message, lang, texts));
  const { say } = surfaceWords;
  const title = word(say.briefTitle({ economy }));
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
<p class="note">${word(say.colours())}</p>
<h2>${word(say.coverage())}</h2><p>${word(say.coverageNote())}</p>
${coverage(sections, lang, texts)}
${sections.map((section) => body(section, lang, texts)).join('\n')}
<h2>${word(say.runRecord())}</h2>
${sections.map(({ output }) => `<pre tabindex="0" aria-label="${word(say.runRecord())} ${output.question}">${escape(JSON.stringify(output.run, null, 1))}</pre>`).join('\n')}
</main></body></html>
`;
}

function coverage(sections: readonly Section[], lang: Lang, texts: Texts): string {
  const { say } = surfaceWords;
  const heads = [
    say.section(),
    say.dataset(),
    say.vintage(),
    say.newest(),
    say.evidence(),
    say.licence(),
  ].map((m) => `<th scope="col">${escape(render(m, lang, texts))}</th>`);
  const rows = sections.flatMap(({ question, output }) =>
    output.run.datasets.map((dataset) => {
      const year = output.answer['year'];
      const cells = [
        render(question.title, lang, texts),
        dataset.name,
        dataset.vintage,
        typeof year === 'number' ? String(year) : '–',
        String(output.answer.rows.length),
        dataset.licence,
      ];
      return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
    }),
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(render(say.coverage(), lang, texts))}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function body({ question, output }: Section, lang: Lang, texts: Texts): string {
  const { say } = surfaceWords;
  const word = (message: Message): string => escape(render(message, lang, texts));
  const columns = question.tables['rows'] ?? [];
  const rest = output.answer.rows.length - ROWS_SHOWN;
  return `<h2>${word(question.title)}</h2>
<ul class="point">${output.answer.point.map((message) => `<li>${word(message)}</li>`).join('')}</ul>
${output.warnings.map((message) => `<p class="note">${word(say.warning({ text: render(message, lang, texts) }))}</p>`).join('')}
${question
  .figures(output.answer)
  .map((figure) => draw(figure, lang, texts))
  .join('')}
<h3>${word(say.data())}</h3>${table(columns, output.answer.rows.slice(0, ROWS_SHOWN), render(say.data(), lang, texts), lang, texts)}
${rest > 0 ? `<p class="note">${word(say.more({ count: rest }))}</p>` : ''}
<p class="note">${word(say.methodPage({ page: question.method }))}</p>`;
}

function draw(figure: FigureState, lang: Lang, texts: Texts): string {
  const title = render(figure.title, lang, texts);
  return `<figure><figcaption>${escape(title)}</figcaption>${bars((figure['bars'] ?? []) as readonly Bar[], title, render(figure.alt, lang, texts), figure.id)}</figure>`;
}

function table(
  columns: readonly Column[],
  rows: readonly Row[],
  label: string,
  lang: Lang,
  texts: Texts,
): string {
  const numeric = (column: Column): boolean => ['number', 'share', 'money', 'year'].includes(column.kind);
  const head = columns
    .map((column) => `<th scope="col">${escape(heading(column, lang, texts))}</th>`)
    .join('');
  const lines = rows.map(
    (row) =>
      `<tr>${columns.map((column) => `<td${numeric(column) ? ' class="n"' : ''}>${escape(show(cellOf(row, column.key), column, lang, texts))}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(label)}"><table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}
