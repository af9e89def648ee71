// A difference of two shares is told in points, a share in percent, in both languages.
import { expect, it } from 'vitest';
import type { Column } from '../../src/contract/column.ts';
import { show } from '../../src/contract/render.ts';
import { debtWords } from '../../src/questions/debt/words.ts';
import { texts } from '../../src/questions/registry.ts';
import { summed, summedJa } from '../../src/questions/portfolio/point.ts';

const share: Column = { key: 'room', label: debtWords.say.room(), unit: '0-1', kind: 'share', digits: 1 };

it('tells shares in percent and their differences in points', () => {
  expect(show(0.026, share, 'en', texts)).toBe('2.6 %');
  expect(show(0.026, { ...share, points: true }, 'en', texts)).toBe('2.6 points');
  expect(show(-0.169, { ...share, points: true }, 'ja', texts)).toBe('-16.9 ポイント');
});

it('writes sums of money as each language counts', () => {
  expect([summed(5e11, 'JPY'), summedJa(5e11, 'JPY')]).toEqual(['500 bn JPY', '5,000億円']);
  expect([summed(3e9, 'USD'), summedJa(3e9, 'USD')]).toEqual(['3 bn USD', '30億米ドル']);
  expect(summedJa(2.5e12, 'JPY')).toBe('2.5兆円');
  expect(summedJa(4e7, 'JPY')).toBe('4,000万円');
});
