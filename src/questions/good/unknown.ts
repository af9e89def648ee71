// What is not known of the subject of a dossier, one line each, with the goods and economies that it concerns.
import { economyName } from '../../atlas/economies.ts';
import type { MarketShare } from '../../atlas/market-shares.ts';
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Reason } from '../map/evidence.ts';
import type { Item } from '../map/items.ts';
import { replacementTime } from '../shared/replacement.ts';
import type { Flows } from './exports.ts';
import type { Subject } from './resolve.ts';
import { stocksOf, type Stage } from './rows.ts';
import { largest, type MakerSeries } from './series.ts';
import { stageRank } from './stages.ts';
import type { Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** All that the other tables were made of. */
export interface Known {
  readonly subject: Subject;
  readonly stages: readonly Stage[];
  readonly production: readonly MakerSeries[];
  readonly exports: readonly MakerSeries[];
  readonly flows: Flows | null;
  readonly rows: readonly Told[];
  readonly buyers: readonly Told[];
  readonly events: readonly Told[];
  readonly published: readonly MarketShare[];
  /** Economies of whose pillars nothing is at hand. */
  readonly silent: readonly string[];
}

interface Unknown {
  readonly kind: string;
  readonly what: Message;
  readonly reason: Reason;
}

/** Rows of what is not known, the gravest gaps first. */
export function unknownRows(ctx: Context, known: Known): readonly Told[] {
  const found = [
    ...noSource(known),
    ...codeGaps(ctx, known),
    ...productionGaps(known),
    ...sourcesDiffer(known),
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

const named = (items: readonly Item[]): { goods: string[]; goodsJa: string[] } => ({
  goods: items.map(({ name }) => name),
  goodsJa: items.map(({ nameJa }) => nameJa),
});
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
      what: (production.length > 0 ? say.noExports : say.noMakers)(named(noMaker)),
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

/** Codes that hold more than the good, in the newest revision and in those of the data. */
function codeGaps(ctx: Context, { subject, exports, flows }: Known): Unknown[] {
  const byCode = ctx.goods.byHs('HS22');
  const out: Unknown[] = [];
  for (const item of subject.items) {
    const { good } = item;
    if (!good) continue;
    const own = good.hs.HS22;
    if (own.length === 0)
      out.push({ kind: 'no-code', what: say.noCode(named([item])), reason: 'not-applicable' });
    // Goods of which this one is a part or a sum are no strangers under its codes.
    const shared = own.flatMap((code) =>
      (byCode.get(code) ?? []).filter((other) => other.id !== good.id && other.hs.HS22.join() === own.join()),
    );
    const others = [...new Set(shared)];
    const codes = own.map((code) => `${code.slice(0, 4)}.${code.slice(4)}`);
    if (others.length > 0)
      out.push({
        kind: 'shared-code',
        what: say.sharedCode({
          name: item.name,
          nameJa: item.nameJa,
          codes,
          others: others.map((other) => other.nameEn),
          othersJa: others.map((other) => other.nameJa),
        }),
        reason: 'grade-too-low',
      });
    else if (good.mappingConfidence === 'low' && own.length > 0)
      out.push({
        kind: 'wide-code',
        what: say.wideCode({ name: item.name, nameJa: item.nameJa, codes }),
        reason: 'grade-too-low',
      });
  }
  const used = new Set([
    ...exports.flatMap(({ revision }) => revision ?? []),
    ...(flows ? [flows.revision] : []),
  ]);
  for (const revision of [...used].sort()) {
    const wider = subject.items.filter(
      ({ good, product }) =>
        good?.widerIn.some((one) => one === revision) &&
        exports.some((one) => one.product === product && one.revision === revision),
    );
    if (wider.length > 0)
      out.push({
        kind: 'wider-revision',
        what: say.widerRevision({ revision, ...named(wider) }),
        reason: 'grade-too-low',
      });
  }
  return out;
}

/** Points of a share by which two sources of one year may differ before it is said. */
const DIFFERENCE = 0.02;

function sourcesDiffer({ exports }: Known): Unknown[] {
  return exports
    .filter(({ grade }) => grade === 'A')
    .flatMap((flows): Unknown[] => {
      const other = exports.filter((one) => one.product === flows.product && one.grade === 'C');
      const [shares] = other;
      if (!shares || other.length !== 1) return [];
      const common = flows.years.filter(({ year }) => shares.years.some((one) => one.year === year)).at(-1);
      const top = common ? largest(common) : null;
      if (!common?.total || !top) return [];
      const theirs =
        shares.years
          .find(({ year }) => year === common.year)
          ?.makers.find(({ economy }) => economy === top.economy)?.amount ?? 0;
      const ours = top.amount / common.total;
      if (Math.abs(ours - theirs) < DIFFERENCE) return [];
      return [
        {
          kind: 'sources-differ',
          what: say.sourcesDiffer({
            name: flows.name,
            nameJa: flows.nameJa,
            economy: top.economy,
            year: common.year,
            a: Math.round(ours * 100),
            aSource: flows.source,
            b: Math.round(theirs * 100),
            bSource: shares.source,
          }),
          reason: 'contested',
        },
      ];
    });
}

function estimateGaps(ctx: Context, { subject }: Known): Unknown[] {
  const { items } = subject;
  const noStock = items.filter((item) => stocksOf(ctx, item.product).length === 0);
  const assumed = items.filter(
    (item) =>
      replacementTime(ctx, { good: item.product, ...(item.hs6 ? { hs6: item.hs6 } : {}) })?.source ===
      'assumption',
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
  const titles = (rows: readonly Told[]): { titles: string[]; titlesJa: string[] } => ({
    titles: rows.map(({ row }) => String(row['title'])),
    titlesJa: rows.map(({ row }) => String(row['titleJa'])),
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
