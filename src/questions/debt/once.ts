// What follows from an assessment alone is worked out once, however many cells of it are explained.
import type { Assessed } from './assess.ts';

export function once<T>(of: (a: Assessed) => T): (a: Assessed) => T {
  const known = new WeakMap<Assessed, { readonly value: T }>();
  return (a) => {
    const found = known.get(a) ?? { value: of(a) };
    known.set(a, found);
    return found.value;
  };
}
