// The pictures of the answer, without pixels: what the policies are worth, the map of the verdict, how soon parity comes.
import type { FigureState } from '../../contract/figure.ts';
import { SPANS } from '../../models/release/outcome.ts';
import { render } from '../../contract/render.ts';
import type { Message } from '../../contract/message.ts';
import type { ReleaseAnswer } from './answer.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

const both = (policy: string, what: Message): { label: string; labelJa: string } => ({
  label: `${policy}: ${render(what, 'en', releaseWords.texts)}`,
  labelJa: `${policy}：${render(what, 'ja', releaseWords.texts)}`,
});

/** Policies whose chance of parity is drawn, beside the best. */
const SHOWN = ['ban', 'free', 'mpe', 'smoothed'];

export function figuresOf(answer: ReleaseAnswer): readonly FigureState[] {
  return [valuesOf(answer), ...mapOf(answer), ...parityOf(answer)];
}

function valuesOf({ rows }: ReleaseAnswer): FigureState {
  return {
    id: 'release-values',
    title: say.figureValues(),
    alt: say.figureValuesAlt(),
    kind: 'bars',
    bars: rows
      .filter((row) => row['policy'] !== 'best' && row['V'] !== null)
      .map((row) => ({
        ...both(String(row['policy']), row['what'] as Message),
        value: Number(row['V']),
        note: say.noteValue({
          V: Number(row['V']).toFixed(2),
          x: Number(row['x']).toFixed(2),
          percent: Math.round(100 * Number(row['withinTen'])),
        }),
      })),
  };
}

function mapOf({ map, drivers }: ReleaseAnswer): FigureState[] {
  const [first] = map;
  if (!first) return [];
  const likely = (name: unknown): number =>
    Number(drivers.find((row) => row['parameter'] === name)?.['likely']);
  return [
    {
      id: 'release-map',
      title: say.figureMap(),
      alt: say.figureMapAlt({ x: `sb1 ${String(first['xName'])}`, y: `sb1 ${String(first['yName'])}` }),
      kind: 'regions',
      xLabel: say.axis({ name: `sb1 ${String(first['xName'])}` }),
      yLabel: say.axis({ name: `sb1 ${String(first['yName'])}` }),
      classes: ['ban', 'slow ball', 'free'],
      likely: [likely(first['xName']), likely(first['yName'])],
      cells: map.map((row) => ({
        x: Number(row['xValue']),
        y: Number(row['yValue']),
        is: String(row['kind']),
        share: Number(row['share']),
      })),
    },
  ];
}

function parityOf({ parity, best }: ReleaseAnswer): FigureState[] {
  const series = [...new Set([best, ...SHOWN])].flatMap((name) =>
    parity
      .filter((row) => row['policy'] === name)
      .map((row) => ({
        label: name,
        points: [
          { year: 0, value: 0 },
          ...SPANS.map((year) => ({ year, value: Number(row[`within${year}`]) })),
        ],
      })),
  );
  return series.length === 0
    ? []
    : [
        {
          id: 'release-parity',
          title: say.figureParity(),
          alt: say.figureParityAlt(),
          kind: 'lines',
          unit: '0-1',
          over: say.overYears(),
          series,
        },
      ];
}
