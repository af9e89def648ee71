// From flags and facts to the rows of autonomy: the published result, and beside it what treatments make of it.
import type { Cell, Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { shareOf } from '../../measures/supply.ts';
import { productNames } from '../shared/product-names.ts';
import { factsOf, type CellFacts } from '../shared/supply.ts';
import { tooShort, type Assessed } from './assess.ts';
import type { Drawn } from './draws.ts';
import { flagsOf, seenBy } from './flags.ts';
import { gapOf, type Mirror } from './mirror.ts';
import type { Treated } from './treated.ts';
import { HUBS, UNCERTAIN_ORIGIN } from './treatments.ts';

const known = (x: number): number | null => (Number.isNaN(x) ? null : x);
const flagCell = (flag: number | undefined): boolean | null =>
  flag === undefined || flag < 0 ? null : flag === 1;

/** Share of draws in which a product is flagged; without draws 1 or 0. */
function chance(
  flags: Uint8Array,
  place: number,
  products: number,
  draws: number,
  flag: boolean | null,
): number | null {
  if (flag === null) return null;
  if (draws === 0) return flag ? 1 : 0;
  let count = 0;
  for (let d = 0; d < draws; d++) count += flags[d * products + place]!;
  return count / draws;
}

/** One row per product imported in the last year, in the order of the import side. */
export function rowsOf(
  ctx: Context,
  a: Assessed,
  drawn: Drawn,
  treated: Treated | null,
  mirror: Mirror | null,
): Row[] {
  const { side, rule } = a;
  const facts = factsOf(side, a.partner?.members ?? null);
  const [flags] = flagsOf(a, facts, [rule]);
  const [held] = flagsOf(a, facts, [{ ...rule, years: a.years }]);
  const names = productNames(ctx.goods, side.dataset.info.coverage);
  const hubs = HUBS.map((hub) => side.codes.indexOf(hub)).filter((place) => place >= 0);
  const hubShare = shareOf(side.supplies, hubs, facts.importSide.total);
  const uncertain = ctx.coefficient(
    'reexports.uncertain origin above',
    UNCERTAIN_ORIGIN,
    `share of imports from ${HUBS.join(', ')} [P]`,
  );
  const notFlagged = tooShort(rule) ? 'history-too-short' : 'no-data';
  const beside = treatedCells(ctx, a, drawn, treated, facts);
  return Array.from(a.cells, (c, place): Row => {
    const f = facts.at(c);
    const product = side.products.get(side.supplies.product[c]!);
    const code = product?.code ?? String(side.supplies.product[c]);
    const flagged = flagCell(flags?.flagged[place]);
    const hhi = known(f.hhi);
    const topExporter = side.codes[facts.importSide.topExporter[c]!] ?? null;
    const hub = hhi === null ? null : hubShare[c]!;
    return {
      product: code,
      ...names(code, product?.name ?? ''),
      flagged,
      pFlag: chance(drawn.flagged, place, a.cells.length, ctx.draws, flagged),
      hhi,
      worldHhi: known(f.worldHhi),
      topExporter,
      topShare: known(f.topShare),
      imports: f.imports,
      exports: f.exports,
      yearsHeld: held?.held[place] ?? 0,
      failed: rule.definition
        .test(seenBy(rule, f), rule.thresholds)
        .flatMap((passed, k) => (passed === false ? [rule.definition.conditions[k] ?? ''] : [])),
      reason: Number.isNaN(f.worldHhi) ? 'no-data' : null,
      hhiReason: hhi === null || topExporter === null ? 'no-data' : null,
      flagReason: flagged === null ? notFlagged : null,
      hubShare: hub,
      ...originCells(a, c, hub, hubs, uncertain),
      ...mirrorCells(a, mirror, c, f.imports),
      ...beside(place, c),
    };
  });
}

/**
 * Whether the origin is uncertain. Where suppliers beyond the listed ones are known only together, a hub may be among
 * them, each with no more than the smallest that is listed: then it may be impossible to say.
 */
function originCells(
  { side: { supplies } }: Assessed,
  c: number,
  hub: number | null,
  hubs: readonly number[],
  threshold: number,
): Row {
  if (hub === null) return { originUncertain: null, originReason: 'no-data' };
  if (hub > threshold) return { originUncertain: true, originReason: null };
  const listed = supplies.value.subarray(supplies.offsets[c]!, supplies.offsets[c + 1]!);
  const seen = supplies.exporter.subarray(supplies.offsets[c]!, supplies.offsets[c + 1]!);
  const rest = supplies.restValue[c]!;
  const total = rest + listed.reduce((sum, v) => sum + v, 0);
  const unseen = HUBS.length - hubs.filter((place) => seen.includes(place)).length;
  const most = hub + Math.min(rest, unseen * listed.reduce((least, v) => Math.min(least, v), rest)) / total;
  return most > threshold
    ? { originUncertain: null, originReason: 'no-data' }
    : { originUncertain: false, originReason: null };
}

/** Rows in which a treatment changes the flag, the largest supplier or the index to three digits, turned flags first; none without treatment. */
export function changedRows(rows: readonly Row[], keys: readonly string[]): Row[] {
  const differs = (row: Row): boolean =>
    row['treatedReason'] === 'below-noise-floor' ||
    row['treatedReason'] === 'no-imports' ||
    (row['hhiTreated'] !== null &&
      (row['flagged'] !== row['flaggedTreated'] ||
        row['topExporter'] !== row['topExporterTreated'] ||
        Math.abs(Number(row['hhi']) - Number(row['hhiTreated'])) >= 0.0005));
  const turned = (row: Row): number => Number(row['flagged'] !== row['flaggedTreated']);
  return rows
    .filter(differs)
    .toSorted((x, y) => turned(y) - turned(x))
    .map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])));
}

function mirrorCells(a: Assessed, mirror: Mirror | null, c: number, imports: number): Row {
  const gap = mirror ? gapOf(a.side, mirror, c) : null;
  return gap && gap.imported > 0
    ? {
        mirrorGap: Math.log(gap.imported / gap.exported),
        mirrorShare: gap.imported / imports,
        mirrorReason: null,
      }
    : { mirrorGap: null, mirrorShare: null, mirrorReason: 'no-data' };
}

const NONE = {
  flaggedTreated: null,
  pFlagTreated: null,
  hhiTreated: null,
  topExporterTreated: null,
  topShareTreated: null,
} satisfies Record<string, Cell>;

function treatedCells(
  ctx: Context,
  a: Assessed,
  drawn: Drawn,
  treated: Treated | null,
  published: CellFacts,
): (place: number, c: number) => Row {
  if (!treated) return () => ({ ...NONE, treatedReason: 'not-asked' });
  if (treated.applied.length === 0) {
    const why = [...treated.missing.values()][0] ?? 'not-applicable';
    return () => ({ ...NONE, treatedReason: why });
  }
  const facts = treated.facts(a.side.supplies.value, a.side.world.value, published);
  const flags = treated.flags(facts);
  const codes = treated.hubs?.way.codes ?? a.side.codes;
  return (place, c) => {
    const gone = treated.gone(c);
    if (gone) return { ...NONE, treatedReason: gone };
    const f = facts.at(c);
    const flagged = flagCell(flags[place]);
    const hhi = known(f.hhi);
    return {
      flaggedTreated: flagged,
      pFlagTreated: chance(drawn.treated, place, a.cells.length, ctx.draws, flagged),
      hhiTreated: hhi,
      topExporterTreated: codes[facts.importSide.topExporter[c]!] ?? null,
      topShareTreated: known(f.topShare),
      treatedReason:
        flagged === null && tooShort(a.rule)
          ? 'history-too-short'
          : flagged === null || hhi === null
            ? 'no-data'
            : null,
    };
  };
}
