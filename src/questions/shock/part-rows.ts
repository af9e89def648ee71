// Goods taken out of their industries, flow by flow: what trade data say, and how the table takes it up.
import type { Row } from '../../contract/column.ts';
import { known as stands } from '../../contract/explanation.ts';
import { calledCells, type Namer } from '../shared/called.ts';
import { fromRows, given, line, none, ran, stated, type Parts } from './explain-parts.ts';
import type { Part, PartFlow } from './part.ts';

export const partRows = (parts: readonly Part[], called: Namer): Row[] =>
  parts.flatMap(({ good, industry, users, known, flows }) => {
    const using = [...new Set(users)];
    const named = {
      ...calledCells('good', called(good)),
      ...calledCells('industry', called(industry)),
      ...calledCells('using', {
        en: using.map((code) => called(code).en).join('; '),
        ja: using.map((code) => called(code).ja).join('、'),
      }),
    };
    return flows.map((flow): Row => ({
      key: `${good} ${flow.exporter} ${flow.importer}`,
      good,
      industry,
      using: using.join(' '),
      ...named,
      exporter: flow.exporter,
      importer: flow.importer,
      dataset: known.dataset,
      year: known.year,
      value: flow.value,
      sold: flow.sold,
      placed: flow.placed,
      share: flow.industry > 0 ? flow.placed / flow.industry : null,
      reason: 'not-applicable',
    }));
  });

export function partParts(parts: readonly Part[], row: Row, column: string): Parts {
  const part = parts.find(({ good }) => good === row['good']);
  const flow = part?.flows.find(
    ({ exporter, importer }) => exporter === row['exporter'] && importer === row['importer'],
  );
  if (!part || !flow) return none;
  switch (column) {
    case 'year':
      return stated('year', part.known.year, part.known.dataset);
    case 'value':
      return given('V', [fromRows('V', flow.value ?? 0, `USD, ${part.known.dataset}, ${part.known.year}`)]);
    case 'sold':
      return soldParts(part, flow);
    case 'placed':
      return stated(
        'placed',
        flow.placed,
        'min(F, what the users buy of the industry), money of the table a year',
      );
    default:
      return given('placed / T', [
        ran('placed', flow.placed, 'money of the table a year'),
        fromRows('T', flow.industry, `what the industry ${part.industry} delivers there`),
        line('share', 'placed / T'),
      ]);
  }
}

function soldParts(
  { industry, known }: Part,
  { value, measure, industry: delivered, sold }: PartFlow,
): Parts {
  const V = fromRows('V', value ?? 0, `USD, ${known.dataset}, ${known.year}`);
  const T = fromRows('T', delivered, `what the industry ${industry} delivers there, money of the table`);
  if (measure?.by === 'industry')
    return given('T min(1, V / W)', [
      V,
      fromRows('W', measure.trade, 'trade of the whole industry between the two in that year, USD'),
      T,
      line('F', 'T * min(1, V / W)'),
    ]);
  if (measure?.by === 'gdp')
    return given('V G_T / G_t / u', [
      V,
      fromRows('GT', measure.before, 'GDP of the buyer in the year of the table, USD'),
      fromRows('Gt', measure.now, 'its GDP in the year of the flow, USD'),
      stands('u', measure.unit, 'USD for one unit of the money of the table', 'coefficient'),
      line('F', 'V * GT / Gt / u'),
    ]);
  return stated(
    'F',
    sold,
    'at home: the part of the industry’s deliveries that the good is of those abroad [P]',
  );
}
