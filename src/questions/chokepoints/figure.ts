// The pictures of the answer, without pixels.
import type { Row } from '../../contract/column.ts';
import type { Bar, FigureState } from '../../contract/figure.ts';
import type { Message } from '../../contract/message.ts';
import { nameOf, render, type Lang } from '../../contract/render.ts';
import type { ChokepointsAnswer } from './answer.ts';
import { percent } from './point.ts';
import { chokepointsWords } from './words.ts';

const { say } = chokepointsWords;
const BARS = 12;

/** Both directions by loss, the pair where one is asked about, and who stands behind sectors. */
export function figuresOf(answer: ChokepointsAnswer): readonly FigureState[] {
  return [
    ...pairFigure(answer),
    ...(['in', 'out'] as const).flatMap((direction) => lossFigure(answer, direction)),
    ...sectorFigure(answer),
  ];
}

/** A note in both languages. */
function noted(note: Message): Pick<Bar, 'note' | 'noteJa'> {
  return {
    note: render(note, 'en', chokepointsWords.texts),
    noteJa: render(note, 'ja', chokepointsWords.texts),
  };
}

const labelOf = (row: Row, who: 'holder' | 'target', lang: Lang): string =>
  `${nameOf(String(row[who]), lang)} · ${String(row[lang === 'ja' ? 'nameJa' : 'name'])}`;

function lossFigure({ rows }: ChokepointsAnswer, direction: 'in' | 'out'): readonly FigureState[] {
  const shown = rows
    .filter(
      (row) => row['direction'] === direction && typeof row['loss'] === 'number' && row['passing'] !== true,
    )
    .slice(0, BARS);
  const who = direction === 'in' ? 'holder' : 'target';
  const most = shown.toSorted((a, b) => Number(b['loss']) - Number(a['loss']))[0];
  if (!most) return [];
  return [
    {
      id: `chokepoints-${direction}`,
      kind: 'bars',
      title: direction === 'in' ? say.figureIn() : say.figureOut(),
      alt: say.figureAlt({
        count: shown.length,
        name: labelOf(most, who, 'en'),
        nameJa: labelOf(most, who, 'ja'),
        value: percent(most['loss']),
      }),
      unit: '% GDP',
      bars: shown.map((row) => ({
        label: labelOf(row, who, 'en'),
        labelJa: labelOf(row, who, 'ja'),
        value: Number(row['loss']) * 100,
        ...(row['lossLow'] === null
          ? {}
          : { low: Number(row['lossLow']) * 100, high: Number(row['lossHigh']) * 100 }),
        ...noted(say.noteShare({ share: percent(row['share']) })),
      })),
    },
  ];
}

function pairFigure({ pair }: ChokepointsAnswer): readonly FigureState[] {
  const [row] = pair;
  if (!row || typeof row['there'] !== 'number' || typeof row['here'] !== 'number') return [];
  const [economy, customer] = [String(row['economy']), String(row['customer'])];
  const bar = (label: string, key: 'there' | 'here'): Bar => ({
    label,
    value: Number(row[key]) * 100,
    low: Number(row[`${key}Low`]) * 100,
    high: Number(row[`${key}High`]) * 100,
    ...noted(say.noteLoss()),
  });
  return [
    {
      id: 'chokepoints-pair',
      kind: 'bars',
      title: say.figurePair(),
      alt: say.figurePairAlt({
        economy,
        customer,
        there: percent(row['there']),
        here: percent(row['here']),
      }),
      unit: '% GDP',
      bars: [bar(customer, 'there'), bar(economy, 'here')],
    },
  ];
}

function sectorFigure({ rows }: ChokepointsAnswer): readonly FigureState[] {
  const shown = rows.filter((row) => row['kind'] === 'sector' && row['direction'] === 'in').slice(0, BARS);
  const [most] = shown;
  if (!most) return [];
  return [
    {
      id: 'chokepoints-sectors',
      kind: 'bars',
      title: say.figureSectors(),
      alt: say.figureSectorsAlt({
        count: shown.length,
        name: labelOf(most, 'holder', 'en'),
        nameJa: labelOf(most, 'holder', 'ja'),
        value: percent(most['lookThrough']),
      }),
      unit: '0-1',
      bars: shown.map((row) => ({
        label: labelOf(row, 'holder', 'en'),
        labelJa: labelOf(row, 'holder', 'ja'),
        value: Number(row['lookThrough']),
        ...noted(say.noteFace({ share: percent(row['faceValue']) })),
      })),
    },
  ];
}
