// The worked example of a brief: one good of today, its users assumed, followed through the table at hand.
import type { z } from 'zod';
import type { input } from './answer.ts';

/** Days of the example, and draws of it: a brief is read, not waited for. */
const DAYS = 90;
const RUNS = 4;

/**
 * The largest seller of lithium-ion cells withholds them; makers of vehicles stop without them, makers of electrical equipment make
 * half [P]. The industries are those of the table in the box.
 */
export function example(economy: string): z.input<typeof input> {
  const [from, name, nameJa] =
    economy === 'CHN' ? (['KOR', 'South Korea', '韓国'] as const) : (['CHN', 'China', '中国'] as const);
  return {
    model: 'ario',
    runs: RUNS,
    scenario: {
      title: `Worked example: ${name} withholds lithium-ion cells`,
      titleJa: `例：${nameJa}がリチウムイオン電池を止める`,
      start: '2024-01-01',
      horizonDays: DAYS,
      events: [
        {
          kind: 'export-control',
          from: [from],
          to: [economy],
          goods: ['lithium-ion-cells'],
          cut: 1,
          days: DAYS,
        },
      ],
    },
    critical: {
      file: 'assumption of the worked example',
      rows: [
        { good: 'lithium-ion-cells', using: 'c15', critical: 1 },
        { good: 'lithium-ion-cells', using: 'c14', critical: 0.5 },
      ],
    },
  };
}
