// Goods taken out of their industries, flow by flow: what trade data say, and how the table takes it up.
import type { Row } from '../../contract/column.ts';
import { known as stands, plain } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { calledCells, type Namer } from '../shared/called.ts';
import { inWords } from '../shared/explain-words.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, none, ran, stated, type Parts } from './explain-parts.ts';
import type { Part, PartFlow } from './part.ts';

const { say } = explainModelWords;

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
      return stated('year', part.known.year, inWords(part.known.dataset));
    case 'value':
      return given(plain('V'), [fromRows('V', flow.value ?? 0, flowNote(part))]);
    case 'sold':
      return soldParts(part, flow);
    case 'placed':
      return stated('placed', flow.placed, say.placed());
    default:
      return given(plain('placed / T'), [
        ran('placed', flow.placed, say.tableYear()),
        fromRows('T', flow.industry, say.delivers({ industry: part.industry })),
        line('share', 'placed / T'),
      ]);
  }
}

const flowNote = ({ known }: Part): Message => say.flowYear({ dataset: known.dataset, year: known.year });

function soldParts(part: Part, { value, measure, industry: delivered, sold }: PartFlow): Parts {
  const V = fromRows('V', value ?? 0, flowNote(part));
  const T = fromRows('T', delivered, [say.delivers({ industry: part.industry }), say.tableMoney()]);
  if (measure?.by === 'industry')
    return given(plain('T min(1, V / W)'), [
      V,
      fromRows('W', measure.trade, say.industryTrade()),
      T,
      line('F', 'T * min(1, V / W)'),
    ]);
  if (measure?.by === 'gdp')
    return given(plain('V G_T / G_t / u'), [
      V,
      fromRows('GT', measure.before, say.gdpThen()),
      fromRows('Gt', measure.now, say.gdpNow()),
      stands('u', measure.unit, say.unit(), 'coefficient'),
      line('F', 'V * GT / Gt / u'),
    ]);
  return stated('F', sold, say.atHome());
}
