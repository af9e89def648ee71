// Both ends of a number are named, through defaults, lists and choices of shapes; a schema with one end has no range.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rangeAt } from '../../src/contract/range.ts';
import { scenarioSchema } from '../../src/questions/shared/scenario/schema.ts';

describe('the range of a field', () => {
  const schema = z.strictObject({
    share: z.number().gt(0).max(1).optional(),
    years: z.number().int().min(1).max(10).default(5),
    below: z.number().min(0).lt(3),
    least: z.number().int().min(0),
    list: z.array(z.union([z.string(), z.strictObject({ day: z.number().min(1).max(9) })])),
  });
  it('names both ends', () => {
    expect(rangeAt(schema, ['share'])).toEqual({
      range: 'a number above 0 to 1',
      rangeJa: '0 より大きく 1 以下',
    });
    expect(rangeAt(schema, ['years'])).toEqual({ range: 'a number from 1 to 10', rangeJa: '1 以上 10 以下' });
    expect(rangeAt(schema, ['below'])?.range).toBe('a number from 0 to below 3');
    expect(rangeAt(schema, ['list', 4, 'day'])?.range).toBe('a number from 1 to 9');
  });
  it('is none where one end is open, or nothing is there', () => {
    expect(rangeAt(schema, ['least'])).toBeNull();
    expect(rangeAt(schema, ['nothing', 3])).toBeNull();
    expect(rangeAt(schema, ['list', 4])).toBeNull();
  });
  it('knows the fields of scenarios', () => {
    expect(rangeAt(scenarioSchema, ['horizonDays'])?.range).toBe('a number from 1 to 3650');
    expect(rangeAt(scenarioSchema, ['events', 0, 'rate'])?.range).toBe('a number above 0 to 100');
  });
});
