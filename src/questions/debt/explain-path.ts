// The arithmetic of the path, its fans and tests.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { shownFan, quantileLevels, type Assessed } from './assess.ts';
import { fixed } from './calibration.ts';
import { cited, constant, given, line, none, ofPaths, pathLines, read, type Parts } from './explain-parts.ts';
import { debtExplainWords } from './explain-words.ts';
import { driversAt } from './read.ts';
import { averaged, pathYears, stressRows } from './rows.ts';
import { stressed, type Test } from './stress.ts';
import { financingNeed, stabilisingBalance } from '../../models/debt/path.ts';

const { say } = debtExplainWords;

const levels = ['p5', 'p25', 'p50', 'p75', 'p95'];

export function yearParts(a: Assessed, place: number, column: string, value: number): Parts {
  const one = pathYears(a)[place];
  if (!one) return none;
  const { year, drivers, before, coming } = one;
  const t = year - a.start.year - 1;
  const { name, vintage } = a.finances.info;
  const source = say.published({ name, vintage, year });
  const paths = shownFan(a).debt?.[t];
  const level = levels.indexOf(column);
  if (level >= 0) return paths ? ofPaths(paths, quantileLevels[level]!, year) : none;
  if (column === 'year') return read(value, say.year());
  if (column === 'published') return read(value, [say.publishedDebt(), source]);
  if (column === 'debt' && !coming) return read(value, [say.publishedDebt(), source]);
  if (!drivers || before === null) return read(value, source);
  const own = [
    known('before', before, say.endOf({ year: year - 1 }), 'cells'),
    known('i', drivers.rate, say.rate(), 'cells'),
    known('g', drivers.growth, say.growth(), 'cells'),
    known('pi', drivers.inflation, say.inflation(), 'cells'),
  ];
  const pb = known('pb', drivers.primaryBalance, say.primaryBalance(), 'cells');
  switch (column) {
    case 'debt':
      return given(plain('d = d₋₁ [(1−f)(1+i) + f(1+i*)(1+ε)]/[(1+g)(1+π)] − pb + sfa'), [
        ...pathLines(before, [drivers], a.foreign, [a.foreign.depreciation]),
        line('debt', 'level(1)', say.ofGdp()),
      ]);
    case 'stockFlow':
      return residualParts(a, place);
    case 'stabilising':
      return given(plain('pb* = d₋₁ (1+i)/[(1+g)(1+π)] − d₋₁'), [
        ...own,
        line('stabilising', 'before * (1 + i) / ((1 + g) * (1 + pi)) - before', say.ofGdp()),
      ]);
    case 'need':
      return given(plain('GFN = −pb + sfa + (i + due) d₋₁/[(1+g)(1+π)]'), [
        ...own,
        pb,
        known('sfa', drivers.stockFlow, say.stockFlow(), 'cells'),
        known('due', a.terms.due.value, [say.due(), ...cited(a.terms.due.source)], 'estimate'),
        line('need', '-pb + sfa + (i + due) * before / ((1 + g) * (1 + pi))', say.ofGdp()),
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
  return given(
    [plain('d − (d₋₁ (1+i)/[(1+g)(1+π)] − pb)'), say.allPublished()],
    [
      known('now', published, say.publishedIn({ year })),
      known('before', publishedBefore, say.publishedBefore()),
      known('i', seen[0], say.publishedRate()),
      known('pi', seen[1], say.inflation()),
      known('g', seen[2], say.growth()),
      known('pb', seen[3], say.primaryBalance()),
      line('residual', 'now - (before * (1 + i) / ((1 + g) * (1 + pi)) - pb)', say.ofGdp()),
    ],
  );
}

function rateParts(a: Assessed, t: number, year: number, value: number): Parts {
  const ladder = a.baseline[t]?.ladder;
  if (ladder !== null && ladder !== undefined)
    return given(plain('i = i₋₁ + m (y − i₋₁)'), [
      known('before', t > 0 ? a.baseline[t - 1]!.rate : a.start.rate, say.rateBefore(), 'cells'),
      known('m', a.terms.repricing.value, [say.reprices(), ...cited(a.terms.repricing.source)], 'estimate'),
      known(
        'y',
        ladder,
        a.terms.yield ? [say.marketYield(), ...cited(a.terms.yield.source)] : say.rateMeetsGrowth(),
        'estimate',
      ),
      line('rate', 'before + m * (y - before)'),
    ]);
  const now = a.finances.years.get(year);
  const before =
    a.input.basis === 'gross'
      ? a.finances.years.get(year - 1)?.debt
      : a.finances.years.get(year - 1)?.netDebt;
  if (!now || typeof before !== 'number' || now.interest === null) return read(value, say.rate());
  return given(say.interestFormula(), [
    known('interest', now.interest, say.interest()),
    known('g', now.growth ?? 0, say.growth()),
    known('pi', now.inflation ?? 0, say.inflation()),
    known('before', before, say.publishedBefore()),
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
  source: Message,
): Parts {
  const expected = a.plain[t];
  const at = (which: number): number =>
    a.charges.filter((one) => one.year === which).reduce((sum, one) => sum + one.output, 0);
  const balance = a.charges.filter((one) => one.year === year).reduce((sum, one) => sum + one.balance, 0);
  if (column === 'primaryBalance' && expected && balance !== 0)
    return given(say.lessLaid(), [
      known('plain', expected.primaryBalance, say.expectedBalance()),
      known('laid', balance, say.laid(), 'cells'),
      line('pb', 'plain - laid'),
    ]);
  if (column === 'growth' && expected && (at(year) !== 0 || at(year - 1) !== 0))
    return given(say.lostFormula(), [
      known('g', expected.growth, say.expectedGrowth()),
      known('lost', at(year), say.lostIn(), 'cells'),
      known('before', at(year - 1), say.lostBefore(), 'cells'),
      line('growth', '(1 + g) * (1 - lost) / (1 - before) - 1'),
    ]);
  return read(value, expected?.status === 'held' ? say.held() : [say.asPublished(), source]);
}

export function verdictParts(a: Assessed, column: string, value: number): Parts {
  const coming = pathYears(a).filter((one) => one.coming);
  const first = averaged(a);
  const mean = (values: readonly number[], note: Message): Parts =>
    given(say.meanOfYears(), [
      known('years', values, [note, say.yearly()], 'cells'),
      line('mean', 'mean(years)'),
    ]);
  switch (column) {
    case 'endDebt':
      return given(say.afterLast(), [
        ...pathLines(
          a.start.debt,
          a.baseline,
          a.foreign,
          constant(a.foreign.depreciation, a.baseline.length),
        ),
        line('debt', `level(${a.baseline.length})`, say.ofGdp()),
      ]);
    case 'primaryBalance':
      return mean(
        first.map((one) => one.drivers!.primaryBalance),
        say.primaryBalance(),
      );
    case 'stabilising':
      return mean(
        first.map((one) => stabilisingBalance(one.before!, one.drivers!)),
        say.holding(),
      );
    case 'need':
      return mean(
        coming.map((one) => financingNeed(one.before!, one.drivers!, a.terms.due.value)),
        say.raised(),
      );
    default:
      return read(value, column === 'debt' ? say.publishedStart() : say.year());
  }
}

export function fanParts(a: Assessed, place: number, column: string): Parts {
  const one = a.fans[place];
  if (!one) return none;
  if (column === 'observed')
    return given(say.historyYears(), [
      known(
        'years',
        a.observed.map(({ year }) => year),
        say.observed(),
      ),
      line('observed', 'count(years)'),
    ]);
  const last = one.debt?.at(-1);
  if (!last) return none;
  const year = a.baseline.at(-1)!.year;
  const paths = known('paths', last, say.paths({ year }), 'draws');
  if (column === 'chance')
    return given(say.above(), [
      known('start', a.start.debt, say.start()),
      paths,
      line('chance', 'mean(map(paths, f(d) = d > start ? 1 : 0))'),
    ]);
  if (column === 'width')
    return given(say.width(), [paths, line('width', 'quantileSeq(paths, 0.95) - quantileSeq(paths, 0.05)')]);
  return ofPaths(last, quantileLevels[levels.indexOf(column)]!, year);
}

export function stressParts(a: Assessed, row: Row, column: string): Parts {
  const test = stressRows(a).find((one) => one['test'] === row['test'])?.['test'] as Test;
  const { years, blow, need } = stressed(a, test);
  if (column === 'need')
    return given(say.largestOfYears(), [
      known(
        'need',
        need,
        [say.raised(), say.yearly(), plain(`−pb + sfa + (i + ${a.terms.due.value}) d₋₁/[(1+g)(1+π)]`)],
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
  const formula = say.ofTest({
    test,
    years: fixed['years of the spread'],
    rate: String(fixed['stress rate']),
  });
  const end = `level(${years.length})`;
  return column === 'endDebt'
    ? given(formula, [...lines, line('debt', end, say.ofGdp())])
    : given(formula, [
        ...lines,
        known('baseline', a.path.at(-1)!, say.baseline(), 'cells'),
        line('change', `${end} - baseline`, say.ofGdp()),
      ]);
}
