// What each assumption does to the distance of panic.
import type { Values } from '../shock/parameters.ts';
import { calibration, type Conditions } from './calibration.ts';
import { once } from './once.ts';
import { readingOf, type Reading } from './panics.ts';

/** One number at its low and high end, all others at their likely values. */
export interface SensitivityRow {
  readonly key: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly atLow: Reading;
  readonly atHigh: Reading;
}

/** How far what the economy itself brings is moved to either side [P]; repricing is in shares, the others of GDP or a year. */
const moved: readonly (readonly [name: keyof Conditions, by: number, key: string])[] = [
  ['growth', 0.01, 'nominal growth'],
  ['yield', 0.01, 'market yield'],
  ['primaryBalance', 0.01, 'expected balance'],
  ['repricing', 0.05, 'reprices in a year'],
];
const CAPTIVE = 0.05;

export const sensitivityRows = once(({ mixes, conditions, values, terms }): SensitivityRow[] => {
  const captive = mixes[0]?.captive;
  if (captive === undefined) return [];
  const wealth = terms.wealth?.value ?? null;
  const read = (own: Conditions, h: number, with_: Values): Reading => readingOf(own, h, with_, wealth);
  const [less, more] = [Math.max(0, captive - CAPTIVE), Math.min(1, captive + CAPTIVE)];
  return [
    {
      key: 'captive share',
      low: less,
      likely: captive,
      high: more,
      atLow: read(conditions, less, values),
      atHigh: read(conditions, more, values),
    },
    ...calibration.map(({ name, low, high }): SensitivityRow => {
      const set =
        (value: number): Values =>
        (asked) =>
          asked === name ? value : values(asked);
      return {
        key: name,
        low,
        likely: values(name),
        high,
        atLow: read(conditions, captive, set(low)),
        atHigh: read(conditions, captive, set(high)),
      };
    }),
    ...moved.map(([name, by, key]): SensitivityRow => {
      const [low, high] =
        name === 'repricing'
          ? [Math.max(0.02, conditions[name] - by), Math.min(1, conditions[name] + by)]
          : [conditions[name] - by, conditions[name] + by];
      return {
        key,
        low,
        likely: conditions[name],
        high,
        atLow: read({ ...conditions, [name]: low }, captive, values),
        atHigh: read({ ...conditions, [name]: high }, captive, values),
      };
    }),
  ];
});
