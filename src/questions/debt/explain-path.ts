// The arithmetic of the path, its fans and tests.
import type { Row } from '../../contract/column.ts';
import { known } from '../../contract/explanation.ts';
import { shownFan, quantileLevels, type Assessed } from './assess.ts';
import { fixed } from './calibration.ts';
import { constant, given, line, none, ofPaths, pathLines, read, type Parts } from './explain-parts.ts';
import { driversAt } from './read.ts';
import { averaged, pathYears, stressRows } from './rows.ts';
import { stressed, type Test } from './stress.ts';
import { financingNeed, stabilisingBalance } from '../../models/debt/path.ts';

const levels = ['p5', 'p25', 'p50', 'p75', 'p95'];

export function yearParts(a: Assessed, place: number, column: string, value: number): Parts {
  const one = pathYears(a)[place];
  if (!one) return none;
  const { year, drivers, before, coming } = one;
  const t = year - a.start.year - 1;
  const source = `${a.finances.info.name}, ${a.finances.info.vintage}, ${year}`;
  const paths = shownFan(a).debt?.[t];
  const level = levels.indexOf(column);
  if (level >= 0) return paths ? ofPaths(paths, quantileLevels[level]!, year) : none;
  if (column === 'year') return read(value, 'year');
  if (column === 'published') return read(value, `published debt of GDP: ${source}`);
  if (column === 'debt' && !coming) return read(value, `published debt of GDP: ${source}`);
  if (!drivers || before === null) return read(value, source);
  const own = [
    known('before', before, `debt of GDP at the end of ${year - 1}`, 'cells'),
    known('i', drivers.rate, 'effective rate', 'cells'),
    known('g', drivers.growth, 'real growth', 'cells'),
    known('pi', drivers.inflation, 'change of the deflator', 'cells'),
  ];
  const pb = known('pb', drivers.primaryBalance, 'primary balance of GDP', 'cells');
  switch (column) {
    case 'debt':
      return given('d = d₋₁ [(1−f)(1+i) + f(1+i*)(1+ε)]/[(1+g)(1+π)] − pb + sfa', [
        ...pathLines(before, [drivers], a.foreign, [a.foreign.depreciation]),
        line('debt', 'level(1)', 'of GDP'),
      ]);
    case 'stockFlow':
      return residualParts(a, place);
    case 'stabilising':
      return given('pb* = d₋₁ (1+i)/[(1+g)(1+π)] − d₋₁', [
        ...own,
        line('stabilising', 'before * (1 + i) / ((1 + g) * (1 + pi)) - before', 'of GDP'),
      ]);
    case 'need':
      return given('GFN = −pb + sfa + (i + due) d₋₁/[(1+g)(1+π)]', [
        ...own,
        pb,
        known('sfa', drivers.stockFlow, 'other flows of GDP', 'cells'),
        known('due', a.terms.due.value, `share that falls due in a year: ${a.terms.due.source}`, 'estimate'),
        line('need', '-pb + sfa + (i + due) * before / ((1 + g) * (1 + pi))', 'of GDP'),
      ]);
    case 'rate':
      return rateParts(a, t, year, value);
    default:
      return driverParts(a, t, year, column, value, source);
  }
}

/** What published flows leave unexplained. */
function residualParts(a: Assessed, place: number): Parts {
  const { published, publishedBefore, year } = pathYears(a)[place]!;
  const seen = driversAt(a.finances, year, a.input.basis);
  if (!seen || published === null || publishedBefore === null) return none;
  return given('d − (d₋₁ (1+i)/[(1+g)(1+π)] − pb), all as published', [
    known('now', published, `published debt of GDP in ${year}`),
    known('before', publishedBefore, 'published debt of the year before'),
    known('i', seen[0], 'published net interest over published debt of the year before'),
    known('pi', seen[1], 'change of the deflator'),
    known('g', seen[2], 'real growth'),
    known('pb', seen[3], 'primary balance of GDP'),
    line('residual', 'now - (before * (1 + i) / ((1 + g) * (1 + pi)) - pb)', 'of GDP'),
  ]);
}

function rateParts(a: Assessed, t: number, year: number, value: number): Parts {
  const ladder = a.baseline[t]?.ladder;
  if (ladder !== null && ladder !== undefined)
    return given('i = i₋₁ + m (y − i₋₁)', [
      known('before', t > 0 ? a.baseline[t - 1]!.rate : a.start.rate, 'rate of the year before', 'cells'),
      known('m', a.terms.repricing.value, `reprices in a year: ${a.terms.repricing.source}`, 'estimate'),
      known(
        'y',
        ladder,
        a.terms.yield ? `market yield: ${a.terms.yield.source}` : 'nominal growth: r = g [P]',
        'estimate',
      ),
      line('rate', 'before + m * (y - before)'),
    ]);
  const now = a.finances.years.get(year);
  const before =
    a.input.basis === 'gross'
      ? a.finances.years.get(year - 1)?.debt
      : a.finances.years.get(year - 1)?.netDebt;
  if (!now || typeof before !== 'number' || now.interest === null) return read(value, 'effective rate');
  return given('i = interest (1+g)(1+π)/d₋₁', [
    known('interest', now.interest, 'net interest of GDP: primary balance less balance, as published'),
    known('g', now.growth ?? 0, 'real growth'),
    known('pi', now.inflation ?? 0, 'change of the deflator'),
    known('before', before, 'published debt of the year before, of GDP'),
    line('rate', 'interest * (1 + g) * (1 + pi) / before'),
  ]);
}

/** Growth, prices and balance: as published or given, with what is laid upon them. */
function driverParts(
  a: Assessed,
  t: number,
  year: number,
  column: string,
  value: number,
  source: string,
): Parts {
  const plain = a.plain[t];
  const at = (which: number): number =>
    a.charges.filter((one) => one.year === which).reduce((sum, one) => sum + one.output, 0);
  const balance = a.charges.filter((one) => one.year === year).reduce((sum, one) => sum + one.balance, 0);
  if (column === 'primaryBalance' && plain && balance !== 0)
    return given('pb less what is laid upon it', [
      known('plain', plain.primaryBalance, 'expected primary balance of GDP'),
      known('laid', balance, 'what is laid upon it, of GDP', 'cells'),
      line('pb', 'plain - laid'),
    ]);
  if (column === 'growth' && plain && (at(year) !== 0 || at(year - 1) !== 0))
    return given('(1+g)(1−lost)/(1−lost₋₁) − 1', [
      known('g', plain.growth, 'expected real growth'),
      known('lost', at(year), 'output lost in the year, of GDP', 'cells'),
      known('before', at(year - 1), 'output lost in the year before, of GDP', 'cells'),
      line('growth', '(1 + g) * (1 - lost) / (1 - before) - 1'),
    ]);
  return read(
    value,
    plain?.status === 'held'
      ? 'held at the last published year, or given'
      : `as published or given: ${source}`,
  );
}

export function verdictParts(a: Assessed, column: string, value: number): Parts {
  const coming = pathYears(a).filter((one) => one.coming);
  const first = averaged(a);
  const mean = (values: readonly number[], note: string): Parts =>
    given('mean over years', [known('years', values, note, 'cells'), line('mean', 'mean(years)')]);
  switch (column) {
    case 'endDebt':
      return given('d after the last year', [
        ...pathLines(
          a.start.debt,
          a.baseline,
          a.foreign,
          constant(a.foreign.depreciation, a.baseline.length),
        ),
        line('debt', `level(${a.baseline.length})`, 'of GDP'),
      ]);
    case 'primaryBalance':
      return mean(
        first.map((one) => one.drivers!.primaryBalance),
        'primary balance, year by year',
      );
    case 'stabilising':
      return mean(
        first.map((one) => stabilisingBalance(one.before!, one.drivers!)),
        'balance that holds debt, year by year',
      );
    case 'need':
      return mean(
        coming.map((one) => financingNeed(one.before!, one.drivers!, a.terms.due.value)),
        'to be raised, year by year',
      );
    default:
      return read(value, column === 'debt' ? 'published debt of GDP at the start' : 'year');
  }
}

export function fanParts(a: Assessed, place: number, column: string): Parts {
  const one = a.fans[place];
  if (!one) return none;
  if (column === 'observed')
    return given('years of history', [
      known(
        'years',
        a.observed.map(({ year }) => year),
        'years with rate, prices, growth and balance',
      ),
      line('observed', 'count(years)'),
    ]);
  const last = one.debt?.at(-1);
  if (!last) return none;
  const year = a.baseline.at(-1)!.year;
  const paths = known('paths', last, `debt of GDP in ${year}, one for each path`, 'draws');
  if (column === 'chance')
    return given('share of paths above the debt of the start', [
      known('start', a.start.debt, 'debt of GDP at the start'),
      paths,
      line('chance', 'mean(map(paths, f(d) = d > start ? 1 : 0))'),
    ]);
  if (column === 'width')
    return given('95th less 5th percentile', [
      paths,
      line('width', 'quantileSeq(paths, 0.95) - quantileSeq(paths, 0.05)'),
    ]);
  return ofPaths(last, quantileLevels[levels.indexOf(column)]!, year);
}

export function stressParts(a: Assessed, row: Row, column: string): Parts {
  const test = stressRows(a).find((one) => one['test'] === row['test'])?.['test'] as Test;
  const { years, blow, need } = stressed(a, test);
  if (column === 'need')
    return given('largest of the years', [
      known(
        'need',
        need,
        `to be raised, year by year, of GDP: −pb + sfa + (i + ${a.terms.due.value}) d₋₁/[(1+g)(1+π)]`,
        'cells',
      ),
      line('most', 'max(need)'),
    ]);
  const lines = pathLines(
    a.start.debt,
    years,
    a.foreign,
    blow.map((one) => a.foreign.depreciation + one.depreciation),
  );
  const formula = `drivers of the test “${test}”: spreads over ${fixed['years of the spread']} years, rate ${fixed['stress rate']}, see the method`;
  const end = `level(${years.length})`;
  return column === 'endDebt'
    ? given(formula, [...lines, line('debt', end, 'of GDP')])
    : given(formula, [
        ...lines,
        known('baseline', a.path.at(-1)!, 'debt of the baseline in the last year', 'cells'),
        line('change', `${end} - baseline`, 'of GDP'),
      ]);
}
