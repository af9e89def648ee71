// Gaps in what trade can tell of a good: codes that hold more than it, and sources that do not agree.
import type { Context } from '../../contract/question.ts';
import { named, type Known, type Unknown } from './gap.ts';
import { largest } from './series.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Codes that hold more than the good, in the newest revision and in those of the data. */
export function codeGaps(ctx: Context, { subject, exports, flows }: Known): Unknown[] {
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

export function sourcesDiffer({ exports }: Known): Unknown[] {
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
