// The arithmetic of what stands beside the scores of one item: shares, value, estimates, production, patents.
import { known, plain, type Line } from '../../contract/explanation.ts';
import { relativeSpecialisation } from '../../measures/patents.ts';
import type { Estimate } from '../../atlas/estimates.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { explainWords as sharedWords, sourcesOf } from '../shared/explain-words.ts';
import { MONTHS, type End, type Replacement } from '../shared/replacement.ts';
import type { Judgement } from './assess.ts';
import type { ItemContext } from './context.ts';
import { none, stated, value, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { patentField } from './table-words.ts';

const { say } = explainWords;

export function factParts({ context, replacement, behind }: Judgement, column: string): Parts {
  const guess = (one: Estimate | null, name: string, end: End): Parts =>
    one ? stated(name, one[end], [sharedWords.say[end](), ...sourcesOf([one])], 'estimate') : none;
  switch (column) {
    case 'value':
      return value(say.value(), behind.value());
    case 'topShare':
      return value(plain('s_1 = max_i v_i / M'), behind.topShare());
    case 'worldShare':
      return value(plain('m'), behind.worldShare());
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
      return stated('year', context.production?.year ?? 0, say.productionYear());
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
  return value(plain('own / world'), [
    known('own', production.own, say.productionOwn({ year: production.year })),
    known('world', production.world, say.productionWorld()),
    line('productionShare', 'own / world', say.ofWorld()),
  ]);
}

/** Every series of counts with its slope, and the agreed slope that is nearest to zero. */
function patentParts({ patents }: ItemContext): Parts {
  const told = (patents?.counts ?? []).filter(({ name }) =>
    patents?.series.some((one) => one.name === name && one.line.slope !== null),
  );
  return value(say.agreedSlope(), [
    ...told.flatMap((series): Line[] => {
      const { name, years, field, fieldWorld, all, allWorld } = series;
      const log = relativeSpecialisation(series).map(Math.log);
      const places = Array.from(log.keys()).filter((t) => Number.isFinite(log[t]));
      const column = (of: ArrayLike<number>): number[] => places.map((t) => of[t]!);
      const [t, y] = [`years_${name}`, `y_${name}`];
      return [
        known(t, column(years), say.patentYears()),
        known(
          `field_${name}`,
          column(field),
          notes(
            say.patentsOwn({ count: name, field: patentField(patents?.field ?? '') }),
            patents?.from ?? [],
          ),
        ),
        known(`fieldWorld_${name}`, column(fieldWorld), say.patentsWorld()),
        known(`all_${name}`, column(all), say.patentsAll()),
        known(`allWorld_${name}`, column(allWorld), say.patentsWorldAll()),
        {
          name: y,
          expression: `map((field_${name} ./ fieldWorld_${name}) ./ (all_${name} ./ allWorld_${name}), f(r) = log(r))`,
          note: say.specialisation(),
        },
        {
          name: `slope_${name}`,
          expression: `sum((${t} - mean(${t})) .* (${y} - mean(${y}))) / sum((${t} - mean(${t})) .^ 2)`,
          note: say.slope(),
        },
      ];
    }),
    {
      name: 'slopes',
      expression: `[${told.map(({ name }) => `slope_${name}`).join(', ')}]`,
      note: say.allSeries(),
    },
    line('patentTrend', 'sign(slopes[1]) * min(abs(slopes))', say.nearestZero()),
  ]);
}
