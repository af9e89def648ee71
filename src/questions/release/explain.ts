// The arithmetic of one cell of any table.
import type { Row } from '../../contract/column.ts';
import { known, plain, type Explanation } from '../../contract/explanation.ts';
import type { Compared, Worth } from '../../models/release/compare.ts';
import { leaderFlow, type Played, type Solution } from '../../models/release/equilibrium.ts';
import type { Smoothed } from '../../models/release/smoothed.ts';
import { methods, notes } from '../shared/arithmetic.ts';
import type { ReleaseAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import {
  ends,
  effortParts,
  shareOf,
  single,
  smoothedEffort,
  valueParts,
  yearsParts,
  type Parts,
} from './explain-parts.ts';
import { releaseExplainWords } from './explain-words.ts';
import { policyOf } from './rows.ts';

const { say } = releaseExplainWords;

export function explainCell(
  a: Assessed,
  answer: ReleaseAnswer,
  { table, row: at, column }: { table: string; row: number; column: string },
): Explanation {
  const name = table === 'policies' ? 'rows' : table;
  const row = ((answer[name] ?? []) as readonly Row[])[at] ?? {};
  const value = row[column];
  const key = row['policy'] ?? row['condition'] ?? row['parameter'] ?? row['key'];
  const base = {
    cell: `${String(key)}.${column}`,
    value: typeof value === 'number' ? value : null,
    source: [plain('SB-1'), ...notes(methods('docs/methods/release.md'))],
  };
  if (base.value === null) return { ...base, formula: [], lines: [], ends: 'null' };
  return { ...base, ...partsOf(a, name, row, column, base.value, at) };
}

function partsOf(a: Assessed, table: string, row: Row, column: string, value: number, at: number): Parts {
  switch (table) {
    case 'rows':
      return policyParts(a, policyOf(a, String(row['policy']))!, column, value);
    case 'conditions':
      return conditionParts(a, row, column);
    case 'drivers':
      return driverParts(a, row, column, value);
    case 'map':
      return column === 'share'
        ? shareOf(
            say.kindBest(),
            a.map!.cells[at]!.verdicts.map((one) => one === row['kind']),
          )
        : single(column, value, say.place(), 'coefficient');
    case 'parity':
      return single(column, value, say.parity(), 'solved');
    default:
      return single(column, value, say.declaredOrSet(), 'coefficient');
  }
}

const isSmoothed = (played: Played): played is Smoothed => 'tried' in played;

function policyParts({ flows, draws }: Assessed, policy: Compared, column: string, value: number): Parts {
  const { of } = flows;
  const { outcome, played } = policy;
  const joint = of.followers > 1 && ['third', 'yearsToParity'].includes(column);
  if (joint) return single(column, value, say.joint(), 'solved');
  const each = of.followers;
  switch (column) {
    case 'V': {
      const parts = ['rents', 'third', 'harm', 'retaliation'] as const;
      return {
        formula: plain('V = rents + third − harm − retaliation'),
        lines: [
          ...parts.map((part) => known(part, outcome[part], say.markets(), 'cells')),
          { name: 'V', expression: 'rents + third - harm - retaliation', note: say.markets() },
        ],
        ends,
      };
    }
    case 'best':
      return shareOf(
        say.commitmentBest(),
        draws!.names.map((one) => one === policy.name),
      );
    case 'x':
      return isSmoothed(played) ? smoothedEffort(flows, played) : effortParts(flows, played as Solution);
    case 'W':
      return valueParts(flows, played.chain, played.yearly.use);
    case 'third':
      return valueParts(flows, played.chain, flows.third);
    case 'rents':
    case 'harm':
    case 'retaliation':
      return valueParts(flows, played.chain, played.yearly[column], each);
    case 'yearsToParity':
      return yearsParts(flows, played.chain);
    case 'withinTen':
      return single(column, value, say.parity(), 'solved');
    default:
      return single(column, value, say.equations(), 'solved');
  }
}

function conditionParts(a: Assessed, row: Row, column: string): Parts {
  const one = a.conditions.find(({ condition }) => condition === row['condition'])!;
  const drawn = a.draws?.of.get(one.condition);
  const worthParts = ({ solution }: Worth): Parts =>
    valueParts(one.flows, solution.chain, leaderFlow(one.flows, solution.yearly));
  switch (column) {
    case 'ban':
      return worthParts(one.ban);
    case 'free':
      return worthParts(one.free);
    case 'ball':
      return worthParts(one.ball!);
    case 'xBan':
      return effortParts(one.flows, one.ban.solution);
    case 'xBall':
      return effortParts(one.flows, one.ball!.solution);
    case 'draws':
      return single(column, drawn!.kinds.length, say.draws(), 'coefficient');
    case 'beats':
      return shareOf(say.ballBeats(), drawn!.beats);
    default: {
      const kind = { banBest: 'ban', ballBest: 'slow ball', freeBest: 'free' }[column];
      return shareOf(
        say.kindBest(),
        drawn!.kinds.map((each) => each === kind),
      );
    }
  }
}

function driverParts({ drivers }: Assessed, row: Row, column: string, value: number): Parts {
  const { rows, runs, among, turns } = drivers!;
  const j = rows.findIndex(({ parameter }) => parameter === row['parameter']);
  const { a, b, mixed } = runs;
  const ab = mixed[j]!;
  const sure = [0, 1, 2, 3].map((one) => [...a, ...b].filter((is) => is === one).length / (2 * a.length));
  const shares = known('shares', sure, say.kinds(), 'draws');
  const differ = { name: 'differ', expression: '1 - sum(shares .^ 2)', note: say.differ() };
  switch (column) {
    case 'total':
      return {
        formula: say.totalFormula(),
        lines: [
          known(
            'changed',
            Array.from(a, (is, k) => Number(is !== ab[k])),
            say.changed(),
            'draws',
          ),
          shares,
          differ,
          { name: 'total', expression: 'mean(changed) / differ', note: plain('0-1') },
        ],
        ends,
      };
    case 'first':
      return {
        formula: plain('S = E[Σ_k (1[b = k] − p_k)(1[ab = k] − 1[a = k])] / Σ_k p_k(1 − p_k)'),
        lines: [
          known(
            'covaries',
            Array.from(
              a,
              (is, k) => Number(b[k] === ab[k]) - Number(b[k] === is) - sure[ab[k]!]! + sure[is]!,
            ),
            say.byPoint(),
            'draws',
          ),
          shares,
          differ,
          { name: 'first', expression: 'mean(covaries) / differ', note: [] },
        ],
        ends,
      };
    case 'among':
      return shareOf(say.amongFormula(), among[j]!);
    case 'turnsAt':
      return {
        formula: say.turnFormula(),
        lines: [
          known('turn', value, say.turn(), 'solved'),
          known('one', turns[j]!.V[0], say.before(), 'solved'),
          known('other', turns[j]!.V[1], say.after(), 'solved'),
          { name: 'residual', expression: 'one - other', note: say.nearZero() },
        ],
        ends: 'residual',
      };
    default:
      return single(column, value, say.declared(), 'coefficient');
  }
}
