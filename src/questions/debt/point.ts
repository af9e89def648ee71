// What a hurried reader must know: can the state carry it, how far panic is, what holders buy, how sure, what would change it.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { DebtAnswer } from './answer.ts';
import { fixed } from './calibration.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** A share in percent, as so many digits show it. */
export const percent = (value: unknown, digits = 1): number => Number((Number(value) * 100).toFixed(digits));

const find = (rows: readonly Row[], of: Readonly<Record<string, unknown>>): Row | undefined =>
  rows.find((row) => Object.entries(of).every(([key, value]) => row[key] === value));

/** The economy's own first mix, as issued, on the course that is expected. */
const ownPanic = (answer: DebtAnswer): Row | undefined =>
  answer.panic.find((row) => row['who'] !== 'peer' && row['who'] !== 'none captive');

export function pointOf(answer: DebtAnswer): readonly Message[] {
  return [
    ...leadOf(answer),
    ...panicOf(answer),
    ...patienceOf(answer),
    ...addedOf(answer),
    ...overnightOf(answer),
    ...swapOf(answer),
    ...ceilingOf(answer),
    ...sureOf(answer),
    ...changeOf(answer),
    ...residualOf(answer),
  ];
}

function leadOf({ economy, start, last, verdict, fans }: DebtAnswer): Message[] {
  const row = verdict[0]!;
  const chances = fans.flatMap((one) => (typeof one['chance'] === 'number' ? [one['chance']] : []));
  const params = {
    economy,
    year: start,
    end: last,
    start: percent(row['debt'], 0),
    last: percent(row['endDebt'], 0),
    low: percent(Math.min(...chances), 0),
    high: percent(Math.max(...chances), 0),
  };
  const lead =
    chances.length === 0
      ? say.leadPath(params)
      : row['direction'] === 'rises'
        ? say.leadRises(params)
        : row['direction'] === 'falls'
          ? say.leadFalls(params)
          : say.leadOpen(params);
  return [
    lead,
    say.balance({
      needed: percent(row['stabilising']),
      expected: percent(row['primaryBalance']),
      years: Math.min(fixed['years averaged'], last - start),
    }),
  ];
}

/** How a row's premium reads in a sentence. */
function premium(row: Row, lang: 'en' | 'ja'): string {
  const words = {
    en: {
      'no-calm': 'no calm is left',
      'beyond-search': 'none up to 40 points would',
      'no-data': 'it is not known',
    },
    ja: { 'no-calm': '平静な均衡がない', 'beyond-search': '40ポイントまで存在しない', 'no-data': '不明' },
  } as const;
  const reason = String(row['jumpReason']);
  if (row['jump'] === null) return Object.entries(words[lang]).find(([key]) => key === reason)?.[1] ?? reason;
  const points = percent(row['jump']);
  return lang === 'en' ? `from ${points} points on` : `${points} ポイント以上`;
}

const inBoth = (name: string, row: Row): Record<string, string> => ({
  [name]: premium(row, 'en'),
  [`${name}Ja`]: premium(row, 'ja'),
});

function panicOf(answer: DebtAnswer): Message[] {
  const own = ownPanic(answer);
  const peer = find(answer.panic, { who: 'peer' });
  if (!own || !peer) return [];
  const params = {
    captive: percent(own['captive'], 0),
    jump: percent(own['jump']),
    peer: answer.peer,
    other: percent(peer['captive'], 0),
    ...inBoth('beside', peer),
  };
  if (own['jump'] !== null) return [say.panicFound(params)];
  return [own['jumpReason'] === 'no-calm' ? say.panicNone(params) : say.panicBeyond(params)];
}

function patienceOf(answer: DebtAnswer): Message[] {
  const own = ownPanic(answer);
  if (!own || answer.peer === null) return [];
  const delayed = answer.panic.find(
    (row) => row['who'] === own['who'] && row['treatment'] === 'as issued' && Number(row['years']) > 0,
  );
  const scare = percent(answer.scare);
  if (!delayed || delayed['delay'] === null)
    return own['jumpReason'] === 'no-calm' ? [] : [say.delayNone({ scare })];
  const peer = find(answer.panic, { who: 'peer', circumstance: delayed['circumstance'] });
  const delay = Number(delayed['delay']);
  return [
    say[delay < 0 ? 'delayPeer' : 'delayFound']({
      circumstance: String(delayed['circumstance']),
      scare,
      years: Number(delayed['years']),
      peer: answer.peer,
      other: Number(peer?.['years']),
      delay: Math.abs(delay),
    }),
  ];
}

function addedOf({ added, last }: DebtAnswer): Message[] {
  const row = added.at(-1);
  return row
    ? [
        say.addedLead({
          end: last,
          change: percent(row['change'], 2),
          room: percent(-Number(row['roomChange']), 2),
        }),
      ]
    : [];
}

function overnightOf(answer: DebtAnswer): Message[] {
  const own = ownPanic(answer);
  const row = own && find(answer.panic, { who: own['who'], treatment: 'overnight', jumpReason: null });
  const bank = answer.holders.find(
    (one) => one['type'] === 'central-bank' && one['definition'] === own?.['who'],
  );
  return row && bank ? [say.overnightLead({ bank: percent(bank['share']), ...inBoth('jump', row) })] : [];
}

function swapOf({ swap, economy, peer, scare }: DebtAnswer): Message[] {
  if (peer === null || swap.length === 0) return [];
  const change = (factor: string): string => {
    const points = percent(find(swap, { economy, factor })?.['roomChange'] ?? 0, 0);
    return `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
  };
  return [
    say.swapLead({
      economy,
      peer,
      scare: percent(scare),
      holders: change('holders'),
      balance: change('balance'),
      growth: change('growth and rates'),
    }),
  ];
}

function ceilingOf(answer: DebtAnswer): Message[] {
  const wealth = find(answer.terms, { name: 'household assets over GDP' })?.['value'];
  const captive = ownPanic(answer)?.['captive'];
  if (typeof wealth !== 'number' || typeof captive !== 'number' || captive === 0) return [];
  return [say.ceiling({ wealth: percent(wealth, 0), binds: percent(wealth / captive, 0) })];
}

function sureOf(answer: DebtAnswer): Message[] {
  const fragile = ownPanic(answer)?.['fragile'];
  const [first, last] = answer.history;
  const drawn = answer.fans.some((row) => row['chance'] !== null);
  return [
    ...(drawn ? [say.sureFan({ count: Number(answer.fans[0]!['observed']), first, last })] : []),
    ...(typeof fragile === 'number' ? [say.surePanic({ fragile: percent(fragile, 0) })] : []),
  ];
}

function changeOf({ stress, sensitivity, last }: DebtAnswer): Message[] {
  const hardest = stress
    .filter((row) => typeof row['endDebt'] === 'number')
    .toSorted((a, b) => Number(b['endDebt']) - Number(a['endDebt']))[0];
  const moves = (row: Row): number => Math.abs(Number(row['thresholdHigh']) - Number(row['thresholdLow']));
  const [most] = sensitivity.toSorted((a, b) => moves(b) - moves(a));
  return hardest && most
    ? [
        say.change({
          test: String(hardest['test']),
          debt: percent(hardest['endDebt'], 0),
          end: last,
          assumption: String(most['key']),
        }),
      ]
    : [];
}

function residualOf({ rows, start }: DebtAnswer): Message[] {
  const past = rows.filter((row) => Number(row['year']) <= start && typeof row['stockFlow'] === 'number');
  if (past.length === 0) return [];
  return [
    say.residual({
      first: Number(past[0]!['year']),
      last: start,
      sum: percent(
        past.reduce((sum, row) => sum + Number(row['stockFlow']), 0),
        0,
      ),
    }),
  ];
}
