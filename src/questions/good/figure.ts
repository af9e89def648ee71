// The pictures of a dossier, without pixels: makers over time, and how far buyers hang on one supplier.
import { economyName } from '../../atlas/economies.ts';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { FigureState } from '../../contract/figure.ts';
import type { GoodAnswer } from './answer.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '');

/** Lines of production and of exports, each for the series that reaches back furthest; bars of the largest buyers. */
export function figuresOf(answer: GoodAnswer): readonly FigureState[] {
  return [
    ...lines(answer, 'production', say.figureProduction()),
    ...lines(answer, 'exports', say.figureExports()),
    ...bars(answer),
  ];
}

function lines(answer: GoodAnswer, basis: string, title: Message): FigureState[] {
  const series = new Map<string, Row[]>();
  const asked = new Set(answer.rows.filter((row) => row['asked'] !== false).map((row) => row['product']));
  for (const row of answer.makers) {
    if (row['basis'] !== basis || row['share'] === null || !asked.has(row['product'] ?? null)) continue;
    const id = text(row, 'key').split(':').slice(0, 2).join(':');
    series.set(id, [...(series.get(id) ?? []), row]);
  }
  const years = (rows: readonly Row[]): number[] =>
    [...new Set(rows.map((row) => Number(row['year'])))].sort((a, b) => a - b);
  const [longest] = [...series.values()].toSorted((a, b) => years(b).length - years(a).length);
  if (!longest || years(longest).length < 2) return [];
  const told = years(longest);
  const makers = [...new Set(longest.map((row) => text(row, 'economy')))];
  return [
    {
      id: `good-${basis}`,
      title,
      alt: say.figureMakersAlt({
        name: text(longest[0], 'name'),
        nameJa: text(longest[0], 'nameJa'),
        first: told[0] ?? null,
        last: told.at(-1) ?? null,
      }),
      kind: 'lines',
      unit: '0-1',
      series: makers.map((maker) => {
        const rows = longest.filter((row) => row['economy'] === maker);
        return {
          label: text(rows[0], 'maker'),
          labelJa: text(rows[0], 'makerJa'),
          points: rows
            .map((row) => ({ year: Number(row['year']), value: Number(row['share']) }))
            .toSorted((a, b) => a.year - b.year),
        };
      }),
    },
  ];
}

function bars(answer: GoodAnswer): FigureState[] {
  const known = answer.buyers.filter((row) => row['topShare'] !== null);
  const asked = answer.rows.find(
    (row) => row['asked'] === true && known.some((one) => one['product'] === row['product']),
  );
  const rows = known.filter((row) => row['product'] === asked?.['product']);
  if (!asked || rows.length === 0) return [];
  const name = (row: Row, key: string, lang: 'en' | 'ja'): string => economyName(text(row, key), lang);
  return [
    {
      id: 'good-buyers',
      title: say.figureBuyers(),
      alt: say.figureBuyersAlt({
        name: text(asked, 'name'),
        nameJa: text(asked, 'nameJa'),
        count: rows.length,
      }),
      kind: 'bars',
      unit: '0-1',
      bars: rows.map((row) => ({
        label: name(row, 'importer', 'en'),
        labelJa: name(row, 'importer', 'ja'),
        value: Number(row['topShare']),
        note: name(row, 'topExporter', 'en'),
        noteJa: name(row, 'topExporter', 'ja'),
      })),
    },
  ];
}
