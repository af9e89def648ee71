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
      'no-calm': 'no calm is left at any premium',
      'beyond-search': 'none up to 40 points',
      'no-data': 'not known',
    },
    ja: { 'no-calm': '平静な均衡がない', 'beyond-search': '40ポイントまで存在しない', 'no-data': '不明' },
  } as const;
  const reason = String(row['jumpReason']);
  if (row['jump'] === null) return Object.entries(words[lang]).find(([key]) => key === reason)?.[1] ?? reason;
  const points = percent(row['jump']);
  return lang === 'en' ? `${points} points or more` : `${points} ポイント以上`;
}

/** The same as parameters of a message in both languages. */
export const inBoth = (name: string, row: Row): Record<string, string> => ({
  [name]: premium(row, 'en'),
  [`${name}Ja`]: premium(row, 'ja'),
});

function panicOf(answer: DebtAnswer): Message[] {
  const own = ownPanic(answer);
  const peer = find(answer.panic, { who: 'peer' });
  const bare = find(answer.panic, { who: 'none captive' });
  if (!own && bare) return [say.panicBare(inBoth('bare', bare))];
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

function addedOf({ added, charges, last }: DebtAnswer): Message[] {
  return added.flatMap((row) => {
    const own = charges.filter(({ name }) => name === row['key']);
    const params = {
      name: String(row['name']),
      nameJa: String(row['nameJa']),
      end: last,
      total: percent(row['total'], 2),
      change: percent(row['change'], 3),
      room: percent(row['room']),
      roomLost: percent(-Number(row['roomChange']), 3),
    };
    if (own.length === 0) return [];
    if (row['kind'] === 'costs') return [say.addedCosts(params)];
    const output = own.reduce((sum, one) => sum + Number(one['output']), 0);
    return [
      say.addedShock({
        ...params,
        first: Number(own[0]!['year']),
        output: percent(output, 2),
        model: String(own[0]!['model']),
      }),
    ];
  });
}

function overnightOf(answer: DebtAnswer): Message[] {
  const own = ownPanic(answer);
  const row = own && find(answer.panic, { who: own['who'], treatment: 'overnight' });
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
  const params = { test: String(hardest?.['test']), debt: percent(hardest?.['endDebt'], 0), end: last };
  return [
    ...(hardest ? [say.changeTest(params)] : []),
    ...(most
      ? [
          say.changeAssumption({
            assumption: String(most['key']),
            from: percent(Math.min(Number(most['thresholdLow']), Number(most['thresholdHigh'])), 0),
            to: percent(Math.max(Number(most['thresholdLow']), Number(most['thresholdHigh'])), 0),
          }),
        ]
      : []),
  ];
}

/** Past debt that flows do not explain, and how far the source's own path lies from this one, which has none of that. */
function residualOf({ rows, start, hindsight }: DebtAnswer): Message[] {
  const told = rows.filter((row) => typeof row['stockFlow'] === 'number');
  const past = told.filter((row) => Number(row['year']) <= start);
  const far = hindsight ? undefined : told.filter((row) => Number(row['year']) > start).at(-1);
  return [
    ...(past.length > 0
      ? [
          say.residual({
            first: Number(past[0]!['year']),
            last: start,
            sum: percent(
              past.reduce((sum, row) => sum + Number(row['stockFlow']), 0),
              0,
            ),
          }),
        ]
      : []),
    ...(far
      ? [
          say.sourcePath({
            year: Number(far['year']),
            published: percent(far['published'], 0),
            own: percent(far['debt'], 0),
          }),
        ]
      : []),
  ];
}
