// Ignatenko, Macedoni, Lashkaripour & Simonovska (2025) run again on the publication's own files.
import type { Row } from '../../contract/column.ts';
import type { Kernel } from '../../kernel/linear/provider.ts';
import { readWorld2023 } from '../../ledger/replication/world-2023.ts';
import { ignatenkoBaseline } from '../../models/equilibrium/ignatenko-baseline.ts';
import type { RevenueUse } from '../../models/equilibrium/ignatenko-equations.ts';
import { ignatenkoChanges } from '../../models/equilibrium/ignatenko-report.ts';
import { ignatenkoEquilibrium } from '../../models/equilibrium/ignatenko.ts';
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

const SOURCE = 'Ignatenko, Macedoni, Lashkaripour & Simonovska (2025)';

/**
 * @param dir the folder of the files
 * @param revenueUse 1 = revenue pays for lower income tax, 2 = lump sum
 * Errors: a UserError for files that cannot be read or lead to no equilibrium
 */
export function rerunIgnatenko(ctx: Recorder, dir: string, revenueUse: RevenueUse, kernel: Kernel): Rerun {
  const epsilon = ctx.coefficient('epsilon', 4, `${SOURCE}: trade elasticity`);
  const kappa = ctx.coefficient('kappa', 0.5, `${SOURCE}: elasticity of labour supply`);
  const scale = ctx.coefficient('psi-epsilon', 0.67, `${SOURCE}: scale elasticity times trade elasticity`);
  const targets = {
    home: ctx.coefficient('profit-share-usa', 0.26, `${SOURCE}: profits over sales of US exporters`),
    rest: ctx.coefficient('profit-share-rest', 0.12, `${SOURCE}: profits over sales of all others`),
  };
  const least = ctx.coefficient('least-tariff', 0.1, `${SOURCE}: least US tariff on anybody`);

  const data = readWorld2023(dir);
  const n = data.economies.length;
  const base = worldOf(() =>
    ignatenkoBaseline({ n, flows: data.flows, gdp: data.gdp, home: data.home }, targets),
  );
  if (base.withoutHomeSales.length > 0)
    ctx.warn(
      equilibriumWords.say.withoutHomeSales({
        economies: base.withoutHomeSales.map((i) => data.economies[i]!),
      }),
    );
  const tariff = new Float64Array(n * n);
  data.announced.forEach((t, i) => {
    if (i !== data.home) tariff[i * n + data.home] = Math.max(t, least);
  });
  const outcome = settled(
    ignatenkoEquilibrium(base, { epsilon, kappa, psi: scale / epsilon }, { tariff, revenueUse }, kernel),
  );
  const ours = ignatenkoChanges(base, outcome.solution, kappa).map((changes, i): Row => {
    const values = Object.fromEntries(Object.entries(changes).map(([key, x]) => [key, percent(x)]));
    return {
      economy: data.economies[i]!,
      ...values,
      missing: Object.values(values).includes(null) ? 'degenerate' : null,
    };
  });
  const { rows, comparisons, agrees, said } = besidePublished('ignatenko-2025', `${revenueUse}`, ours);
  const home = ours[data.home]!;
  const measures = equilibriumWords.say.tariffWelfare({
    economy: data.economies[data.home]!,
    published: shown(home['welfare'], 2),
    real: shown(home['welfareConsistent'], 2),
  });
  return {
    point: [said, measures, solvedTo(outcome)],
    rows,
    comparisons,
    agrees,
    files: data.files,
    providers: [kernel.name],
  };
}
