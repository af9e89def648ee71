// The mean of the worst years: what several suppliers that may cut, each by itself, cost when it comes worst.

/** Something that happens in a year with a chance, and what it then costs. */
export interface Peril {
  readonly chance: number;
  readonly loss: number;
}

/** Perils told apart; 2^APART joint states. The smaller ones beyond happen together [P]. */
export const APART = 10;

/**
 * CVaR: the mean loss of the worst `tail` part of the years (Rockafellar & Uryasev 2000), (1/tail) int_{1-tail}^1 F^-1(u) du, of a
 * sum of independent perils, exactly, from their joint states.
 */
export function worstMean(perils: readonly Peril[], tail: number): number {
  let left = tail;
  let sum = 0;
  for (const { chance, loss } of states(perils).toSorted((a, b) => b.loss - a.loss)) {
    const part = Math.min(left, chance);
    sum += part * loss;
    left -= part;
    if (left <= 0) break;
  }
  return sum / tail;
}

/** Joint states of the perils: chances add up to 1. */
function states(perils: readonly Peril[]): readonly Peril[] {
  return apart(perils).reduce<readonly Peril[]>(
    (all, { chance, loss }) =>
      all.flatMap((state) => [
        { chance: state.chance * (1 - chance), loss: state.loss },
        { chance: state.chance * chance, loss: state.loss + loss },
      ]),
    [{ chance: 1, loss: 0 }],
  );
}

function apart(perils: readonly Peril[]): readonly Peril[] {
  const all = perils
    .filter(({ chance, loss }) => chance > 0 && loss > 0)
    .toSorted((a, b) => b.chance * b.loss - a.chance * a.loss);
  return all.length <= APART ? all : [...all.slice(0, APART - 1), jointly(all.slice(APART - 1))];
}

/** Perils as one: it comes with the largest of their chances, and those that are rarer count with that part of their loss. */
export function jointly(perils: readonly Peril[]): Peril {
  const chance = Math.max(0, ...perils.map((one) => one.chance));
  const expected = perils.reduce((sum, one) => sum + one.chance * one.loss, 0);
  return { chance, loss: chance > 0 ? expected / chance : 0 };
}
