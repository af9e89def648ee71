// The escalation game on a ladder of controls: subgame-perfect and quantal-response play, solved from the leaves. METHODS 6.2 [P].

/** Rungs of the ladder: 0 none, 1 licence delays, 2 product embargo, 3 full sector, 4 total. */
export const RUNGS = 5;

/** The two sides: 0 moves first. */
export type Side = 0 | 1;

/** What a mover may do: leave its rung, go one up, or, once a control stands, concede, which ends the game and all controls. */
export const actions = ['stay', 'concede', 'up'] as const;
export type Action = (typeof actions)[number];

export interface EscalationGame {
  /** C: damage a step does to each side, by (rung of side 0) x RUNGS + (rung of side 1); % of its GDP, 0 or more, may be Infinity. */
  readonly damage: readonly [Float64Array, Float64Array];
  /** B: what the other's concession is worth to each side, % of its GDP. */
  readonly prize: readonly [number, number];
  /** T: moves in all, taken in turns. Default 8. */
  readonly depth?: number;
  /** delta: worth of a step's cost or prize one step later, above 0. Below 1 a climb that pays is not put off. */
  readonly discount: number;
  /** h: chance in each step that a quarrel in which a control stands ends in disaster. Default 0. */
  readonly hazard?: number;
  /** What disaster costs each side, % of its GDP. Default 0. */
  readonly disaster?: readonly [number, number];
}

/** The ways in which play can end. */
export const endings = ['peace', 'conceded0', 'conceded1', 'standoff', 'disaster'] as const;
export type Ending = (typeof endings)[number];

/** Play from one state on. */
export interface Play {
  /** Expected worth to each side, % of its GDP, at the first step. */
  readonly value: readonly [number, number];
  /** Chance of each way in which it can end; they sum to one. */
  readonly ends: {
    /** No control was ever raised. */
    readonly peace: number;
    /** Side 0, side 1 conceded. */
    readonly conceded: readonly [number, number];
    /** Controls stand when the moves are over. */
    readonly standoff: number;
    readonly disaster: number;
  };
  /** The same chances by the step in which it ends, in the order of `endings`: endings x depth. */
  readonly endsAt: Float64Array;
  /** Chance that each rung is the highest that each side ever stood on, by side, then rung. */
  readonly highest: readonly [Float64Array, Float64Array];
  /** Most likely play: who moved, what it did, the rungs afterwards. Ties as in the choice itself. */
  readonly path: readonly {
    readonly mover: Side;
    readonly action: Action;
    readonly rungs: readonly [number, number];
  }[];
}

interface Node {
  readonly value: readonly [number, number];
  /** Chance of each action, in the order of `actions`; an action that is not open has 0. */
  readonly chance: readonly number[];
}

/**
 * Solves the game from rung 0 on both sides. In a step the mover acts, then both bear C at the rungs reached; conceding ends the
 * game at once, gives the other its prize and costs nothing more.
 *
 * `precision` (lambda of the agent logit quantal-response equilibrium): chance of action a = exp(lambda EU_a) / sum; 0 makes
 * play uniform, Infinity (default) subgame-perfect. Unique, because moves are taken in turns with full information.
 * Ties go to the action that leaves the lowest rungs standing, both sides together, then to the first of `actions`.
 */
export function play(game: EscalationGame, precision = Number.POSITIVE_INFINITY): Play {
  const depth = game.depth ?? 8;
  check(game, depth, precision);
  const states = RUNGS * RUNGS;
  /** By step x (rung of 0) x (rung of 1); the mover follows from the step. */
  const nodes: Node[] = [];
  const nodeAt = (t: number, r0: number, r1: number): Node => nodes[t * states + r0 * RUNGS + r1]!;
  const over: Node = { value: [0, 0], chance: [0, 0, 0] };
  for (let s = 0; s < states; s++) nodes[depth * states + s] = over;
  for (let t = depth - 1; t >= 0; t--)
    for (let r0 = 0; r0 < RUNGS; r0++)
      for (let r1 = 0; r1 < RUNGS; r1++) {
        const mover: Side = t % 2 === 0 ? 0 : 1;
        const worth = actions.map((action) => worthOf(game, action, mover, [r0, r1], t, nodeAt));
        const own = worth.map((both) => both?.[mover] ?? null);
        const chance = Number.isFinite(precision)
          ? logit(own, precision)
          : best(own, [r0 + r1, 0, r0 + r1 + 1]);
        nodes[t * states + r0 * RUNGS + r1] = {
          value: [expected(worth, chance, 0), expected(worth, chance, 1)],
          chance,
        };
      }
  return { value: nodeAt(0, 0, 0).value, ...follow(game, depth, nodeAt) };
}

/** Worth of an action to both sides; null where it is not open. */
function worthOf(
  game: EscalationGame,
  action: Action,
  mover: Side,
  rungs: readonly [number, number],
  t: number,
  nodeAt: (t: number, r0: number, r1: number) => Node,
): readonly [number, number] | null {
  if (action === 'concede') {
    if (rungs[0] + rungs[1] === 0) return null;
    return mover === 0 ? [0, game.prize[1]] : [game.prize[0], 0];
  }
  const next = after(rungs, mover, action);
  if (!next) return null;
  const [r0, r1] = next;
  const { discount, disaster = [0, 0] } = game;
  const h = r0 + r1 > 0 ? (game.hazard ?? 0) : 0;
  const later = nodeAt(t + 1, r0, r1).value;
  const side = (i: Side): number => {
    const now = -game.damage[i][r0 * RUNGS + r1]!;
    const survives = h === 1 ? 0 : (1 - h) * later[i];
    return now + discount * survives - (h > 0 ? h * disaster[i] : 0);
  };
  return [side(0), side(1)];
}

function after(
  rungs: readonly [number, number],
  mover: Side,
  action: Action,
): readonly [number, number] | null {
  if (action === 'stay') return rungs;
  if (rungs[mover] === RUNGS - 1) return null;
  return mover === 0 ? [rungs[0] + 1, rungs[1]] : [rungs[0], rungs[1] + 1];
}

/** All weight on the largest worth; among equals on the lowest `rung`, then on the first. */
function best(worth: readonly (number | null)[], rung: readonly number[]): number[] {
  let at = -1;
  worth.forEach((w, a) => {
    if (w === null) return;
    const top = at < 0 ? Number.NEGATIVE_INFINITY : worth[at]!;
    if (at < 0 || w > top || (w === top && rung[a]! < rung[at]!)) at = a;
  });
  return worth.map((_, a) => (a === at ? 1 : 0));
}

function logit(worth: readonly (number | null)[], precision: number): number[] {
  const open = worth.map((w) => (w === null ? null : precision === 0 ? 0 : precision * w));
  const top = Math.max(...open.map((w) => w ?? Number.NEGATIVE_INFINITY));
  // Where every action is infinitely bad none is better than another.
  const weight = open.map((w) => (w === null ? 0 : w === top ? 1 : Math.exp(w - top)));
  const sum = weight.reduce((a, b) => a + b, 0);
  return weight.map((w) => w / sum);
}

function expected(
  worth: readonly (readonly [number, number] | null)[],
  chance: readonly number[],
  side: Side,
): number {
  let sum = 0;
  worth.forEach((both, a) => {
    if (both && chance[a]! > 0) sum += chance[a]! * both[side];
  });
  return sum;
}

function follow(
  game: EscalationGame,
  depth: number,
  nodeAt: (t: number, r0: number, r1: number) => Node,
): Omit<Play, 'value'> {
  const endsAt = new Float64Array(endings.length * depth);
  const ends = (way: Ending, t: number, p: number): void => {
    endsAt[endings.indexOf(way) * depth + t]! += p;
  };
  const highest: [Float64Array, Float64Array] = [new Float64Array(RUNGS), new Float64Array(RUNGS)];
  const ended = (p: number, rungs: readonly [number, number]): void => {
    highest[0][rungs[0]]! += p;
    highest[1][rungs[1]]! += p;
  };
  // Rungs only rise, so the highest rung of a side is where it stands.
  let layer = new Map<number, number>([[0, 1]]);
  for (let t = 0; t < depth; t++) {
    const mover: Side = t % 2 === 0 ? 0 : 1;
    const next = new Map<number, number>();
    for (const [at, p] of layer) {
      const rungs = [Math.floor(at / RUNGS), at % RUNGS] as const;
      const { chance } = nodeAt(t, rungs[0], rungs[1]);
      actions.forEach((action, a) => {
        const q = p * chance[a]!;
        if (q === 0) return;
        if (action === 'concede') {
          ends(mover === 0 ? 'conceded0' : 'conceded1', t, q);
          ended(q, rungs);
          return;
        }
        const to = after(rungs, mover, action)!;
        const lost = to[0] + to[1] > 0 ? q * (game.hazard ?? 0) : 0;
        ends('disaster', t, lost);
        if (lost > 0) ended(lost, to);
        const place = to[0] * RUNGS + to[1];
        if (q > lost) next.set(place, (next.get(place) ?? 0) + q - lost);
      });
    }
    layer = next;
  }
  for (const [at, p] of layer) {
    ends(at === 0 ? 'peace' : 'standoff', depth - 1, p);
    ended(p, [Math.floor(at / RUNGS), at % RUNGS]);
  }
  const [peace, conceded0, conceded1, standoff, disaster] = endings.map((_, way) =>
    endsAt.subarray(way * depth, (way + 1) * depth).reduce((sum, p) => sum + p, 0),
  ) as [number, number, number, number, number];
  const ways = { peace, conceded: [conceded0, conceded1] as const, standoff, disaster };
  return { ends: ways, endsAt, highest, path: likeliest(depth, nodeAt) };
}

function likeliest(depth: number, nodeAt: (t: number, r0: number, r1: number) => Node): Play['path'] {
  const path: { mover: Side; action: Action; rungs: readonly [number, number] }[] = [];
  let rungs: readonly [number, number] = [0, 0];
  for (let t = 0; t < depth; t++) {
    const mover: Side = t % 2 === 0 ? 0 : 1;
    const { chance } = nodeAt(t, rungs[0], rungs[1]);
    const action = actions[chance.indexOf(Math.max(...chance))]!;
    rungs = action === 'concede' ? [0, 0] : after(rungs, mover, action)!;
    path.push({ mover, action, rungs });
    if (action === 'concede') break;
  }
  return path;
}

function check(game: EscalationGame, depth: number, precision: number): void {
  const { damage, prize, discount, hazard = 0, disaster = [0, 0] } = game;
  for (const of of damage) {
    if (of.length !== RUNGS * RUNGS)
      throw new RangeError(`Expected ${RUNGS} x ${RUNGS} damages, got ${of.length}.`);
    if (of.some((c) => !(c >= 0))) throw new RangeError('Damage must be 0 or more.');
  }
  if (prize.some((b) => !(b >= 0) || b === Number.POSITIVE_INFINITY))
    throw new RangeError('A prize must be 0 or more and finite.');
  if (!Number.isInteger(depth) || depth < 1) throw new RangeError(`Depth must be 1 or more, got ${depth}.`);
  if (!(discount > 0 && discount <= 1)) throw new RangeError(`Discount must be in (0, 1], got ${discount}.`);
  if (!(hazard >= 0 && hazard <= 1)) throw new RangeError(`Hazard must be in [0, 1], got ${hazard}.`);
  if (disaster.some((d) => !(d >= 0))) throw new RangeError('Disaster must cost 0 or more.');
  if (!(precision >= 0)) throw new RangeError(`Precision must be 0 or more, got ${precision}.`);
}
