// The arithmetic of spare capacity and of what is missing after a year.
import { known, type Line } from '../../contract/explanation.ts';
import type { Assessment, Judged } from './assess.ts';
import { given, type Parts } from './explain-parts.ts';
import { AFTER_MONTHS } from './rows.ts';

export function spareParts(a: Assessment, one: Judged, column: string): Parts {
  const { spare, codes, exports, build } = one;
  const growth = a.spare?.growth ?? 0;
  const sums: string[] = [];
  const counted: Line[] = (spare?.byCode ?? []).flatMap(({ exporters, now, peak }, k) => {
    if (exporters.length === 0) return [];
    const code = String(codes[k]).padStart(6, '0');
    sums.push(`k${code}`);
    return [
      known(`x${code}`, now, `USD, last year: ${exporters.join(', ')}`),
      known(`p${code}`, peak, `USD, of each the most in any of ${a.spare?.years.join(', ') ?? ''}`),
      { name: `g${code}`, expression: `growth * x${code}`, note: 'growth that can be added in a year' },
      { name: `d${code}`, expression: `p${code} - x${code}`, note: 'below the peak' },
      {
        name: `k${code}`,
        expression: `sum(g${code} + d${code} - abs(g${code} - d${code})) / 2`,
        note: 'Σ of the smaller of the two',
      },
    ];
  });
  const lines: Line[] =
    sums.length > 0
      ? [
          known('growth', growth, 'that can be added in a year', 'estimate'),
          ...counted,
          { name: 'K', expression: `sum([${sums.join(', ')}])`, note: 'USD' },
        ]
      : [known('K', 0, 'USD; nobody else sells it')];
  if (column === 'spare') return given('K_alt = Σ_i min(g X_i, X_i^peak − X_i) [P]', lines);
  lines.push(known('gap', exports ?? Number.NaN, 'USD, what the economy sells'));
  if (column === 'spareShare')
    return given('K_alt / gap [P]', [...lines, { name: 'spareShare', expression: 'K / gap', note: '' }]);
  return given('U(t)/gap = max(0, 1 − K_alt/gap − t/T_build) [P]', [
    ...lines,
    known(
      'T',
      build?.likely ?? 0,
      `months to build (${build?.source ?? ''}, ${build?.date ?? ''})`,
      'estimate',
    ),
    { name: 'left', expression: `max(0, 1 - K / gap - ${AFTER_MONTHS} / T)`, note: '' },
  ]);
}
