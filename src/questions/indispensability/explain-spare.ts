// The arithmetic of the time to replace, of spare capacity, and of what is missing after some months.
import type { Row } from '../../contract/column.ts';
import { known, plain, type Line } from '../../contract/explanation.ts';
import { gapLine } from '../map/sold.ts';
import { line } from '../shared/arithmetic.ts';
import { explainWords as sharedExplain, sourcesOf } from '../shared/explain-words.ts';
import { MONTHS, type End } from '../shared/replacement.ts';
import type { Assessment, Judged } from './assess.ts';
import { given, none, stated, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { AFTER_MONTHS } from './rows.ts';
import { curvedOf, SPARE_AT } from './shortfall.ts';

const { say } = explainWords;

const U = 'U(t) = gap · max(0, 1 − K_alt/gap − t/T_build) [P]';

const overGap = say.over({ formula: U, whole: 'gap' });

const endOf = (column: string): End =>
  column.endsWith('Low') ? 'low' : column.endsWith('High') ? 'high' : 'likely';

/** A cell of the main table that tells how long replacing takes, and what others could add meanwhile. */
export function timeParts(one: Judged, column: string, cell: number): Parts {
  const { replacement, qualify, build } = one;
  const name = column.replace(/(Low|High)$/, '');
  const way = name === 'months' ? replacement : name === 'otherMonths' ? (replacement?.other ?? null) : null;
  if (way) return given(MONTHS[way.basis], way.lines(endOf(column)));
  const row = name === 'qualify' ? qualify : name === 'build' ? build : null;
  if (row) return stated('months', cell, sourcesOf([row]), 'estimate');
  if (name === 'gap') return stated('gap', cell, say.sells());
  return name.startsWith('spare') || name === 'afterYear' ? spareParts(one, name) : none;
}

function spareParts(one: Judged, column: string): Parts {
  const { spare } = one;
  if (!spare) return none;
  if (column === 'spare')
    return given(
      plain(spare.basis === 'peak' ? 'K_alt = Σ_i min(g X_i, X_i^peak − X_i) [P]' : 'K_alt = Σ_i g X_i [P]'),
      spare.lines((row) => row.likely),
    );
  const lines = gapLines(one, 'likely');
  if (column === 'spareShare')
    return given(plain('K_alt / gap [P]'), [...lines, line('spareShare', 'K / gap')]);
  return given(overGap, [
    ...lines,
    buildLine(one, 'likely'),
    line('left', `max(0, 1 - K / gap - ${AFTER_MONTHS} / Tb)`),
  ]);
}

/** A cell of the table of curves. */
export function shortfallParts(a: Assessment, row: Row, column: string): Parts {
  const one = curvedOf(a).find(({ item }) => item.product === row['product']);
  const month = Number(row['month']);
  if (column === 'month') return stated('month', month, say.months());
  if (!one) return none;
  const end = column === 'low' || column === 'high' ? column : 'likely';
  const lines = [
    ...gapLines(one, end),
    buildLine(one, end),
    {
      name: 'U',
      expression: `gap * max(0, 1 - K / gap - (Tb > 0 ? ${month} / Tb : 1))`,
      note: say.afterMonths({ month }),
    },
  ];
  return column === 'share'
    ? given(overGap, [...lines, line('share', 'U / gap', say.ofSales())])
    : given(plain(U), lines);
}

const gapLines = (one: Judged, end: End): Line[] => [
  ...(one.spare?.lines((row) => row[SPARE_AT[end]]) ?? []),
  gapLine(one.exports ?? Number.NaN),
];

const buildLine = ({ build }: Judged, end: End): Line =>
  known(
    'Tb',
    build?.[end] ?? 0,
    [sharedExplain.say.monthsToBuild(), ...sourcesOf(build ? [build] : [])],
    'estimate',
  );
