// The arithmetic of the treated columns: re-exports are given back round by round, as the method has it.
import { known, plain, type Explanation, type Line, type Note } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { reattribute, ROUNDS } from '../../measures/reexports.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { heldLines } from '../shared/explain-held.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { explainWords as sharedWords } from '../shared/explain-words.ts';
import { factsOf } from '../shared/supply.ts';
import type { Assessed } from './assess.ts';
import { drawFlags, flagsAt } from './draws.ts';
import { explainWords } from './explain-words.ts';
import { seenBy } from './flags.ts';
import { localOf } from './hubs.ts';
import { mirrorOf } from './mirror.ts';
import { treatedOf, type Treated } from './treated.ts';

const { say } = explainWords;

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
const none: Parts = { formula: [], lines: [], ends: 'null' };
const value = (formula: Note, lines: readonly Line[]): Parts => ({ formula, lines, ends: 'value' });

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
    return value(say.hhiTreated(), [...shares(a, treated, c), line('hhiTreated', 'sum(s .^ 2 .* w)')]);
  if (column === 'topShareTreated')
    return value(say.topTreated(), [...shares(a, treated, c), line('topShareTreated', 'max(s .* named)')]);
  if (column !== 'pFlagTreated') return none;
  const rule = treatedRule(a, treated, place);
  if (ctx.draws === 0) return value(say.yearsTreated(), rule);
  const flags = flagsAt(drawFlags(ctx, a, treated).treated, place, a.cells.length);
  return value(say.shareTreated(), [
    ...rule,
    known('flag', flags, say.draws({ last: String(ctx.draws - 1), seed: String(ctx.seed) }), 'draws'),
    line('pFlagTreated', 'mean(flag)'),
  ]);
}

/** Lines that end in `flagged`: the treated result at likely values. */
function treatedRule(a: Assessed, treated: Treated, place: number): Line[] {
  const { supplies } = a.side;
  const { rule } = a;
  const facts = treated.facts(
    supplies.value,
    a.side.world.value,
    factsOf(a.side, a.partner?.members ?? null),
  );
  const from = (treated.leave ? a.history : rule.years)[0] ?? 0;
  const cells = Array.from(a.place.keys()).filter((k) => a.place[k] === place && supplies.year[k]! >= from);
  const partner = rule.partnered ? (a.partner?.members ?? null) : null;
  const suppliers = (c: number): Line[] => {
    const y = String(supplies.year[c]);
    return [
      ...shares(a, treated, c, y, partner),
      { name: `hhi${y}`, expression: `sum(s${y} .^ 2 .* w${y})`, note: plain('HHI = Σ s_i²') },
      line(`top${y}`, partner ? `sum(s${y} .* on${y})` : `max(s${y} .* named${y})`),
    ];
  };
  return [
    ...heldLines(
      { ...a.side, world: { ...a.side.world, value: treated.keptWorld(a.side.world.value) } },
      cells,
      { at: (c) => seenBy(rule, facts.at(c)) },
      { ...rule, partner },
      { suppliers, leave: treated.leave, dropped: treated.dropped, first: rule.years[0] ?? 0 },
    ),
    line('flagged', `held >= ${rule.need} ? 1 : 0`, say.atLikely()),
  ];
}

/**
 * Lines that end in `s` (shares), `w` (1 for a named supplier, else the index among those known only together), `named` (1
 * for a named supplier) and, where a partner is asked about, `on` (1 for it); each name with a suffix.
 */
function shares(
  a: Assessed,
  treated: Treated,
  c: number,
  y = '',
  partner: readonly string[] | null = null,
): Line[] {
  const { side } = a;
  const supplies = { ...side.supplies, value: treated.kept(side.supplies.value) };
  const names = { values: `v${y}`, total: `M${y}`, hhi: `hhi${y}` };
  const [values, ...others] = supplyLines(side, supplies, c, 'suppliers', names).slice(0, 4);
  const unnamed = treated.applied.includes('unnamed') ? [say.unnamedZero()] : [];
  const own = [{ ...values!, note: notes(values!.note, ...unnamed) }, ...others];
  const rest = supplies.restHhi[c]!;
  if (!treated.hubs) {
    const [from, to] = [supplies.offsets[c]!, supplies.offsets[c + 1]!];
    const codes = Array.from(supplies.exporter.subarray(from, to), (e) => side.codes[e] ?? '');
    return [
      ...own,
      { name: `s${y}`, expression: `concat(v${y} / M${y}, [v${y}Rest / M${y}])`, note: say.shares() },
      ...ends(codes.length > 0 ? codes : [''], [rest], y, partner),
    ];
  }
  const { mixes, way } = treated.hubs;
  const local = localOf(side, mixes, new Set(mixes.hubs), c);
  const size = local.exporters.length + local.restHhi.length;
  const start = new Float64Array(size);
  for (const { k, slot } of [...local.kept, ...local.moved]) start[slot] = supplies.value[k]!;
  const codes = local.exporters.map((e) => way.codes[e] ?? '');
  const lines: Line[] = [
    ...own,
    known(`start${y}`, start, say.start({ codes })),
    { name: `s${y}_0`, expression: `start${y} / M${y}`, note: say.sharesBefore() },
  ];
  const hubs = [...local.bought].map(([slot, bought]) => ({ slot, bought, code: codes[slot] ?? '' }));
  for (const { bought, code } of hubs)
    lines.push(known(`b${y}_${code}`, bought, say.bought({ hub: code })), {
      name: `m${y}_${code}`,
      expression: `b${y}_${code} / sum(b${y}_${code})`,
      note: say.whereBought({ hub: code }),
    });
  const keep = Array.from({ length: size }, (_, slot) => (local.mixes.has(slot) ? 0 : 1));
  lines.push(known(`keep${y}`, keep, say.keep()));
  const rounds = roundsOf(start, local.mixes);
  for (let round = 0; round < rounds; round++)
    lines.push({
      name: `s${y}_${round + 1}`,
      expression: [
        `s${y}_${round} .* keep${y}`,
        ...hubs.map(({ slot, code }) => `s${y}_${round}[${slot + 1}] * m${y}_${code}`),
      ].join(' + '),
      note: round === 0 ? plain('s′ = s_nonhub + Σ s_h m_h [P]') : [],
    });
  return [
    ...lines,
    {
      name: `s${y}`,
      expression: `concat(s${y}_${rounds}, [v${y}Rest / M${y}])`,
      note: say.ownRest(),
    },
    ...ends(codes, [...local.restHhi, rest], y, partner),
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

function ends(
  codes: readonly string[],
  rests: readonly number[],
  y: string,
  partner: readonly string[] | null,
): Line[] {
  const none = rests.map(() => 0);
  return [
    known(`w${y}`, [...codes.map(() => 1), ...rests], say.weights()),
    known(`named${y}`, [...codes.map(() => 1), ...none], say.named()),
    ...(partner
      ? [
          known(
            `on${y}`,
            [...codes.map((code) => (partner.includes(code) ? 1 : 0)), ...none],
            sharedWords.say.oneFor({ who: partner }),
          ),
        ]
      : []),
  ];
}
