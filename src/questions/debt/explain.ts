// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, type Explanation } from '../../contract/explanation.ts';
import { withstands } from '../../models/debt/panic.ts';
import type { DebtAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import { parametersOf } from './calibration.ts';
import { changeParts, premiumParts, readingParts, repricingParts, thresholdParts } from './explain-panic.ts';
import { given, line, none, pathLines, read, constant, type Parts } from './explain-parts.ts';
import { fanParts, stressParts, verdictParts, yearParts } from './explain-path.ts';
import { panicRows } from './panics.ts';
import { sensitivityRows } from './sensitivity.ts';
import { swapRows } from './swaps.ts';
import { holderRows, namedTerms } from './rows.ts';
import { effectsOf } from './rows-panic.ts';
import { charged } from './baseline.ts';
import { debtPath } from '../../models/debt/path.ts';

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
      return read(value, String(holderRows(a)[place]?.['source'] ?? ''), 'row');
    case 'terms':
      return read(value, namedTerms(a)[place]?.[1]?.source ?? '', 'estimate');
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
    ? read(0, 'no captive holders', 'coefficient')
    : given('h = 1 − foreign share', [
        known('foreign', 1 - value, 'share held abroad'),
        line('h', '1 - foreign'),
      ]);

function panicParts(a: Assessed, place: number, column: string, value: number): Parts {
  const rows = panicRows(a);
  const row = rows[place];
  if (!row) return none;
  if (column === 'captive') return captiveParts(value);
  if (column === 'repricing') return repricingParts(a, row);
  if (column === 'delay') {
    const peer = rows.find((one) => one.who === 'peer' && one.circumstance === row.circumstance)?.reading;
    return given('T*(own holders) − T*(holders of the peer)', [
      known('own', row.reading?.years ?? 0, 'years with its own holders', 'cells'),
      known('peer', peer?.years ?? 0, 'years with those of the peer', 'cells'),
      line('delay', 'own - peer'),
    ]);
  }
  if (column === 'fragile') {
    const captive = row.mix?.captive ?? 0;
    const fragile = a.draws.map((values) =>
      withstands(row.conditions.debt, values('scare'), parametersOf(row.conditions, captive, values)) ? 0 : 1,
    );
    return given('share of drawn calibrations', [
      known('upset', fragile, '1 where a scare of the drawn size carries itself, one for each draw', 'draws'),
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

function sensitivityParts(a: Assessed, place: number, column: string, value: number): Parts {
  const row = sensitivityRows(a)[place];
  if (!row) return none;
  if (column === 'low' || column === 'likely' || column === 'high')
    return read(value, `${row.key}: ${column} value`, 'coefficient');
  const reading = column.endsWith('Low') ? row.atLow : row.atHigh;
  return column.startsWith('jump') ? premiumParts(reading, 'jump') : thresholdParts(reading);
}

function chargeParts(a: Assessed, place: number, column: string, value: number): Parts {
  const one = a.charges[place];
  if (!one) return none;
  if (column === 'balance' && one.amount !== null && one.gdp !== null && one.unit !== null) {
    return given('cost / GDP', [
      known('cost', one.amount, one.unit, 'row'),
      known('gdp', one.gdp, `GDP in ${one.unit}, beyond the source grown as the baseline is`, 'row'),
      line('balance', 'cost / gdp', 'of GDP'),
    ]);
  }
  if (column === 'balance' && one.output > 0)
    return given('ε · output', [
      known('output', one.output, 'output lost, of GDP', 'cells'),
      known('semi', one.balance / one.output, 'budget semi-elasticity', 'coefficient'),
      line('balance', 'semi * output'),
    ]);
  return read(value, column === 'output' && one.kind === 'shock' ? `${one.name}: ${one.model}` : one.name);
}

function addedParts(a: Assessed, place: number, column: string): Parts {
  const one = effectsOf(a)[place];
  if (!one?.reading || !one.plain) return none;
  const years = charged(a.plain, one.charges);
  const lines = pathLines(a.start.debt, years, a.foreign, constant(a.foreign.depreciation, years.length));
  const end = `level(${years.length})`;
  switch (column) {
    case 'total':
      return given('sum over the years', [
        known(
          'charges',
          one.charges.map(({ balance, output }) => balance + output),
          'balance and output, of GDP',
          'cells',
        ),
        line('total', 'sum(charges)'),
      ]);
    case 'endDebt':
      return given('d after the last year', [...lines, line('debt', end, 'of GDP')]);
    case 'change':
      return given('d with what is laid upon it, less d without', [
        ...lines,
        known('plain', debtPath(a.start.debt, a.plain, a.foreign).at(-1)!, 'debt of GDP without it', 'cells'),
        line('change', `${end} - plain`),
      ]);
    case 'roomChange':
      return changeParts(one.reading, one.plain);
    default:
      return readingParts(one.reading, column);
  }
}
