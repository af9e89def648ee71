import { describe, expect, it } from 'vitest';
import { gdpAt } from '../../src/questions/shared/gdp.ts';
import { withContext } from '../support/context.ts';

describe('GDP of a group', () => {
  it('is the sum of its members, and unknown where one of them is', () =>
    withContext({ world: null, seed: 1, draws: 0 }, async ({ data }) => {
      const gdp = await gdpAt(data, 2023);
      expect(gdp.together(['JPN', 'USA'])).toBe(gdp.of('JPN') + gdp.of('USA'));
      expect(gdp.of('JPN')).toBeGreaterThan(3e12);
      expect(gdp.together(['JPN', 'XXX'])).toBeNaN();
      expect(gdp.together([])).toBeNaN();
    }));
});
