// What the economies of an input-output table are called elsewhere, brought to the codes of the atlas.
import { economy, findEconomy } from '../../../atlas/economies.ts';
import type { Message } from '../../../contract/message.ts';
import type { Label } from './aggregate.ts';
import type { Draft } from './draft.ts';
import { ioWords } from './words.ts';

/** Codes that mean something else in these tables than in ISO 3166, or are not of it. */
const special: ReadonlyMap<string, string> = new Map([
  ['ROW', 'XRW'],
  ['FIGW1', 'XRW'],
  ['WRL_REST', 'XRW'],
  ['EL', 'GRC'],
  ['UK', 'GBR'],
  // ICIO tells exporters within China and Mexico apart from the rest of them.
  ...['CN1', 'CN2', 'CN3', 'CN4'].map((code): [string, string] => [code, 'CHN']),
  ...['MX1', 'MX2', 'MX3'].map((code): [string, string] => [code, 'MEX']),
]);

/** EXIOBASE's rests of continents, two of which ISO gives to islands. */
const rests: ReadonlySet<string> = new Set(['WA', 'WL', 'WE', 'WF', 'WM']);

/** The atlas's code for a table's own; the table's where the atlas has none. */
function economyCode(text: string): { readonly code: string; readonly known: boolean } {
  const upper = text.toUpperCase();
  const named = special.get(upper);
  if (named !== undefined) return { code: named, known: true };
  if (rests.has(upper)) return { code: text, known: false };
  const found = economy(upper) ?? findEconomy(text);
  return found ? { code: found.iso3, known: true } : { code: text, known: false };
}

/** The draft's labels under the atlas's codes, and what became of the source's. */
export function codedLabels(draft: Draft, coded: boolean): { labels: Label[]; findings: Message[] } {
  if (!coded) return { labels: draft.nodes.map(({ economy, code }) => ({ economy, code })), findings: [] };
  const codes = new Map<string, string>();
  const strange: string[] = [];
  for (const { economy, role } of draft.nodes) {
    if ((role !== 'sector' && role !== 'demand') || codes.has(economy)) continue;
    const { code, known } = economyCode(economy);
    codes.set(economy, code);
    if (!known) strange.push(economy);
  }
  const sources = new Map<string, string[]>();
  for (const [from, to] of codes) sources.set(to, [...(sources.get(to) ?? []), from]);
  const { say } = ioWords;
  const pairs = [...sources]
    .filter(([to, from]) => from.length === 1 && from[0] !== to)
    .map(([to, from]) => `${from[0]} → ${to}`);
  const joined = [...sources]
    .filter(([, from]) => from.length > 1)
    .map(([to, from]) => `${from.filter((one) => one !== to).join(' + ')} → ${to}`);
  return {
    labels: draft.nodes.map(({ economy, code }) => ({ economy: codes.get(economy) ?? economy, code })),
    findings: [
      ...(pairs.length > 0 ? [say.renamed({ pairs })] : []),
      ...(joined.length > 0 ? [say.joined({ pairs: joined })] : []),
      ...(strange.length > 0 ? [say.unknownEconomies({ codes: strange })] : []),
    ],
  };
}
