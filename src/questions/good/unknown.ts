// What is not known of the subject of a dossier, one line each, with the goods and economies that it concerns.
import { economyName } from '../../atlas/economies.ts';
import type { Context } from '../../contract/question.ts';
import type { Item } from '../map/items.ts';
import { codeGaps, sourcesDiffer } from './code-gaps.ts';
import { named, type Known, type Unknown } from './gap.ts';
import { stocksOf } from './rows.ts';
import type { MakerSeries } from './series.ts';
import { stageRank } from './stages.ts';
import type { Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Rows of what is not known, the gravest gaps first. */
export function unknownRows(ctx: Context, known: Known): readonly Told[] {
  const found = [
    ...noSource(known),
    ...codeGaps(ctx, known),
    ...productionGaps(known),
    ...sourcesDiffer(ctx, known),
    ...estimateGaps(ctx, known),
    ...estimatedFigures(known),
    ...eventGaps(known),
    ...(known.silent.length > 0 ? [pillarGap(known)] : []),
    { kind: 'firms', what: say.noFirms(), reason: 'no-data' } as const,
  ];
  return found.map(({ kind, what, reason }, k) => ({
    row: { key: `${kind}:${k + 1}`, kind, what, reason },
    parts: () => null,
  }));
}

const economies = (codes: readonly string[]): { economies: string[]; economiesJa: string[] } => ({
  economies: codes.map((code) => economyName(code, 'en')),
  economiesJa: codes.map((code) => economyName(code, 'ja')),
});

function noSource({ subject, rows, buyers, exports, production }: Known): Unknown[] {
  const { items } = subject;
  const out: Unknown[] = [];
  const without = (test: (item: Item) => boolean): Item[] => items.filter((item) => !test(item));
  const row = (item: Item): Told | undefined => rows.find((one) => one.row['product'] === item.product);
  const has = (series: readonly MakerSeries[], item: Item): boolean =>
    series.some((one) => one.product === item.product);
  const noMaker = without((item) => row(item)?.row['basis'] !== null || has(exports, item));
  if (noMaker.length > 0)
    out.push({
      kind: 'makers',
      what: (production.some(({ years }) => years.at(-1)?.total) ? say.noExports : say.noMakers)(
        named(noMaker),
      ),
      reason: 'no-data',
    });
  const noBuyer = without((item) => buyers.some((one) => one.row['product'] === item.product));
  if (noBuyer.length > 0)
    out.push({ kind: 'buyers', what: say.noPartners(named(noBuyer)), reason: 'no-data' });
  const onlyPublished = items.filter((item) => row(item)?.row['basis'] === 'published');
  if (onlyPublished.length > 0)
    out.push({ kind: 'published', what: say.onlyPublished(named(onlyPublished)), reason: 'grade-too-low' });
  const several = items.filter(
    (item) =>
      exports.filter((one) => one.product === item.product && one.grade === 'C').length > 1 &&
      !exports.some((one) => one.product === item.product && one.grade === 'A'),
  );
  if (several.length > 0)
    out.push({ kind: 'several-codes', what: say.severalCodes(named(several)), reason: 'not-applicable' });
  return out;
}

function productionGaps({ production, subject }: Known): Unknown[] {
  const out: Unknown[] = [];
  for (const series of production) {
    const last = series.years.at(-1);
    const of = { name: series.name, nameJa: series.nameJa };
    if (!last) continue;
    if (last.total === null)
      out.push({
        kind: 'world-total',
        what: say.noWorldTotal({ ...of, year: last.year }),
        reason: 'no-data',
      });
    if (last.withheld.length > 0)
      out.push({
        kind: 'withheld',
        what: say.withheld({ ...of, ...economies(last.withheld), year: last.year }),
        reason: 'no-data',
      });
  }
  const mined = production.filter(({ stage }) => stage === 'mine');
  const made = production.some(({ stage }) => stage !== 'mine');
  const later = subject.items.filter(
    ({ good }) => good?.mineral && stageRank(good.stage) > stageRank('concentrate'),
  );
  if (mined.length > 0 && !made && later.length > 0)
    out.push({ kind: 'refining', what: say.onlyMine(named(later)), reason: 'no-data' });
  return out;
}

/** Figures that the publisher itself estimates. */
function estimatedFigures({ production }: Known): Unknown[] {
  return production.flatMap(({ name, nameJa, years }): Unknown[] => {
    const last = years.at(-1);
    const count = last?.makers.filter((one) => one.estimated).length ?? 0;
    if (!last || count === 0) return [];
    const of = { name, nameJa, count, total: last.makers.length, year: last.year };
    return [{ kind: 'estimated', what: say.estimatedFigures(of), reason: 'grade-too-low' }];
  });
}

function estimateGaps(ctx: Context, { subject, times }: Known): Unknown[] {
  const { items } = subject;
  const noStock = items.filter((item) => stocksOf(ctx, item.product).length === 0);
  const assumed = items.filter((item) =>
    times.get(item.key)?.rows.some(({ source }) => source === 'assumption'),
  );
  return [
    ...(noStock.length > 0
      ? [{ kind: 'stocks', what: say.noStock(named(noStock)), reason: 'no-estimate' } as const]
      : []),
    ...(assumed.length > 0
      ? [
          {
            kind: 'assumptions',
            what: say.assumed({ count: assumed.length, total: items.length }),
            reason: 'no-estimate',
          } as const,
        ]
      : []),
  ];
}

function eventGaps({ events }: Known): Unknown[] {
  const out: Unknown[] = [];
  const titles = (rows: readonly Told[]): { titles: string; titlesJa: string } => ({
    titles: rows.map(({ row }) => String(row['title'])).join('; '),
    titlesJa: rows.map(({ row }) => String(row['titleJa'])).join('、'),
  });
  if (events.length === 0) out.push({ kind: 'events', what: say.noEvents(), reason: 'no-data' });
  const open = events.filter(({ row }) => row['status'] === 'uncertain');
  if (open.length > 0) out.push({ kind: 'uncertain', what: say.openEvents(titles(open)), reason: 'no-data' });
  const memory = events.filter(({ row }) => row['basis'] === 'memory');
  if (memory.length > 0)
    out.push({ kind: 'memory', what: say.fromMemory(titles(memory)), reason: 'grade-too-low' });
  return out;
}

const pillarGap = ({ silent }: Known): Unknown => ({
  kind: 'pillars',
  what: say.noPillars(economies(silent)),
  reason: 'no-data',
});
