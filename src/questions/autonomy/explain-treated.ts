// The arithmetic of the treated columns: re-exports are given back round by round, as the method has it.
import { list, type Explanation, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { reattribute, ROUNDS } from '../../measures/reexports.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { factsOf } from '../shared/supply.ts';
import type { Assessed } from './assess.ts';
import { drawFlags, flagsAt } from './draws.ts';
import { statesOf } from './flags.ts';
import { localOf } from './hubs.ts';
import { mirrorOf } from './mirror.ts';
import { treatedOf, type Treated } from './treated.ts';

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
const none: Parts = { formula: '', lines: [], ends: 'null' };
const value = (formula: string, lines: readonly Line[]): Parts => ({ formula, lines, ends: 'value' });

/** Explains a treated column of one product. */
export async function explainTreated(
  ctx: Context,
  a: Assessed,
  place: number,
  column: string,
): Promise<Parts> {
  const treated = await treatedOf(ctx, a, await mirrorOf(ctx, a.side));
  if (!treated) return none;
  const c = a.cells[place]!;
  if (column === 'hhiTreated')
    return value('HHI = Σ s_i² after treatment [P]', [
      ...shares(a, treated, c),
      { name: 'hhiTreated', expression: 'sum(s .^ 2 .* w)', note: '' },
    ]);
  if (column === 'topShareTreated')
    return value('largest share after treatment [P]', [
      ...shares(a, treated, c),
      { name: 'topShareTreated', expression: 'max(s .* named)', note: '' },
    ]);
  if (column !== 'pFlagTreated') return none;
  if (ctx.draws > 0) {
    const flags = flagsAt(drawFlags(ctx, a, treated).treated, place, a.cells.length);
    return value('share of draws in which the treated result is flagged', [
      { name: 'flag', expression: list(flags), note: `draws 0..${ctx.draws - 1}, seed ${ctx.seed}` },
      { name: 'pFlagTreated', expression: 'mean(flag)', note: '' },
    ]);
  }
  const { supplies } = a.side;
  const facts = treated.facts(
    supplies.value,
    a.side.world.value,
    factsOf(a.side, a.partner?.members ?? null),
  );
  const from = (treated.leave ? a.history : a.rule.years)[0] ?? 0;
  const cells = Array.from(a.place.keys()).filter((k) => a.place[k] === place && supplies.year[k]! >= from);
  const states = statesOf(cells, facts, a.rule, treated.leave, treated.dropped);
  const inWindow = states.filter((_, t) => supplies.year[cells[t]!]! >= (a.rule.years[0] ?? 0));
  return value('years in which it is flagged after treatment', [
    {
      name: 'held',
      expression: list(inWindow.map((state) => (state ? 1 : 0))),
      note: `years ${a.rule.years.join(', ')}`,
    },
    { name: 'pFlagTreated', expression: `sum(held) >= ${a.rule.need} ? 1 : 0`, note: '' },
  ]);
}

/**
 * Lines that end in `s` (shares), `w` (1 for a named supplier, else the index among those known only together) and
 * `named` (1 for a named supplier).
 */
function shares(a: Assessed, treated: Treated, c: number): Line[] {
  const { side } = a;
  const supplies = { ...side.supplies, value: treated.kept(side.supplies.value) };
  const who = treated.applied.includes('unnamed') ? 'suppliers (0 without a name)' : 'suppliers';
  const own = supplyLines(side, supplies, c, who, { values: 'v', total: 'M', hhi: 'hhi' }).slice(0, 4);
  const rest = side.supplies.restHhi[c]!;
  if (!treated.hubs)
    return [
      ...own,
      { name: 's', expression: 'concat(v / M, [vRest / M])', note: '' },
      ...ends(count(a, c), [rest]),
    ];
  const { mixes, way } = treated.hubs;
  const local = localOf(side, mixes, new Set(mixes.hubs), c);
  const size = local.exporters.length + local.restHhi.length;
  const start = new Float64Array(size);
  for (const { k, slot } of [...local.kept, ...local.moved]) start[slot] = supplies.value[k]!;
  const names = local.exporters.map((e) => way.codes[e]).join(', ');
  const lines: Line[] = [
    ...own,
    { name: 's0', expression: `${list(start)} / M`, note: `shares of ${names}, then the rest of each hub` },
  ];
  const hubs = [...local.mixes].map(([slot, mix]) => ({
    slot,
    mix,
    code: way.codes[local.exporters[slot]!],
  }));
  for (const { mix, code } of hubs)
    lines.push({ name: `m${code}`, expression: list(mix), note: `where ${code} buys, in the same order` });
  const keep = Array.from({ length: size }, (_, slot) => (local.mixes.has(slot) ? 0 : 1));
  lines.push({ name: 'keep', expression: list(keep), note: '0 for hubs whose imports are known' });
  const rounds = roundsOf(start, local.mixes);
  for (let round = 0; round < rounds; round++)
    lines.push({
      name: `s${round + 1}`,
      expression: [
        `s${round} .* keep`,
        ...hubs.map(({ slot, code }) => `s${round}[${slot + 1}] * m${code}`),
      ].join(' + '),
      note: round === 0 ? 's′ = s_nonhub + Σ s_h m_h [P]' : '',
    });
  return [
    ...lines,
    { name: 's', expression: `concat(s${rounds}, [vRest / M])`, note: 'the last: the buyer’s own rest' },
    ...ends(local.exporters.length, [...local.restHhi, rest]),
  ];
}

/** Rounds until no hub has anything left, at most as many as the measure makes. */
function roundsOf(start: Float64Array, mixes: ReadonlyMap<number, Float64Array>): number {
  let now: Float64Array = start.slice();
  for (let round = 0; round < ROUNDS; round++) {
    if ([...mixes.keys()].every((slot) => !now[slot])) return round;
    now = reattribute(now, [...mixes.keys()], mixes, 1);
  }
  return ROUNDS;
}

const count = (a: Assessed, c: number): number =>
  Math.max(1, a.side.supplies.offsets[c + 1]! - a.side.supplies.offsets[c]!);

const ends = (named: number, rests: readonly number[]): Line[] => [
  {
    name: 'w',
    expression: list([...Array.from({ length: named }, () => 1), ...rests]),
    note: '1, and the index among those known only together',
  },
  {
    name: 'named',
    expression: list([...Array.from({ length: named }, () => 1), ...rests.map(() => 0)]),
    note: '1 for suppliers known by name',
  },
];
