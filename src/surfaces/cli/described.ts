// A dataset as its owner reads it: what it holds, where it came from, under which terms, how it was made.
import { render, type Lang } from '../../contract/render.ts';
import type { Message } from '../../contract/message.ts';
import { infoOf, type Stored } from '../../ledger/world.ts';
import { texts } from './common.ts';
import { inWords, listed, shortened } from './findings.ts';
import { worldWords } from './world-words.ts';

const { say } = worldWords;

/** Lines of text, the name first; ends with a line end. */
export function described(stored: Stored, lang: Lang): string {
  const { manifest } = stored;
  const { coverage, account, made } = manifest;
  const word = (message: Message): string => render(message, lang, texts);
  const join = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(lang === 'ja' ? '、' : ', ');
  const tables = manifest.tables.filter((table) => table.name !== 'refused').map((table) => table.name);
  const reporters = coverage.reporters ?? [];
  const lines: [Message, string][] = [
    [say.id(), stored.id],
    [say.kind(), word(say[manifest.kind]())],
    [say.source(), sourceText(manifest.source)],
    [say.vintage(), manifest.vintage],
    [
      say.coverage(),
      join([
        coverage.years.length > 0 ? word(say.years({ years: spans(coverage.years) })) : null,
        coverage.lastCompleteYear === null ? null : word(say.default({ year: coverage.lastCompleteYear })),
        coverage.revision === null ? null : word(say.revision({ revision: coverage.revision })),
        reporters.length === 0
          ? null
          : reporters.length > 10
            ? word(say.manyReporters({ count: reporters.length }))
            : word(say.reporters({ list: reporters.join(' ') })),
      ]),
    ],
    [say.rows(), word(say.rowsOf({ rows: infoOf(stored).rows, tables }))],
    [
      say.units(),
      Object.entries(manifest.units)
        .map(([name, unit]) => `${name}: ${unit}`)
        .join('; '),
    ],
    [say.licence(), manifest.licence],
    [
      say.made(),
      word(
        say.madeBy({
          by: made.by,
          version: made.version,
          files: listed(made.inputs.map(({ name }) => name)),
        }),
      ),
    ],
  ];
  if (account) lines.push([say.account(), word(say.accountOf({ ...account, refusedBy: null }))]);
  for (const finding of manifest.findings)
    lines.push([say.found(), word(inWords(shortened(finding), lang, stored.id))]);
  const place = word(stored.from === 'box' ? say.inBox() : say.inWorld());
  const rest = lines.map(([label, text]) => `  ${word(label)}: ${text}\n`).join('');
  return `${manifest.name} (${place})\n${rest}`;
}

const sourceText = ({ publisher, title, url }: Stored['manifest']['source']): string =>
  `${publisher}: ${title}${url === '' ? '' : ` <${url}>`}`;

/** Years as spans: `2009-2021, 2023`. */
export function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
