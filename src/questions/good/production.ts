// World mine and plant production of the commodities of a dossier, series by series: a mine is not a refinery.
import { known, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { explainWords } from './explain-words.ts';
import type { Maker, MakerSeries, MakerYear } from './series.ts';
import type { Commodity, Subject } from './resolve.ts';
import { both, stageCells } from './stages.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;
const words = explainWords.say;

/** The world, and sums over other economies, which are no makers. */
const WORLD = 'WLD';
const isSum = (economy: string): boolean => /^(WLD|X[RUW][A-Z])$/.test(economy);

interface Figure {
  readonly commodity: string;
  readonly stage: string;
  readonly series: string;
  readonly year: number;
  readonly economy: string;
  readonly quantity: number;
  readonly unit: string;
  readonly estimated: boolean;
  readonly note: string;
}

/** Series of production that belong to the dossier, up to a year; empty where no table holds any. */
export async function productionSeries(
  ctx: Context,
  subject: Subject,
  asked: number | null,
): Promise<readonly MakerSeries[]> {
  const dataset = await ctx.data.find(['production']);
  if (!dataset || subject.commodities.size === 0) return [];
  const among = [...subject.commodities.keys()].map((id) => `'${id.replaceAll("'", "''")}'`).join(', ');
  const rows = await ctx.data.query(`SELECT commodity, stage, series, year, economy, quantity, unit,
      CAST(estimated AS INTEGER) AS estimated, coalesce(note, '') AS note
    FROM ${dataset.table('production')}
    WHERE commodity IN (${among}) AND stage NOT IN ('capacity', 'reserves') ${asked === null ? '' : `AND year <= ${asked}`}
    ORDER BY commodity, stage, series, year, economy`);
  const text = (column: string): ((k: number) => string) => {
    const values = rows.strings(column);
    return (k) => values[k] ?? '';
  };
  const [commodity, stage, series, economy, unit, note] = [
    text('commodity'),
    text('stage'),
    text('series'),
    text('economy'),
    text('unit'),
    text('note'),
  ];
  const [year, quantity, estimated] = [
    rows.numbers('year'),
    rows.numbers('quantity'),
    rows.numbers('estimated'),
  ];
  const byId = new Map<string, Figure[]>();
  for (let k = 0; k < rows.length; k++) {
    const figure: Figure = {
      commodity: commodity(k),
      stage: stage(k),
      series: series(k),
      year: year[k]!,
      economy: economy(k),
      quantity: quantity[k]!,
      unit: unit(k),
      estimated: estimated[k] === 1,
      note: note(k),
    };
    if (!isWanted(subject, figure)) continue;
    const id = `${figure.commodity}:${slug(figure.series)}`;
    byId.set(id, [...(byId.get(id) ?? []), figure]);
  }
  return [...byId].map(([id, figures]): MakerSeries => {
    const first = figures[0]!;
    const alone =
      [...byId.values()].filter(([one]) => one?.commodity === first.commodity && one.stage === first.stage)
        .length === 1;
    return {
      id,
      product: id,
      ...seriesName(subject.commodities.get(first.commodity)!, first, alone),
      stage: first.stage,
      codes: [],
      revision: null,
      basis: 'production',
      grade: 'C',
      source: dataset.info.name,
      publisher: dataset.info.source.publisher,
      unit: first.unit,
      years: yearsOf(figures, [datasetNote(dataset)]),
    };
  });
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A series that the text's commodity holds, or that a good of the dossier names as its own. */
const isWanted = (subject: Subject, { commodity, series }: Figure): boolean =>
  isNamedBy(subject, subject.items, commodity, slug(series));

/** Whether a series of production is of what the text asks for, not only of another stage or metal of the same mineral. */
export function isAsked(subject: Subject, { id }: MakerSeries): boolean {
  const [commodity = '', series = ''] = id.split(':');
  const asked = subject.items.filter(({ product }) => subject.asked.has(product));
  return isNamedBy(subject, asked, commodity, series);
}

const isNamedBy = (subject: Subject, items: Subject['items'], commodity: string, series: string): boolean =>
  subject.named.has(commodity) ||
  items.some(
    ({ good }) => good?.mineral?.commodity === commodity && series.includes(slug(good.mineral.series ?? '')),
  );

function seriesName(
  { nameEn, nameJa }: Commodity,
  { stage, series }: Figure,
  alone: boolean,
): { name: string; nameJa: string } {
  const stageJa = stageCells(stage).stageJa;
  const told = both(say.production()).ja;
  const bare = series.toLowerCase().startsWith(nameEn.toLowerCase())
    ? series.slice(nameEn.length).replace(/^[\s,:-]+/, '')
    : series;
  return {
    name: `${nameEn} (${bare.charAt(0).toLowerCase()}${bare.slice(1)})`,
    nameJa: `${nameJa}（${stageJa}${told}${alone ? '' : `：${series.split(/production[\s,:-]+/i).at(-1) ?? series}`}）`,
  };
}

function yearsOf(figures: readonly Figure[], source: readonly Message[]): readonly MakerYear[] {
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year): MakerYear => {
    const here = figures.filter((one) => one.year === year);
    const makers: Maker[] = here
      .filter(({ economy, quantity }) => !isSum(economy) && !Number.isNaN(quantity))
      .map(({ economy, quantity, estimated }) => ({ economy, amount: quantity, estimated }));
    const world = here.find(({ economy }) => economy === WORLD)?.quantity ?? Number.NaN;
    const total = Number.isNaN(world) ? null : world;
    const unit = here[0]?.unit ?? '';
    const totalLines = (): readonly Line[] => [
      known('world', total ?? Number.NaN, [words.world({ unit, year }), ...source]),
    ];
    const amounts = makers.map(({ amount }) => amount);
    return {
      year,
      total,
      makers,
      withheld: here
        .filter(({ economy, quantity }) => !isSum(economy) && Number.isNaN(quantity))
        .map(({ economy }) => economy),
      totalLines,
      hhi: total !== null && total > 0 ? amounts.reduce((sum, q) => sum + q * q, 0) / (total * total) : null,
      hhiLines: () => [
        known('q', amounts, words.amounts({ unit, makers: makers.map(({ economy }) => economy) })),
        ...totalLines(),
        {
          name: 'hhi',
          expression: 'sum(q .^ 2) / world ^ 2',
          note: words.atLeast(),
        },
      ],
    };
  });
}
