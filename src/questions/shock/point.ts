// What a hurried reader must know: shares and days first, never money.
import type { Row } from '../../contract/column.ts';
import { tells } from '../../measures/sensitivity.ts';
import type { Message } from '../../contract/message.ts';
import { nameOf } from '../../contract/render.ts';
import { driftPoint } from '../chokepoints/point.ts';
import type { ShockAnswer } from './answer.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

/** Economies named of a side, and of those hit without being named. */
const NAMED = 5;
/** Output lost below this share by an economy that nobody named is not worth a word. */
const WORTH = 1e-4;
/** A share below this is not shown. */
const SEEN = 1e-6;

const percent = (share: unknown): number => {
  const value = Number(share) * 100;
  return Number(Math.abs(value) >= 1 ? value.toFixed(1) : value.toPrecision(2));
};

/** As text, never in powers of ten. */
const tiny = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, signDisplay: 'negative' });

export function pointOf(answer: ShockAnswer): readonly Message[] {
  const { rows, models } = answer;
  const told = models.filter((row) => row['world'] !== null && row['model'] !== 'bounds');
  const daily = models.filter((row) =>
    rows.some((one) => one['model'] === row['model'] && one['loss'] !== null),
  );
  const still = staticPoints(answer);
  return [
    ...daily.flatMap((row) => ofModel(answer, row)),
    ...still,
    ...(daily.length + still.length === 0
      ? [say.pointNone({ title: answer.title, titleJa: answer.titleJa }), ...furthestPath(answer)]
      : []),
    ...firmPoint(answer),
    ...rangeOf(told),
    ...driverOf(answer),
    ...structureOf(answer),
  ];
}

/** Of a table that came with Kaname: its year, and the pair whose share has changed most since. */
function structureOf({ ground: { box, year }, rows, drift }: ShockAnswer): Message[] {
  if (!box || rows.length === 0) return [];
  return [driftPoint(drift, year ?? '–') ?? say.pointStructure({ year })];
}

/** Of what is withheld, the user that most of it reaches through all stages. */
function furthestPath({ paths }: ShockAnswer): Message[] {
  const [first] = paths.toSorted((a, b) => Number(b['through']) - Number(a['through']));
  if (!first) return [];
  const economy = String(first['economy']);
  return [
    say.pointPath({
      good: String(first['goodName']),
      goodJa: String(first['goodNameJa']),
      industry: String(first['industryName']),
      industryJa: String(first['industryNameJa']),
      economy: nameOf(economy, 'en'),
      economyJa: nameOf(economy, 'ja'),
      share: percent(first['through']),
    }),
  ];
}

function firmPoint({ firms }: ShockAnswer): Message[] {
  if (firms.length === 0) return [];
  const list = firms.slice(0, NAMED).map((row) => `${String(row['firm'])} (${percent(row['index'])} %)`);
  return [say.pointFirm({ list })];
}

/** What the models without days tell: of each the economies that it hits most. */
function staticPoints({ rows, bounds }: ShockAnswer): Message[] {
  const bounded = bounds
    .filter((row) => Number(row['leontief'] ?? 0) > SEEN)
    .toSorted((a, b) => Number(b['linear']) - Number(a['linear']))
    .slice(0, NAMED);
  const ends = (lang: 'en' | 'ja') =>
    bounded.map(
      (row) =>
        `${nameOf(String(row['economy']), lang)} ${percent(row['linear'])} ${lang === 'ja' ? '〜' : 'to'} ${percent(row['leontief'])} %`,
    );
  const range =
    bounded.length === 0 ? [] : [say.pointBounds({ model: 'bounds', list: ends('en'), listJa: ends('ja') })];
  const single = (
    [
      ['equilibrium', 'realIncome', say.pointIncome],
      ['cascade', 'shortage', say.pointShort],
    ] as const
  ).flatMap(([model, column, worded]) => {
    const hit = rows
      .filter((row) => row['model'] === model && Math.abs(Number(row[column] ?? 0)) > SEEN)
      .toSorted((a, b) => Math.abs(Number(b[column])) - Math.abs(Number(a[column])))
      .slice(0, NAMED);
    if (hit.length === 0) return [];
    const list = (lang: 'en' | 'ja') =>
      hit.map((row) => `${nameOf(String(row['economy']), lang)} ${percent(row[column])} %`);
    return [worded({ model, list: list('en'), listJa: list('ja') })];
  });
  return [...single, ...range];
}

function ofModel(answer: ShockAnswer, row: Row): Message[] {
  const model = String(row['model']);
  const mine = answer.rows.filter((one) => one['model'] === model);
  const sides = (['ours', 'theirs'] as const).filter((side) => row[side] !== null);
  const first = answer.bottlenecks.find((one) => one['model'] === model);
  return [
    ...sides.map((side) => {
      const members = mine
        .filter((one) => one['side'] === side)
        .toSorted((a, b) => Number(b['peak']) - Number(a['peak']));
      const hit = members[0];
      const shown = members.slice(0, NAMED).map((one) => String(one['economy']));
      const band = { low: percent(row[`${side}Low`]), high: percent(row[`${side}High`]) };
      const known = row[`${side}Low`] !== null;
      const gain = Number(row[side]) < -SEEN;
      const [said, saidJa] = gain ? ['loss', '損失率 '] : ['', ''];
      const told =
        Math.max(Number(hit?.['peak'] ?? 0), Math.abs(Number(row[side]))) < SEEN
          ? say.pointRest
          : Number(row[side]) < -SEEN
            ? say.pointMade
            : say.pointSide;
      return told({
        title: answer.title,
        titleJa: answer.titleJa,
        model,
        side: side === 'ours' ? 'those it is aimed at' : 'those who act',
        sideJa: side === 'ours' ? '対象側' : '発動側',
        economies: shown.map((code) => nameOf(code, 'en')),
        economiesJa: shown.map((code) => nameOf(code, 'ja')),
        peak: percent(hit?.['peak']),
        day: hit?.['peakDay'] as number | null,
        days: answer.horizonDays,
        share: Math.abs(percent(row[side])),
        band: known ? ` (${said} ${tiny(band.low)} to ${tiny(band.high)} %)`.replace('( ', '(') : '',
        bandJa: known ? `（${saidJa}${tiny(band.low)}〜${tiny(band.high)} %）` : '',
      });
    }),
    first
      ? say.pointBottleneck({
          model,
          day: first['day'] as number,
          ...placeOf(first),
        })
      : say.pointNoBottleneck({ model, days: answer.horizonDays }),
    ...otherHit(model, mine),
  ];
}

/** An industry of an economy, and the input that it lacks, in words. */
function placeOf(row: Row) {
  const economy = row['economy'];
  return {
    economy: nameOf(String(economy), 'en'),
    economyJa: nameOf(String(economy), 'ja'),
    industry: String(row['industryName']),
    industryJa: String(row['industryNameJa']),
    input: String(row['inputName']),
    inputJa: String(row['inputNameJa']),
  };
}

function otherHit(model: string, mine: readonly Row[]): Message[] {
  const hit = mine
    .filter((row) => row['side'] === 'other' && Number(row['lossShare']) > WORTH)
    .toSorted((a, b) => Number(b['lossShare']) - Number(a['lossShare']))
    .slice(0, NAMED);
  if (hit.length === 0) return [];
  const worded = (lang: 'en' | 'ja') =>
    hit.map((row) => `${nameOf(String(row['economy']), lang)} ${percent(row['lossShare'])} %`);
  return [say.pointOther({ model, list: worded('en'), listJa: worded('ja') })];
}

function rangeOf(told: readonly Row[]): Message[] {
  const side = (['ours', 'theirs', 'world'] as const).find((one) => told.every((row) => row[one] !== null));
  if (told.length < 2 || !side) return [];
  const sorted = told.toSorted((a, b) => Number(a[side]) - Number(b[side]));
  const gains = Number(sorted[0]?.[side]) < 0;
  const words = {
    ours: ['those it is aimed at', '対象側'],
    theirs: ['those who act', '発動側'],
    world: ['all economies', '全経済'],
  } as const;
  const [low, high] = [percent(sorted[0]?.[side]), percent(sorted.at(-1)?.[side])];
  const worded = low === high && told.length === 2 ? say.pointAgree : say.pointRange;
  return [
    worded({
      side: words[side][0],
      sideJa: words[side][1],
      low,
      high,
      least: String(sorted[0]?.['model']),
      most: String(sorted.at(-1)?.['model']),
      gain: gains ? ', below 0 being a gain' : '',
      gainJa: gains ? '、負は増加' : '',
    }),
  ];
}

function driverOf({ drivers }: ShockAnswer): Message[] {
  const seen = new Set<string>();
  return drivers.flatMap((row) => {
    const model = String(row['model']);
    if (seen.has(model) || row['total'] === null) return [];
    seen.add(model);
    const all = drivers.filter((one) => one['model'] === model && one['total'] !== null);
    if (!tells(all.map((one) => Number(one['total']))))
      return [say.pointNoDriver({ model, points: Number(row['points']) })];
    return [
      say.pointDriver({
        model,
        assumption: String(row['assumption']),
        total: Number(Number(row['total']).toFixed(2)),
      }),
    ];
  });
}
