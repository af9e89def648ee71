import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/kernel/random.ts';
import { play, RUNGS, type EscalationGame } from '../../../src/models/deterrence/escalation.ts';

const square = (at: (r0: number, r1: number) => number): Float64Array =>
  Float64Array.from({ length: RUNGS * RUNGS }, (_, k) => at(Math.floor(k / RUNGS), k % RUNGS));
const both = (at: (r0: number, r1: number) => number): EscalationGame['damage'] => [square(at), square(at)];

/** Damages without ties, but for rung 0 on both sides, where nothing is borne. */
const someDamage = fc.integer({ min: 0, max: 1e9 }).map((seed) => {
  const draws = stream(seed, 'damage');
  return Float64Array.from({ length: RUNGS * RUNGS }, (_, k) => (k === 0 ? 0 : 3 * draws.uniform(k)));
});
const games: fc.Arbitrary<EscalationGame> = fc.record({
  damage: fc.tuple(someDamage, someDamage),
  prize: fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })),
  depth: fc.integer({ min: 1, max: 8 }),
  discount: fc.double({ min: 0.5, max: 1, noNaN: true }),
  hazard: fc.double({ min: 0, max: 1, noNaN: true }),
  disaster: fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
});

describe('the escalation game', () => {
  it('lets the aggressor climb where nothing hurts', () => {
    const { path, ends, value } = play({ damage: both(() => 0), prize: [1, 0], discount: 0.99 });
    expect(path[0]).toEqual({ mover: 0, action: 'up', rungs: [1, 0] });
    expect(ends.conceded[1]).toBe(1);
    expect(value).toEqual([0.99, 0]);
  });

  it('stays at rung 0 where any control is prohibitive to both', () => {
    for (const cost of [1e6, Number.POSITIVE_INFINITY]) {
      const game = { damage: both((a, b) => (a + b > 0 ? cost : 0)), prize: [3, 3] as const, discount: 1 };
      expect(play(game).ends.peace).toBe(1);
      expect(
        play(game).path.every(({ action, rungs }) => action === 'stay' && rungs[0] + rungs[1] === 0),
      ).toBe(true);
    }
  });

  it('with certain disaster is the one-shot game: up is worth minus its cost and the disaster', () => {
    const game: EscalationGame = {
      damage: both((a, b) => a + b),
      prize: [4, 0],
      hazard: 1,
      disaster: [2, 2],
      discount: 1,
      depth: 1,
    };
    // Depth 1: stay is worth 0, up -1 - 2.
    expect(play(game).value).toEqual([0, 0]);
    const deep = play({ ...game, depth: 8 });
    expect(deep.ends.peace).toBe(1);
    expect(deep.value).toEqual(play(game).value);
  });

  it('is uniform at precision 0: over the two or three actions that are open', () => {
    const game = { damage: both((a, b) => a + b), prize: [1, 1] as const, discount: 1 };
    expect(play({ ...game, depth: 1 }, 0).ends).toMatchObject({ peace: 0.5, standoff: 0.5 });
    const { ends } = play({ ...game, depth: 2 }, 0);
    expect(ends.peace).toBeCloseTo(1 / 4, 12);
    expect(ends.conceded[1]).toBeCloseTo(1 / 6, 12);
    expect(ends.standoff).toBeCloseTo(1 / 4 + 1 / 3, 12);
  });

  it('tends to subgame-perfect play as precision grows, where no two actions tie', () =>
    fc.assert(
      fc.property(games, (game) => {
        const perfect = play(game);
        const nearly = play(game, 1e7);
        expect(nearly.value[0]).toBeCloseTo(perfect.value[0], 4);
        expect(nearly.value[1]).toBeCloseTo(perfect.value[1], 4);
      }),
      { numRuns: 200 },
    ));

  it('has chances that sum to one, and the value of its ends', () =>
    fc.assert(
      fc.property(games, fc.constantFrom(0, 0.5, 3, Number.POSITIVE_INFINITY), (game, precision) => {
        const { ends, highest } = play(game, precision);
        const sum = ends.peace + ends.standoff + ends.disaster + ends.conceded[0] + ends.conceded[1];
        expect(sum).toBeCloseTo(1, 10);
        for (const side of highest) expect(side.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 200 },
    ));

  it('agrees with a plain recursion over whole histories', () =>
    fc.assert(
      fc.property(games, (game) => {
        const depth = Math.min(game.depth ?? 8, 5);
        const [mine, theirs] = byHistory(game, depth);
        const { value } = play({ ...game, depth });
        expect(value[0]).toBeCloseTo(mine, 9);
        expect(value[1]).toBeCloseTo(theirs, 9);
      }),
      { numRuns: 100 },
    ));

  it('refuses damage below zero, and tables of another size', () => {
    expect(() => play({ damage: both(() => -1), prize: [1, 1], discount: 1 })).toThrow(/0 or more/);
    expect(() =>
      play({ damage: [new Float64Array(4), new Float64Array(25)], prize: [1, 1], discount: 1 }),
    ).toThrow(/5 x 5/);
  });
});

/** The same game written over histories, with discounted sums of what was borne, and the same rule for ties. */
function byHistory(game: EscalationGame, depth: number): readonly [number, number] {
  const { discount, hazard = 0, disaster = [0, 0] } = game;
  const from = (t: number, r: readonly [number, number]): readonly [number, number] => {
    if (t === depth) return [0, 0];
    const m = t % 2;
    const options: { rung: number; worth: readonly [number, number] }[] = [];
    const move = (to: readonly [number, number]): void => {
      const h = to[0] + to[1] > 0 ? hazard : 0;
      const later = from(t + 1, to);
      const worth = [0, 1].map(
        (i) =>
          -game.damage[i as 0 | 1][to[0] * RUNGS + to[1]]! +
          discount * (1 - h) * later[i]! -
          h * disaster[i]!,
      );
      options.push({ rung: to[0] + to[1], worth: [worth[0]!, worth[1]!] });
    };
    move(r);
    if (r[0] + r[1] > 0) options.push({ rung: 0, worth: m === 0 ? [0, game.prize[1]] : [game.prize[0], 0] });
    if (r[m]! < RUNGS - 1) move(m === 0 ? [r[0] + 1, r[1]] : [r[0], r[1] + 1]);
    return options.reduce((a, b) => {
      const gain = b.worth[m]! - a.worth[m]!;
      return gain > 0 || (gain === 0 && b.rung < a.rung) ? b : a;
    }).worth;
  };
  return from(0, [0, 0]);
}
