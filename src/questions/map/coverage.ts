// What could be assessed, on which evidence, how old: the first thing a reader sees.
import type { Row } from '../../contract/column.ts';
import type { Judgement } from './assess.ts';
import { pillars } from './evidence.ts';

/** One row per pillar, grade and source (with the oldest and newest year of its evidence), then one per pillar and reason for having no score. */
export function coverageRows(judgements: readonly Judgement[]): readonly Row[] {
  return pillars.flatMap((pillar) => {
    const sources = new Map<
      string,
      { grade: string; source: string; oldest: number; year: number; assessed: number; decided: number }
    >();
    const reasons = new Map<string, number>();
    for (const { pillars: of } of judgements) {
      const { scored, decided, missing } = of[pillar];
      for (const one of new Set([scored, decided])) {
        if (!one) continue;
        const key = `${one.grade} ${one.source}`;
        const row = sources.get(key) ?? {
          grade: one.grade,
          source: one.source,
          oldest: one.year,
          year: one.year,
          assessed: 0,
          decided: 0,
        };
        row.oldest = Math.min(row.oldest, one.year);
        row.year = Math.max(row.year, one.year);
        if (one === scored) row.assessed++;
        if (one === decided) row.decided++;
        sources.set(key, row);
      }
      if (!scored && missing) reasons.set(missing, (reasons.get(missing) ?? 0) + 1);
    }
    const total = judgements.length;
    return [
      ...[...sources]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, row]) => ({ key: `${pillar} ${key}`, pillar, ...row, without: 0, total, reason: null })),
      ...[...reasons]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([reason, count]) => ({
          key: `${pillar} ${reason}`,
          pillar,
          grade: null,
          source: null,
          oldest: null,
          year: null,
          assessed: 0,
          decided: 0,
          without: count,
          total,
          reason,
        })),
    ];
  });
}
