// The arithmetic of years held: year by year the rows, the indices, every condition, and the sum of the years.
import { known, type Line } from '../../contract/explanation.ts';
import {
  holds,
  NO_EXPORTS_RATIO,
  type Definition,
  type DefinitionName,
  type Facts,
} from '../../measures/dependence.ts';
import { supplyLines } from './explain-supply.ts';
import { explainWords, inWords } from './explain-words.ts';
import type { CellFacts, ImportSide } from './supply.ts';

const { say } = explainWords;

/** A rule as it is run: its definition, the thresholds in use and, where it looks at one, the partner by code. */
export interface RuleAt {
  readonly definition: Definition;
  readonly thresholds: readonly number[];
  readonly partner: readonly string[] | null;
}

/** What a condition is read from. */
type Part = 'hhi' | 'worldHhi' | 'cover' | 'intra' | 'exports' | 'top' | 'world top';

interface Condition {
  readonly needs: readonly Part[];
  /** The condition of year `y`, in the names of the lines; `t` names the thresholds, `over` is > or, for what stays in, >=. */
  readonly as: (y: number, t: string, over: string) => string;
}

const importHhi: Condition = { needs: ['hhi'], as: (y, t, over) => `hhi${y} ${over} ${t}1` };

/** The conditions of every definition, in the order in which it tests them. */
const conditions: Readonly<Record<DefinitionName, readonly Condition[]>> = {
  geodep: [
    importHhi,
    { needs: ['worldHhi'], as: (y, t, over) => `worldHhi${y} ${over} ${t}2` },
    { needs: ['cover'], as: (y, t) => `cover${y} > ${t}3` },
  ],
  cdi: [
    importHhi,
    { needs: ['intra'], as: (y, t) => `M${y} / (M${y} + intra${y}) > ${t}2` },
    { needs: ['cover'], as: (y, t) => `cover${y} > ${t}3` },
  ],
  'cabinet-office': [{ needs: ['top'], as: (y) => `top${y} >= t1` }],
  hjs: [
    { needs: ['exports'], as: (y) => `M${y} > X${y}` },
    { needs: ['top'], as: (y) => `top${y} > t1` },
    { needs: ['world top'], as: (y) => `worldTop${y} > t2` },
  ],
  merics: [
    { needs: ['cover'], as: (y) => `cover${y} >= t1` },
    { needs: ['top'], as: (y) => `top${y} >= t2` },
  ],
};

/** Lines `t1`, `t2` ... of the thresholds; or `u1`, `u2` ... of those at which what is in leaves. */
const thresholdLines = (
  { source, thresholds }: Definition,
  values: readonly number[],
  line: 't' | 'u' = 't',
): Line[] =>
  values.map((value, k) => {
    const { name = '', leave } = thresholds[k] ?? {};
    const note = line === 'u' && leave !== undefined ? say.leave({ name }) : say.threshold({ name, source });
    return known(`${line}${k + 1}`, value, note, 'coefficient');
  });

/** What changes where years are not told from the flows as they are. */
export interface HeldOptions {
  /** Lines of the suppliers of a cell that define `M`, `hhi` and `top` of its year. */
  readonly suppliers?: (cell: number) => readonly Line[];
  /** Thresholds at which a product that is in leaves: the years then build on one another. */
  readonly leave?: readonly number[] | null;
  /** 1 for cells that are left out. */
  readonly dropped?: Uint8Array;
  /** First year that counts. */
  readonly first?: number;
}

/** Which conditions of a year can be told: those that apply and whose parts are known. */
function told({ definition, thresholds }: RuleAt, facts: Facts): readonly Condition[] {
  const verdicts = definition.test(facts, thresholds);
  return conditions[definition.name].filter((_, k) => typeof verdicts[k] === 'boolean');
}

/**
 * Lines of several cells of one product, one for each year, that end in `held`, the number of years in which all conditions
 * hold. `seen` gives the facts that the rule looks at. A year that cannot be assessed is named and not counted.
 */
export function heldLines(
  side: ImportSide,
  cells: readonly number[],
  seen: Pick<CellFacts, 'at'>,
  rule: RuleAt,
  options: HeldOptions = {},
): Line[] {
  const { definition, thresholds } = rule;
  const { leave = null, dropped, first = 0 } = options;
  const assessed = cells.filter(
    (c) => dropped?.[c] !== 1 && holds(definition, seen.at(c), thresholds) !== null,
  );
  const year = (c: number): number => side.supplies.year[c]!;
  const left = cells.filter((c) => !assessed.includes(c)).map((c) => String(year(c)));
  const note = left.length > 0 ? say.yearsLeft({ years: left }) : say.years();
  const counted = assessed.map(year).filter((y) => y >= first);
  if (counted.length === 0) return [known('held', 0, say.noYear())];
  const rules = (c: number, t: string, over: string): string =>
    told(rule, seen.at(c))
      .map(({ as }) => as(year(c), t, over))
      .join(' and ');
  return [
    ...thresholdLines(definition, thresholds),
    ...(leave ? thresholdLines(definition, leave, 'u') : []),
    ...assessed.flatMap((c, k): Line[] => [
      ...yearLines(side, c, seen.at(c), rule, options.suppliers),
      {
        name: `C${year(c)}`,
        expression: `${rules(c, 't', '>')} ? 1 : 0`,
        note: inWords(definition.conditions),
      },
      ...(leave
        ? [
            stateLine(
              year(c),
              assessed[k - 1] === undefined ? null : year(assessed[k - 1]!),
              rules(c, 'u', '>='),
            ),
          ]
        : []),
    ]),
    {
      name: 'held',
      expression: `sum([${counted.map((y) => `${leave ? 'S' : 'C'}${y}`).join(', ')}])`,
      note,
    },
  ];
}

/** With hysteresis: in where it enters, or where it was in the year before and stays. */
const stateLine = (y: number, before: number | null, stays: string): Line => ({
  name: `S${y}`,
  expression: before === null ? `C${y} == 1 ? 1 : 0` : `C${y} == 1 or (S${before} == 1 and ${stays}) ? 1 : 0`,
  note: say.stays(),
});

/** The rows of one year and what is computed of them, as far as the rule asks for it. */
function yearLines(
  side: ImportSide,
  c: number,
  facts: Facts,
  rule: RuleAt,
  suppliers?: HeldOptions['suppliers'],
): Line[] {
  const y = side.supplies.year[c]!;
  const parts = new Set(told(rule, facts).flatMap(({ needs }) => needs));
  const lines = suppliers ? [...suppliers(c)] : flowLines(side, c, parts.has('hhi'));
  const w = side.worldCell[c]!;
  if (parts.has('worldHhi'))
    lines.push(
      ...supplyLines(side, side.world, w, 'exporters of the world', {
        values: `x${y}`,
        total: `W${y}`,
        hhi: `worldHhi${y}`,
      }),
    );
  const grouped = !Number.isNaN(facts.intra);
  const inside = definitionCountsInside(rule.definition) && grouped;
  if (parts.has('intra') || (parts.has('cover') && inside))
    lines.push(known(`intra${y}`, facts.intra, say.inside({ economy: side.economy })));
  if (parts.has('cover') || parts.has('exports'))
    lines.push(known(`X${y}`, facts.exports, say.exportsIn({ economy: side.economy, year: y })));
  if (parts.has('cover')) {
    const sold = inside ? `(X${y} + intra${y})` : `X${y}`;
    lines.push({
      name: `cover${y}`,
      expression: `${sold} > 0 ? M${y} / ${sold} : ${NO_EXPORTS_RATIO}`,
      note: say.cover({ ratio: String(NO_EXPORTS_RATIO) }),
    });
  }
  if (parts.has('top') && !suppliers)
    lines.push(...partnerLines(side, side.supplies, c, rule.partner, 'v', 'M', 'top', y));
  if (parts.has('world top'))
    lines.push(
      ...supplyLines(side, side.world, w, 'exporters of the world', {
        values: `x${y}`,
        total: `W${y}`,
        hhi: '',
      }).filter(({ name }) => name !== '' && !name.endsWith('RestHhi')),
      ...partnerLines(side, side.world, w, rule.partner, 'x', 'W', 'worldTop', y),
    );
  return lines;
}

/** The suppliers of one year with `M`, and `hhi` where it is asked for. */
function flowLines(side: ImportSide, c: number, withHhi: boolean): Line[] {
  const y = side.supplies.year[c]!;
  const lines = supplyLines(side, side.supplies, c, 'suppliers', {
    values: `v${y}`,
    total: `M${y}`,
    hhi: `hhi${y}`,
  });
  return withHhi ? lines : lines.filter(({ name }) => name !== `hhi${y}` && name !== `v${y}RestHhi`);
}

/** Whether trade inside a group counts among its exports. */
const definitionCountsInside = ({ name }: Definition): boolean => name === 'cdi';

/** The share of the partner, or of the largest supplier where there is none. */
function partnerLines(
  side: ImportSide,
  supplies: ImportSide['supplies'],
  cell: number,
  partner: readonly string[] | null,
  values: string,
  total: string,
  name: string,
  y: number,
): Line[] {
  if (partner === null)
    return [{ name: `${name}${y}`, expression: `max(${values}${y}) / ${total}${y}`, note: say.ofLargest() }];
  const [from, to] = [supplies.offsets[cell]!, supplies.offsets[cell + 1]!];
  const is = Array.from(supplies.exporter.subarray(from, to), (e) =>
    partner.includes(side.codes[e] ?? '') ? 1 : 0,
  );
  return [
    known(`is${values}${y}`, is.length > 0 ? is : [0], say.oneFor({ who: partner })),
    {
      name: `${name}${y}`,
      expression: `sum(${values}${y} .* is${values}${y}) / ${total}${y}`,
      note: say.shareOf({ who: partner }),
    },
  ];
}
