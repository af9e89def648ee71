// The arithmetic of one cell of complexity: advantages from exports; indices from the equation that they solve.
import { known, plain, type Explanation, type Line } from '../../contract/explanation.ts';
import { ADVANTAGE, complexity as measure, type Complexity } from '../../measures/complexity.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';
import type { Read } from './read.ts';

const { say } = explainWords;

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;

/** Explains a column of one economy or product, by its place in the matrix. */
export function partsOf(data: Read, ofProduct: boolean, index: number, column: string): Parts {
  const found = measure(data.matrix);
  if (column === 'diversity' || column === 'ubiquity')
    return {
      formula: say.counted(),
      lines: [
        ...advantages(data, ofProduct, index),
        { name: column, expression: 'sum(made)', note: explainTerms.say.howMany() },
      ],
      ends: 'value',
    };
  return ofProduct ? productIndex(data, found, index) : economyIndex(data, found, index);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** Lines that end in `made`: 1 where the economy has an advantage, over products (or economies) that are traded at all. */
function advantages(
  { matrix, economies, products, dataset, year }: Read,
  ofProduct: boolean,
  index: number,
): Line[] {
  const { values } = matrix;
  const k = products.length;
  const ofEconomy = economies.map((_, c) => numbers(k).reduce((sum, p) => sum + values[c * k + p]!, 0));
  const ofGood = products.map((_, p) => economies.reduce((sum, _e, c) => sum + values[c * k + p]!, 0));
  const others = ofProduct ? ofEconomy : ofGood;
  const at = (other: number): number => values[ofProduct ? other * k + index : index * k + other]!;
  const places = numbers(others.length).filter((other) => others[other]! > 0);
  const names = places.map((other) => (ofProduct ? economies[other] : products[other]?.code) ?? '');
  const what = ofProduct ? say.exportsBy({ year, names }) : say.exportsOwn({ year, names });
  return [
    known('x', places.map(at), [what, datasetNote(dataset)]),
    known(
      'all',
      places.map((other) => others[other]!),
      ofProduct ? say.allEconomies() : say.allProducts(),
    ),
    {
      name: 'rca',
      expression: '(x / sum(x)) ./ (all / sum(all))',
      note: plain('(X_cp/X_c)/(X_p/X)'),
    },
    {
      name: 'made',
      expression: `map(rca, f(r) = r >= ${ADVANTAGE} ? 1 : 0)`,
      note: say.made(),
    },
  ];
}

/** ECI_raw of all economies that have an advantage, and who they are: they solve one equation together. */
function raws(data: Read, { eciRaw, residual }: Complexity): { who: number[]; line: Line } {
  const who = numbers(data.economies.length).filter((c) => !Number.isNaN(eciRaw[c]!));
  const names = who.map((c) => data.economies[c]!);
  return {
    who,
    line: known(
      'raw',
      who.map((c) => eciRaw[c]!),
      say.raw({ residual: String(residual), names }),
      'solved',
    ),
  };
}

const scaled = (name: string): Line => ({
  name,
  expression: '(own - mean(raw)) / std(raw, "uncorrected")',
  note: say.scaled(),
});

/** PCI_raw = mean of y = ECI_raw/λ over the economies that make the product. */
function productIndex(data: Read, found: Complexity, index: number): Parts {
  const { who, line } = raws(data, found);
  const places = traded(data);
  return {
    formula: say.pciFormula(),
    lines: [
      ...advantages(data, true, index),
      line,
      known('lambda', found.lambda, say.lambda(), 'solved'),
      known(
        'placed',
        places.map((c) => 1 + who.indexOf(c)),
        say.placed(),
        'row',
      ),
      {
        name: 'own',
        expression: 'sum(map(made, f(m, i) = m == 1 ? raw[placed[i[1]]] : 0)) / lambda / sum(made)',
        note: say.ownProduct(),
      },
      scaled('pci'),
    ],
    ends: 'value',
  };
}

/** Places of economies that export at all: those over which advantages are told. */
function traded({ matrix, economies, products }: Read): number[] {
  const k = products.length;
  return numbers(economies.length).filter((c) =>
    matrix.values.subarray(c * k, (c + 1) * k).some((value) => value > 0),
  );
}

/** ECI_raw,c = (1/λ) Σ_c' M̃_cc' ECI_raw,c': the economy's own line of the equation. */
function economyIndex(data: Read, found: Complexity, index: number): Parts {
  const { who, line } = raws(data, found);
  const k = data.products.length;
  const made = numbers(k).filter((p) => found.m[index * k + p] === 1);
  const shared = who.map((c) => made.reduce((sum, p) => sum + found.m[c * k + p]! / found.ubiquity[p]!, 0));
  return {
    formula: say.eciFormula(),
    lines: [
      ...advantages(data, false, index),
      line,
      known('lambda', found.lambda, say.lambda(), 'solved'),
      known('shared', shared, say.shared(), 'cells'),
      {
        name: 'own',
        expression: 'sum(shared .* raw) / sum(made) / lambda',
        note: say.ownEconomy(),
      },
      scaled('eci'),
    ],
    ends: 'value',
  };
}
