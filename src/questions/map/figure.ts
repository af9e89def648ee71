// The pictures of the map, without pixels.
import type { Cell, Row } from '../../contract/column.ts';
import type { FigureState } from '../../contract/figure.ts';
import type { MapAnswer } from './input.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const words = (cell: Cell | undefined): readonly string[] =>
  Array.isArray(cell) ? cell.filter((one): one is string => typeof one === 'string') : [];

/** The map itself, and the trends of the goods that lead it. */
export function figuresOf(answer: MapAnswer): readonly FigureState[] {
  const points = answer.rows.filter((row) => row['autonomy'] !== null || row['indispensability'] !== null);
  const series = new Map<string, Row[]>();
  for (const row of answer.trends) {
    const key = String(row['product']);
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  return [
    {
      id: 'map',
      title: say.figureMap(),
      alt: say.figureMapAlt({ economy: answer.economy, ...answer.counts }),
      kind: 'colour-map' as const,
      xLabel: say.xAxis(),
      yLabel: say.yAxis(),
      points: points.map((row) => ({
        id: String(row['product']),
        label: String(row['name']),
        labelJa: String(row['nameJa']),
        x: number(row['autonomy']),
        y: number(row['indispensability']),
        xLow: number(row['autonomyLow']),
        xHigh: number(row['autonomyHigh']),
        yLow: number(row['indispensabilityLow']),
        yHigh: number(row['indispensabilityHigh']),
        size: number(row['value']),
        classes: words(row['classes']).filter((one) => one !== 'none' && one !== 'unknown'),
        basis: row['basis'] === 'reported' ? ('reported' as const) : ('measured' as const),
        stable: typeof row['stable'] === 'boolean' ? row['stable'] : null,
      })),
    },
    ...(series.size === 0
      ? []
      : [
          {
            id: 'map-trends',
            title: say.figureTrends(),
            alt: say.figureTrendsAlt({ economy: answer.economy }),
            kind: 'lines' as const,
            unit: '0-1',
            series: [...series.values()].map((rows) => ({
              label: String(rows[0]?.['name']),
              labelJa: String(rows[0]?.['nameJa']),
              points: rows.map((row) => ({
                year: Number(row['year']),
                value: Number(row['topShare']),
                note: String(row['topExporter']),
              })),
            })),
          },
        ]),
  ];
}
