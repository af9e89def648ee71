// The arithmetic of what stands beside the scores of one item: shares, value, estimates, production, patents.
import { known, type Line } from '../../contract/explanation.ts';
import { relativeSpecialisation } from '../../measures/patents.ts';
import { MONTHS, type End, type Replacement } from '../shared/replacement.ts';
import type { Judgement } from './assess.ts';
import type { ItemContext } from './context.ts';
import { none, stated, value, type Parts } from './explain-parts.ts';

export function factParts({ context, replacement, behind }: Judgement, column: string): Parts {
  const guess = (
    one: { low: number; likely: number; high: number; source: string; date: string } | null,
    name: string,
    end: 'low' | 'likely' | 'high',
  ): Parts => (one ? stated(name, one[end], `${end}; ${one.source}, ${one.date}`, 'estimate') : none);
  switch (column) {
    case 'value':
      return value('imports + exports', behind.value());
    case 'topShare':
      return value('s_1 = max_i v_i / M', behind.topShare());
    case 'worldShare':
      return value('m', behind.worldShare());
    case 'months':
      return monthsParts(replacement, 'likely');
    case 'monthsLow':
      return monthsParts(replacement, 'low');
    case 'monthsHigh':
      return monthsParts(replacement, 'high');
    case 'stockDays':
      return guess(context.stock, 'days', 'likely');
    case 'stockLow':
      return guess(context.stock, 'days', 'low');
    case 'stockHigh':
      return guess(context.stock, 'days', 'high');
    case 'productionShare':
      return productionParts(context);
    case 'productionYear':
      return stated('year', context.production?.year ?? 0, 'year of the newest figure of production');
    case 'patentTrend':
      return patentParts(context);
    default:
      return none;
  }
}

const monthsParts = (time: Replacement | null, end: End): Parts =>
  time ? value(MONTHS[time.basis], time.lines(end)) : none;

function productionParts({ production }: ItemContext): Parts {
  if (!production) return none;
  return value('own / world', [
    known('own', production.own, `production of the economy, ${production.year}`),
    known('world', production.world, 'production of the world'),
    { name: 'productionShare', expression: 'own / world', note: 'of the world' },
  ]);
}

/** Every series of counts with its slope, and the agreed slope that is nearest to zero. */
function patentParts({ patents }: ItemContext): Parts {
  const told = (patents?.counts ?? []).filter(({ name }) =>
    patents?.series.some((one) => one.name === name && one.line.slope !== null),
  );
  return value('the agreed slope nearest to zero', [
    ...told.flatMap((series): Line[] => {
      const { name, years, field, fieldWorld, all, allWorld } = series;
      const log = relativeSpecialisation(series).map(Math.log);
      const places = Array.from(log.keys()).filter((t) => Number.isFinite(log[t]));
      const column = (of: ArrayLike<number>): number[] => places.map((t) => of[t]!);
      const [t, y] = [`years_${name}`, `y_${name}`];
      return [
        known(t, column(years), 'years with a patent in the field'),
        known(`field_${name}`, column(field), `patents (${name}) of the economy in ${patents?.note ?? ''}`),
        known(`fieldWorld_${name}`, column(fieldWorld), 'patents of the world in the field'),
        known(`all_${name}`, column(all), 'patents of the economy in all fields'),
        known(`allWorld_${name}`, column(allWorld), 'patents of the world in all fields'),
        {
          name: y,
          expression: `map((field_${name} ./ fieldWorld_${name}) ./ (all_${name} ./ allWorld_${name}), f(r) = log(r))`,
          note: 'ln(relative specialisation)',
        },
        {
          name: `slope_${name}`,
          expression: `sum((${t} - mean(${t})) .* (${y} - mean(${y}))) / sum((${t} - mean(${t})) .^ 2)`,
          note: 'change a year, by least squares',
        },
      ];
    }),
    {
      name: 'slopes',
      expression: `[${told.map(({ name }) => `slope_${name}`).join(', ')}]`,
      note: 'of all series',
    },
    { name: 'patentTrend', expression: 'sign(slopes[1]) * min(abs(slopes))', note: 'nearest to zero' },
  ]);
}
