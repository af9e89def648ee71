// The arithmetic of spare capacity and of what is missing after some months.
import type { Row } from '../../contract/column.ts';
import { known, type Line } from '../../contract/explanation.ts';
import { gapLine } from '../map/sold.ts';
import type { End } from '../shared/replacement.ts';
import type { Assessment, Judged } from './assess.ts';
import { given, none, stated, type Parts } from './explain-parts.ts';
import { AFTER_MONTHS } from './rows.ts';
import { curvedOf, SPARE_AT } from './shortfall.ts';

const U = 'U(t) = gap · max(0, 1 − K_alt/gap − t/T_build) [P]';

export function spareParts(one: Judged, column: string): Parts {
  const { spare } = one;
  if (!spare) return none;
  if (column === 'spare')
    return given(
      spare.basis === 'peak' ? 'K_alt = Σ_i min(g X_i, X_i^peak − X_i) [P]' : 'K_alt = Σ_i g X_i [P]',
      spare.lines((row) => row.likely),
    );
  const lines = gapLines(one, 'likely');
  if (column === 'spareShare')
    return given('K_alt / gap [P]', [...lines, { name: 'spareShare', expression: 'K / gap', note: '' }]);
  return given(`${U}, over gap`, [
    ...lines,
    buildLine(one, 'likely'),
    { name: 'left', expression: `max(0, 1 - K / gap - ${AFTER_MONTHS} / Tb)`, note: '' },
  ]);
}

/** A cell of the table of curves. */
export function shortfallParts(a: Assessment, row: Row, column: string): Parts {
  const one = curvedOf(a).find(({ item }) => item.product === row['product']);
  const month = Number(row['month']);
  if (column === 'month') return stated('month', month, 'months after the loss');
  if (!one) return none;
  const end = column === 'low' || column === 'high' ? column : 'likely';
  const lines = [
    ...gapLines(one, end),
    buildLine(one, end),
    {
      name: 'U',
      expression: `gap * max(0, 1 - K / gap - (Tb > 0 ? ${month} / Tb : 1))`,
      note: `USD, after ${month} months`,
    },
  ];
  return column === 'share'
    ? given(`${U}, over gap`, [...lines, { name: 'share', expression: 'U / gap', note: 'of its sales' }])
    : given(U, lines);
}

const gapLines = (one: Judged, end: End): Line[] => [
  ...(one.spare?.lines((row) => row[SPARE_AT[end]]) ?? []),
  gapLine(one.exports ?? Number.NaN),
];

const buildLine = ({ build }: Judged, end: End): Line =>
  known(
    'Tb',
    build?.[end] ?? 0,
    `months to build (${build?.source ?? ''}, ${build?.date ?? ''})`,
    'estimate',
  );
