// A difference of two shares is told in points, a share in percent, in both languages.
import { expect, it } from 'vitest';
import type { Column } from '../../src/contract/column.ts';
import { show } from '../../src/contract/render.ts';
import { debtWords } from '../../src/questions/debt/words.ts';
import { texts } from '../../src/questions/registry.ts';

const share: Column = { key: 'room', label: debtWords.say.room(), unit: '0-1', kind: 'share', digits: 1 };

it('tells shares in percent and their differences in points', () => {
  expect(show(0.026, share, 'en', texts)).toBe('2.6 %');
  expect(show(0.026, { ...share, points: true }, 'en', texts)).toBe('2.6 points');
  expect(show(-0.169, { ...share, points: true }, 'ja', texts)).toBe('-16.9 ポイント');
});
