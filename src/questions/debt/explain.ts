// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, type Explanation } from '../../contract/explanation.ts';
import { withstands } from '../../models/debt/panic.ts';
import type { DebtAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import { parametersOf } from './calibration.ts';
import { changeParts, premiumParts, readingParts, repricingParts, thresholdParts } from './explain-panic.ts';
import { cited, given, line, none, pathLines, read, constant, type Parts } from './explain-parts.ts';
import { debtExplainWords } from './explain-words.ts';
import { fanParts, stressParts, verdictParts, yearParts } from './explain-path.ts';
import { inWords } from '../shared/explain-words.ts';
import { panicRows } from './panics.ts';
import { sensitivityRows } from './sensitivity.ts';
import { swapRows } from './swaps.ts';
import { holderRows, namedTerms } from './rows.ts';
import { effectsOf } from './rows-panic.ts';
import { charged } from './baseline.ts';
import { debtPath } from '../../models/debt/path.ts';

const { say } = debtExplainWords;

type At = { readonly table: string; readonly row: number; readonly column: string };

export function explainCell(a: Assessed, answer: DebtAnswer, where: At): Explanation {
  const row = ((where.table === 'rows' ? answer.rows : answer[where.table]) as readonly Row[])[where.row];
  if (!row) throw new Error(`no row ${where.row} in ${where.table}`);
  const value = cellOf(row, where.column);
  const base = {
    cell: `${String(row['key'] ?? row['year'] ?? row['kind'] ?? row['test'])}.${where.column}`,
    value: typeof value === 'number' ? value : null,
  };
  if (typeof value !== 'number') return { ...base, ...none };
  return { ...base, ...partsOf(a, row, where, value) };
}

function partsOf(a: Assessed, row: Row, { table, column, row: place }: At, value: number): Parts {
  switch (table) {
    case 'rows':
      return yearParts(a, place, column, value);
    case 'verdict':
      return verdictParts(a, column, value);
    case 'fans':
      return fanParts(a, place, column);
    case 'stress':
      return stressParts(a, row, column);
    case 'holders':
      return read(value, cited(String(holderRows(a)[place]?.['source'] ?? '')), 'row');
    case 'terms':
      return read(value, cited(namedTerms(a)[place]?.[1]?.source ?? ''), 'estimate');
    case 'panic':
      return panicParts(a, place, column, value);
    case 'swap':
      return swapParts(a, place, column, value);
    case 'sensitivity':
      return sensitivityParts(a, place, column, value);
    case 'charges':
      return chargeParts(a, place, column, value);
    default:
      return addedParts(a, place, column);
  }
}

const captiveParts = (value: number): Parts =>
  value === 0
    ? read(0, say.noCaptive(), 'coefficient')
    : given(say.captiveFormula(), [known('foreign', 1 - value, say.heldAbroad()), line('h', '1 - foreign')]);

function panicParts(a: Assessed, place: number, column: string, value: number): Parts {
  const rows = panicRows(a);
  const row = rows[place];
  if (!row) return none;
  if (column === 'captive') return captiveParts(value);
  if (column === 'repricing') return repricingParts(a, row);
  if (column === 'delay') {
    const peer = rows.find((one) => one.who === 'peer' && one.circumstance === row.circumstance)?.reading;
    return given(say.delayFormula(), [
      known('own', row.reading?.years ?? 0, say.ownYears(), 'cells'),
      known('peer', peer?.years ?? 0, say.peerYears(), 'cells'),
      line('delay', 'own - peer'),
    ]);
  }
  if (column === 'fragile') {
    const captive = row.mix?.captive ?? 0;
    const fragile = a.draws.map((values) =>
      withstands(row.conditions.debt, values('scare'), parametersOf(row.conditions, captive, values)) ? 0 : 1,
    );
    return given(say.fragile(), [
      known('upset', fragile, say.upset(), 'draws'),
      line('share', 'mean(upset)'),
    ]);
  }
  return readingParts(row.reading, column);
}

function swapParts(a: Assessed, place: number, column: string, value: number): Parts {
  const rows = swapRows(a);
  const row = rows[place];
  if (!row) return none;
  if (column === 'captive') return captiveParts(value);
  if (column === 'roomChange')
    return changeParts(row.reading, rows.find((one) => one.economy === row.economy)!.reading);
  return readingParts(row.reading, column);
}

const ends: Readonly<Record<string, typeof say.lowEnd>> = {
  low: say.lowEnd,
  likely: say.likelyValue,
  high: say.highEnd,
};

function sensitivityParts(a: Assessed, place: number, column: string, value: number): Parts {
  const row = sensitivityRows(a)[place];
  if (!row) return none;
  const end = ends[column];
  if (end) return read(value, end({ what: row.key }), 'coefficient');
  const reading = column.endsWith('Low') ? row.atLow : row.atHigh;
  return column.startsWith('jump') ? premiumParts(reading, 'jump') : thresholdParts(reading);
}

function chargeParts(a: Assessed, place: number, column: string, value: number): Parts {
  const one = a.charges[place];
  if (!one) return none;
  if (column === 'balance' && one.amount !== null && one.gdp !== null && one.unit !== null) {
    const money = one.unit.replace('billion ', '');
    return given(say.costOverGdp(), [
      known('cost', one.amount, say.cost({ money }), 'row'),
      known('gdp', one.gdp, say.gdp({ money }), 'row'),
      line('balance', 'cost / gdp', say.ofGdp()),
    ]);
  }
  if (column === 'balance' && one.output > 0)
    return given(say.outputFormula(), [
      known('output', one.output, say.lost(), 'cells'),
      known('semi', one.balance / one.output, say.semiElasticity(), 'coefficient'),
      line('balance', 'semi * output'),
    ]);
  const name = say.addition({ name: one.name, nameJa: one.nameJa });
  return read(value, column === 'output' && one.model !== null ? [name, inWords(one.model)] : name);
}

function addedParts(a: Assessed, place: number, column: string): Parts {
  const one = effectsOf(a)[place];
  if (!one?.reading || !one.plain) return none;
  const years = charged(a.plain, one.charges);
  const lines = pathLines(a.start.debt, years, a.foreign, constant(a.foreign.depreciation, years.length));
  const end = `level(${years.length})`;
  switch (column) {
    case 'total':
      return given(say.sumOfYears(), [
        known(
          'charges',
          one.charges.map(({ balance, output }) => balance + output),
          say.charges(),
          'cells',
        ),
        line('total', 'sum(charges)'),
      ]);
    case 'endDebt':
      return given(say.afterLast(), [...lines, line('debt', end, say.ofGdp())]);
    case 'change':
      return given(say.changeFormula(), [
        ...lines,
        known('plain', debtPath(a.start.debt, a.plain, a.foreign).at(-1)!, say.without(), 'cells'),
        line('change', `${end} - plain`),
      ]);
    case 'roomChange':
      return changeParts(one.reading, one.plain);
    default:
      return readingParts(one.reading, column);
  }
}
