// Who buys, and from whom: the largest importers by flows, and economies whose customs publish a group that is the good.
import { loadControls, controlsOn, type Control } from '../../atlas/controls.ts';
import { groupsOf } from '../../atlas/groups.ts';
import type { Cell, Row } from '../../contract/column.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { yenPerDollar } from '../map/yen.ts';
import { groupEvidence } from '../map/groups.ts';
import type { Item } from '../map/items.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import { geodepRule, geodepWindow, heldYears } from '../shared/flags.ts';
import { importSides } from '../shared/import-sides.ts';
import { mergeCodes } from '../shared/merge.ts';
import { factsOf } from '../shared/supply.ts';
import { explainWords } from './explain-words.ts';
import type { Flows } from './exports.ts';
import { reckoned, stated, type Parts, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;
const words = explainWords.say;

/** Rows of all goods of the dossier: first in the order of the goods, then the largest importers first. */
export async function buyerRows(
  ctx: Context,
  items: readonly Item[],
  flows: Flows | null,
  asked: number | null,
): Promise<readonly Told[]> {
  const controls = loadControls();
  const rows = [
    ...(flows ? await fromFlows(ctx, items, flows, controls) : []),
    ...(await fromGroups(ctx, items, asked, controls)),
  ];
  const place = ({ row }: Told): number => items.findIndex((item) => item.product === row['product']);
  const imports = ({ row }: Told): number => Number(row['imports'] ?? 0);
  return rows.toSorted((a, b) => place(a) - place(b) || imports(b) - imports(a));
}

async function fromFlows(
  ctx: Context,
  items: readonly Item[],
  flows: Flows,
  controls: readonly Control[],
): Promise<readonly Told[]> {
  const { year, codes, bundles, dataset } = flows;
  const window = geodepWindow(year);
  const at = new Map(items.map((item, k) => [item.key, k]));
  const rows: Told[] = [];
  const sides = await importSides(ctx, {
    dataset,
    economies: flows.importers,
    years: window,
    products: codes,
  });
  for (const [i, side] of sides.entries()) {
    const importer = flows.importers[i] ?? '';
    const merged = mergeCodes(side, bundles).side;
    const facts = factsOf(merged, null);
    const rule = geodepRule(ctx, side.years.length);
    const held = rule ? heldYears(merged, facts, rule, at).held : null;
    for (let c = 0; c < merged.supplies.cells; c++) {
      const k = at.get(merged.supplies.product[c]!);
      const item = k === undefined ? undefined : items[k];
      const f = facts.at(c);
      if (!item || k === undefined || merged.supplies.year[c] !== year || f.imports <= 0) continue;
      const topExporter = merged.codes[facts.importSide.topExporter[c]!] ?? null;
      const own = (): Line[] =>
        supplyLines(merged, merged.supplies, c, 'suppliers', { values: 'v', total: 'M', hhi: 'hhi' });
      const listed = topExporter !== null && !Number.isNaN(f.topShare);
      rows.push(
        buyer(item, importer, {
          grade: 'A',
          year,
          source: dataset.info.name,
          told: inWords(dataset.info.name),
          topExporter: listed ? topExporter : null,
          topShare: listed ? f.topShare : null,
          imports: f.imports,
          hhi: Number.isNaN(f.hhi) ? null : f.hhi,
          flagged:
            rule === null || held === null || Number.isNaN(f.hhi) || Number.isNaN(f.worldHhi)
              ? null
              : held[k]! >= rule.need,
          notFlagged: rule === null ? 'history-too-short' : 'no-data',
          controls,
          lines: own,
          perUsd: 1,
        }),
      );
    }
  }
  return rows;
}

/** Grade B: an economy's own customs on a group that is the good, or mainly the good. */
async function fromGroups(
  ctx: Context,
  items: readonly Item[],
  asked: number | null,
  controls: readonly Control[],
): Promise<readonly Told[]> {
  const reporters = new Set(
    (await ctx.data.list())
      .filter(({ kind }) => kind === 'group-trade')
      .flatMap(({ coverage }) => coverage.reporters ?? []),
  );
  const wanted = oneForEachGroup(items);
  const rows: Told[] = [];
  if (wanted.length === 0) return rows;
  for (const reporter of [...reporters].sort()) {
    const groups = await groupEvidence(ctx, reporter, asked, wanted);
    const perUsd = groups ? await yenPerDollar(ctx, groups.year) : null;
    if (!groups || perUsd === null) continue;
    for (const item of wanted) {
      const [facts, evidence] = [groups.facts.get(item.key), groups.autonomy.get(item.key)];
      if (!facts || !evidence) continue;
      const named = ['v', 'all', 'rest', 'M', 'hhi'];
      const lines = (): Line[] => evidence.explain().filter(({ name }) => named.includes(name));
      rows.push(
        buyer(item, reporter, {
          grade: 'B',
          year: groups.year,
          source: `${groups.dataset.info.name}: ${facts.group}`,
          told: words.group({ name: groups.dataset.info.name, group: facts.group }),
          topExporter: facts.topExporter,
          topShare: facts.topShare,
          imports: facts.imports / perUsd,
          hhi: facts.hhi,
          flagged: null,
          notFlagged: 'grade-too-low',
          controls,
          lines,
          perUsd,
        }),
      );
    }
  }
  return rows;
}

/** Goods that are a customs group, or its main part; one group tells of one good only, the one that fits best. */
function oneForEachGroup(items: readonly Item[]): readonly Item[] {
  const fits = (fit: string): Item[] => items.filter(({ good }) => good?.customsImport?.fit === fit);
  const inOrder = [...fits('same'), ...fits('main-part')];
  const group = (item: Item): string | undefined => item.good?.customsImport?.name;
  return inOrder.filter((item, k) => inOrder.findIndex((one) => group(one) === group(item)) === k);
}

interface Bought {
  readonly grade: 'A' | 'B';
  readonly year: number;
  readonly source: string;
  /** The same for an explanation. */
  readonly told: Message;
  readonly topExporter: string | null;
  readonly topShare: number | null;
  readonly imports: number;
  readonly hhi: number | null;
  readonly flagged: boolean | null;
  /** Why there is no flag, where there is none. */
  readonly notFlagged: 'grade-too-low' | 'history-too-short' | 'no-data';
  readonly controls: readonly Control[];
  lines(): readonly Line[];
  /** Units of the lines per USD. */
  readonly perUsd: number;
}

function buyer(item: Item, importer: string, of: Bought): Told {
  const unknown = (value: Cell): string | null => (value === null ? 'no-data' : null);
  const row: Row = {
    key: `${item.product}:${importer}:${of.grade}`,
    product: item.product,
    name: item.name,
    nameJa: item.nameJa,
    importer,
    topExporter: of.topExporter,
    topShare: of.topShare,
    topReason: unknown(of.topShare),
    imports: of.imports,
    hhi: of.hhi,
    hhiReason: unknown(of.hhi),
    flagged: of.flagged,
    flaggedReason: of.flagged === null ? of.notFlagged : null,
    grade: of.grade,
    year: of.year,
    supplierGroups: of.topExporter ? groupsOf(of.topExporter, of.year).map((group) => group.id) : [],
    controls: of.topExporter ? controlsBetween(of.controls, item, of.topExporter, importer) : [],
    source: of.source,
  };
  return {
    row,
    parts(column): Parts | null {
      if (column === 'year') return stated('year', of.year, of.told);
      if (column === 'hhi') return reckoned(plain('HHI = Σ s_i², s_i = v_i / M'), of.lines());
      const total = of.lines().filter(({ name }) => name !== 'hhi');
      if (column === 'topShare')
        return reckoned(plain('s_1 = max_i v_i / M'), [
          ...total,
          { name: 'topShare', expression: 'max(v) / M', note: words.ofImports() },
        ]);
      if (column !== 'imports') return null;
      return reckoned(plain('M = Σ v_i'), [
        ...total,
        known('perUsd', of.perUsd, words.perUsd(), 'coefficient'),
        { name: 'imports', expression: 'M / perUsd', note: explainTerms.say.usd() },
      ]);
    },
  };
}

/** Controls by the top supplier on the good, as far as the sources go not ended. */
function controlsBetween(
  controls: readonly Control[],
  item: Item,
  exporter: string,
  importer: string,
): readonly Message[] {
  return controlsOn(controls, { good: item.product, exporter, importer })
    .filter(({ standing, control }) => standing !== 'ended' && control.flow === 'export')
    .map(({ control }) =>
      say.control({ title: control.titleEn, titleJa: control.titleJa, start: control.start }),
    );
}
