// The same game under other conditions: research that the state directs, a state that may refuse, leakage, retaliation.
import { banEffort } from '../../models/release/compare.ts';
import type { NumberName, Parameters } from '../../models/release/parameters.ts';
import type { Setting } from './input.ts';

export const conditions = ['as given', 'directed research', 'refusal', 'leakage', 'retaliation'] as const;
export type Condition = (typeof conditions)[number];

/** Likely values or drawn ones, of everything that is declared. */
export type Values = Readonly<Partial<Record<NumberName, number>>>;

/** Conditions that are not already those of the parameters given. */
export const conditionsOf = ({ of }: Setting): readonly Condition[] =>
  conditions.filter(
    (one) =>
      one === 'as given' ||
      (one === 'directed research' && of.directed < 1) ||
      (one === 'refusal' && !of.refusal) ||
      (one === 'leakage' && of.leak === 0) ||
      (one === 'retaliation' && of.K === 0),
  );

/** Parameters under a condition, with what is declared at `values`; what the file sets stays. */
export function under(condition: Condition, { of, set }: Setting, values: Values): Parameters {
  const drawn = Object.fromEntries(Object.entries(values).filter(([name]) => !set.has(name)));
  const plain = { ...of, ...drawn, K: of.K, leak: of.leak };
  const given = plain.directed > 0 ? directed(plain, plain.directed, set) : plain;
  switch (condition) {
    case 'as given':
      return given;
    case 'directed research':
      return directed(plain, 1, set);
    case 'refusal':
      return { ...given, refusal: true };
    case 'leakage':
      return { ...given, leak: values.leak ?? 0 };
    case 'retaliation':
      return { ...given, K: values.K ?? 0 };
  }
}

const directed = (of: Parameters, share: number, set: ReadonlySet<string>): Parameters => ({
  ...of,
  directed: share,
  xState: set.has('xState') ? of.xState : banEffort(of),
});
