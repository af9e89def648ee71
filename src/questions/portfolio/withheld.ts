// What `shock` would call the loss if every largest supplier cut off all that it sells, before the mix and after: its bounds for goods.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { cesLossOf } from '../../models/ces.ts';
import { membersOf } from '../lenses/trade-ground.ts';
import { gdpAt, registerGdp } from '../shared/gdp.ts';
import { cesLine } from '../shock/bounds-goods.ts';
import { sigmas } from '../shock/bounds.ts';
import { given, line, none, unit, type Parts } from './explain-parts.ts';
import { mixExplainWords } from './explain-mix-words.ts';
import { portfolioExplainWords } from './explain-words.ts';
import { MONEY } from './ground.ts';
import type { Opened } from './opened.ts';

const say = { ...portfolioExplainWords.say, ...mixExplainWords.say };

/** A good of the mix, or all of them cut at once. Imports and GDP in billions of the budget's currency. */
interface Supply {
  readonly key: string;
  readonly name: string;
  readonly nameJa: string;
  readonly imports: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface Withheld {
  readonly supplies: readonly Supply[];
  readonly gdp: number;
  readonly gdpSource: string;
  readonly sigma: number;
}

/** A share that moves by less is as it was. */
const MOVED = 1e-6;

/** Goods whose share the mix changes, then all of them together; none where GDP is not known. */
export async function withheldBy(
  ctx: Context,
  { economy, setting, problem, from }: Opened,
  missed: readonly (number | null)[],
): Promise<Withheld> {
  registerGdp(ctx);
  const gdp = await gdpAt(ctx.data, from - 1);
  const income = (gdp.together(membersOf(economy, from - 1)) * setting.perUsd) / MONEY;
  const [range] = sigmas;
  const sigma = ctx.coefficient(
    range!.name,
    range!.likely,
    `${range!.low} to ${range!.high}; ${range!.source}`,
  );
  const changed = problem.goods.flatMap(({ exposure }, g): Supply[] => {
    const left = missed[g];
    if (!exposure || typeof left !== 'number' || exposure.share - left < MOVED) return [];
    const { id, name, nameJa } = setting.items[g]!;
    return [
      {
        key: id,
        name,
        nameJa,
        imports: [exposure.imports],
        before: [exposure.share],
        after: [Math.max(0, left)],
      },
    ];
  });
  const all: Supply = {
    key: 'all',
    name: 'all of them at once',
    nameJa: '以上すべて同時',
    imports: changed.flatMap((one) => one.imports),
    before: changed.flatMap((one) => one.before),
    after: changed.flatMap((one) => one.after),
  };
  const known = income > 0 && changed.length > 0;
  return {
    supplies: known ? [...changed, ...(changed.length > 1 ? [all] : [])] : [],
    gdp: income,
    gdpSource: gdp.source ?? '',
    sigma,
  };
}

const shares = ({ imports }: Supply, gdp: number): number[] => imports.map((bought) => bought / gdp);
const left = (missing: readonly number[]): number[] => missing.map((share) => Math.max(0, 1 - share));
const linear = (alpha: readonly number[], missing: readonly number[]): number =>
  alpha.reduce((sum, a, k) => sum + a * missing[k]!, 0);

export const withheldRows = ({ supplies, gdp, sigma }: Withheld): readonly Row[] =>
  supplies.map((one) => {
    const { key, name, nameJa, imports, before, after } = one;
    const alpha = shares(one, gdp);
    return {
      key,
      name,
      nameJa,
      imports: MONEY * imports.reduce((sum, bought) => sum + bought, 0),
      linearBefore: linear(alpha, before),
      linearAfter: linear(alpha, after),
      cesBefore: cesLossOf(alpha, left(before), sigma),
      cesAfter: cesLossOf(alpha, left(after), sigma),
      fixedBefore: Math.max(...before),
      fixedAfter: Math.max(...after),
    };
  });

export function withheldParts(
  { supplies, gdp, gdpSource, sigma }: Withheld,
  row: Row,
  column: string,
): Parts {
  const one = supplies.find(({ key }) => key === row['key']);
  if (!one) return none;
  const bought = known('I', one.imports, say.imports(), 'row');
  if (column === 'imports') return given(plain('Σ I'), [bought, unit, line('imports', 'sum(I) * bn')]);
  const missing = column.endsWith('Before') ? one.before : one.after;
  const lines = [
    bought,
    known('GDP', gdp, say.sameMoney({ source: gdpSource }), 'row'),
    known('d', missing, say.hangs(), column.endsWith('Before') ? 'row' : 'solved'),
    line('alpha', 'I / GDP', say.costShares()),
    line('q', 'map(d, f(v) = max(0, 1 - v))', say.left()),
  ];
  if (column.startsWith('linear')) return given(plain('Σ α d'), [...lines, line('loss', 'sum(alpha .* d)')]);
  if (column.startsWith('fixed')) return given(plain('max d'), [...lines, line('loss', 'max(d)')]);
  return given(plain('1 − [Σ α q^r + 1 − Σ α]^(1/r), r = (σ−1)/σ'), [
    ...lines,
    known('sigma', sigma, say.sigmaGoods(), 'coefficient'),
    line('r', '(sigma - 1) / sigma'),
    line('m', 'min(q)', say.scarcest()),
    line('loss', cesLine),
  ]);
}
