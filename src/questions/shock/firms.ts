// Systemic risk of firms: what a network that a user brings loses when each of its firms stops.
import type { Row } from '../../contract/column.ts';
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { cascade, cascadeDefaults, systemicRisk, type SystemicRisk } from '../../models/cascade-firm.ts';
import { firmNetwork, INPUT, type FirmNetwork } from '../../models/firm-network.ts';
import { UserError } from '../../contract/message.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, ran, stated, type Parts } from './explain-parts.ts';
import type { NetworkFile } from './network-file.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;
const words = explainModelWords.say;

export interface Firms {
  readonly names: readonly string[];
  readonly industries: readonly string[];
  readonly net: FirmNetwork;
  readonly risk: SystemicRisk;
}

/** @throws UserError where a firm is given two industries, or an input two importances */
export async function firmsOf(ctx: Context, { file, links }: NetworkFile): Promise<Firms> {
  const names = [...new Set(links.flatMap(({ supplier, user }) => [supplier, user]))].sort();
  const place = new Map(names.map((name, k) => [name, k]));
  const industryOf = new Map<string, string>();
  const told = (firm: string, industry: string | null): void => {
    const known = industryOf.get(firm);
    if (industry !== null && known !== undefined && known !== industry)
      throw new UserError(say.twoIndustries({ file, firm, first: known, second: industry }));
    if (industry !== null) industryOf.set(firm, industry);
  };
  for (const one of links) {
    told(one.supplier, one.supplierIndustry);
    told(one.user, one.userIndustry);
  }
  const industries = names.map((name) => industryOf.get(name) ?? name);
  const sectors = [...new Set(industries)];
  const S = sectors.length;
  const importance = new Uint8Array(S * S).fill(INPUT.unneeded);
  const known = new Map<number, string>();
  for (const one of links) {
    const from = sectors.indexOf(industries[place.get(one.supplier)!]!);
    const to = sectors.indexOf(industries[place.get(one.user)!]!);
    const before = known.get(from * S + to);
    if (before !== undefined && before !== one.importance)
      throw new UserError(say.twoImportances({ file, from: sectors[from]!, to: sectors[to]! }));
    known.set(from * S + to, one.importance);
    importance[from * S + to] = INPUT[one.importance];
  }
  const net = firmNetwork({
    sector: Int32Array.from(industries, (industry) => sectors.indexOf(industry)),
    sectors: S,
    supplier: Int32Array.from(links, ({ supplier }) => place.get(supplier)!),
    user: Int32Array.from(links, ({ user }) => place.get(user)!),
    weight: Float64Array.from(links, ({ value }) => value),
    importance,
  });
  ctx.coefficient('firm cascade tolerance', cascadeDefaults.tolerance, 'Diem et al. 2022');
  const { spread } = await ctx.kernel();
  return { names, industries, net, risk: systemicRisk(net, cascadeDefaults, spread) };
}

export const firmRows = ({ names, industries, net, risk }: Firms): Row[] =>
  names
    .map((firm, k): Row => ({
      firm,
      industry: industries[k]!,
      sales: net.out[k]!,
      index: risk.index[k]!,
      down: risk.down[k]!,
      up: risk.up[k]!,
      rounds: risk.rounds[k]!,
    }))
    .toSorted((a, b) => Number(b['index']) - Number(a['index']));

export function firmParts({ names, net }: Firms, row: Row, column: string, value: number): Parts {
  const k = names.indexOf(String(row['firm']));
  if (column === 'sales') {
    const sold = net.sale.slice(net.saleStart[k]!, net.saleStart[k + 1]!);
    return given(plain('Σ_j W_ij'), [fromRows('W', [0, ...sold], words.sales()), line('sales', 'sum(W)')]);
  }
  if (column === 'rounds') return stated('rounds', value, words.rounds());
  const { down, up } = cascade(net, [k]);
  const h = column === 'down' ? 'hd' : column === 'up' ? 'hu' : 'h';
  return given(
    plain('Σ_j (s_j / Σ s) (1 − h_j)'),
    [
      fromRows('s', net.out, words.allSales()),
      ran('hd', down, words.down()),
      ran('hu', up, words.up()),
      ...(h === 'h' ? [line('h', '(hd + hu - abs(hd - hu)) / 2', words.smaller())] : []),
      line('loss', `sum(s .* (1 - ${h})) / sum(s)`),
    ],
    plain('Diem, Borsos, Reisch, Kertész & Thurner 2022'),
  );
}
