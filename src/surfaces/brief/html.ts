// Pieces of HTML that the brief is made of.
import { reading, type Layout, type NamedTable } from '../reading.ts';
import type { Lang } from '../../contract/render.ts';
import type { Texts } from '../../contract/message.ts';

export const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export const style = `:root{color-scheme:light}body{font:16px/1.6 system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2.6rem;border-bottom:2px solid #1b1b1b;padding-bottom:.2rem}h3{font-size:1.05rem;margin-top:1.6rem}
table{border-collapse:collapse;font-size:.82rem;line-height:1.4;width:100%}th,td{border-bottom:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #777;vertical-align:bottom}
.n{text-align:right;font-variant-numeric:tabular-nums;min-width:3.5rem}.w{min-width:4rem}.p{min-width:11rem;max-width:26rem}.scroll{overflow-x:auto}.lead{font-size:1.08rem}.lead li{margin:.3rem 0}.note{color:#444;font-size:.9rem}pre{overflow-x:auto;background:#f4f4f4;padding:1rem;font-size:.75rem}
figure{margin:1.2rem 0}figcaption{font-weight:600}svg{max-width:100%;height:auto}summary{cursor:pointer;font-weight:600;margin:.6rem 0}nav a{color:#14497f}
@media print{body{max-width:none;margin:0}details,pre{break-inside:auto}figure,tr{break-inside:avoid}}`;

/** A table of cells that scrolls on narrow screens; `label` must be its own on the page. */
export function grid(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
  layout: readonly Layout[],
  label: string,
): string {
  const cls = (k: number): string => ` class="${(layout[k] ?? 'word')[0]}"`;
  const head = heads.map((text, k) => `<th scope="col"${cls(k)}>${escape(text)}</th>`).join('');
  const body = lines
    .map((line) => `<tr>${line.map((cell, k) => `<td${cls(k)}>${escape(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(label)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The first rows of a table of an answer. */
export function tableOf(table: NamedTable, most: number, label: string, lang: Lang, texts: Texts): string {
  const { heads, lines, layout } = reading(table.columns, table.rows.slice(0, most), 'reason', lang, texts);
  return grid(heads, lines, layout, label);
}
