// Caliendo & Parro (2015) run again on the publication's own files: NAFTA, from 1993 to the tariffs of 2005.
import type { Row } from '../../contract/column.ts';
import { readNafta1993, type Nafta1993 } from '../../ledger/replication/nafta-1993.ts';
import { worldFromAccounts } from '../../models/equilibrium/caliendo-parro-accounts.ts';
import { blocTradeGrowth, termsAndVolume } from '../../models/equilibrium/caliendo-parro-decomposition.ts';
import {
  finalPriceChange,
  realIncomeChange,
  rebased,
  type ManySectorWorld,
} from '../../models/equilibrium/caliendo-parro-world.ts';
import { manySectorEquilibrium } from '../../models/equilibrium/caliendo-parro.ts';
import {
  besidePublished,
  percent,
  settled,
  solvedTo,
  shown,
  worldOf,
  type Recorder,
  type Rerun,
} from './compared.ts';
import { equilibriumWords } from './words.ts';

const { say } = equilibriumWords;
const MEMBERS = ['MEX', 'USA', 'CAN'];

/**
 * Two steps, as published: first the world of 1993 without deficits, then the members' tariffs on each other as of 2005.
 * @param dir the folder of the files
 * Errors: a UserError for files that cannot be read or lead to no equilibrium
 */
export function rerunCaliendoParro(ctx: Recorder, dir: string): Rerun {
  const services = ctx.coefficient('theta-services', 8.22, 'Caliendo & Parro (2015): mean of the estimates');
  const data = readNafta1993(dir);
  const [N, J] = [data.economies.length, data.sectors];
  const theta = Float64Array.from({ length: J }, (_, j) => data.theta[j] ?? services);
  const accounts = { ...data, economies: N, theta, tariff: data.tariff1993 };
  const { world, raised, negative } = worldOf(() => worldFromAccounts(accounts));
  const balanced = settled(worldOf(() => manySectorEquilibrium(world, { deficit: new Float64Array(N) })));
  const base = rebased(world, balanced.solution);
  const before = settled(manySectorEquilibrium(base)).solution;
  const bloc = MEMBERS.map((code) => data.economies.indexOf(code));
  const outcome = settled(manySectorEquilibrium(base, { tariff: withinBloc(base, data, bloc) }));
  const after = outcome.solution;

  const trade = blocTradeGrowth(base, before, after, bloc);
  const { termsOfTrade, volumeOfTrade } = termsAndVolume(base, before, after);
  const real = realIncomeChange(base, before, after);
  const prices = finalPriceChange(base, after);
  const ours = data.economies.map((economy, n): Row => ({
    economy,
    imports: percent(trade.imports[n]!),
    exports: percent(trade.exports[n]!),
    termsOfTrade: percent(termsOfTrade[n]!),
    volumeOfTrade: percent(volumeOfTrade[n]!),
    welfare: percent(termsOfTrade[n]! + volumeOfTrade[n]!),
    welfareConsistent: percent(real[n]!),
    prices: percent(prices[n]!),
    // Balances are held at 0, and labour is fixed.
    deficit: null,
    employment: null,
    missing: 'not-applicable',
  }));
  const { rows, comparisons, agrees, said } = besidePublished('caliendo-parro-2015', '', ours);
  const first = ours[bloc[0]!]!;
  const measures = say.naftaWelfare({
    economy: MEMBERS[0]!,
    published: shown(first['welfare'], 4),
    real: shown(first['welfareConsistent'], 4),
  });
  return {
    point: [said, measures, say.treatedAccounts({ raised, negative }), solvedTo(outcome)],
    rows,
    comparisons,
    agrees,
    files: data.files,
    providers: ['typescript'],
  };
}

/** Tariffs as they were, but those of members on members as of 2005. */
function withinBloc(
  { economies: N, tariff }: ManySectorWorld,
  { goods, tariff2005 }: Nafta1993,
  bloc: readonly number[],
): Float64Array {
  const next = tariff.slice();
  for (let j = 0; j < goods; j++)
    for (const n of bloc)
      for (const i of bloc) if (n !== i) next[(j * N + n) * N + i] = tariff2005[(j * N + n) * N + i]!;
  return next;
}
