// The mix as the box and a user's own tables give it: the budget kept, the ranking steady, bad input in one sentence.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGoods } from '../../../src/atlas/goods.ts';
import type { Row } from '../../../src/contract/column.ts';
import type { Output } from '../../../src/contract/question.ts';
import { portfolio } from '../../../src/questions/portfolio/portfolio.ts';
import { moneyOf } from '../../../src/questions/portfolio/money.ts';
import { differences } from '../../../src/surfaces/cli/differences.ts';
import { ask as askOf, type RunOptions } from '../../../src/surfaces/run.ts';
import { kanameHere } from '../../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-portfolio-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};

const options = (draws: number, seed = 1): RunOptions => ({
  world: null,
  seed,
  draws,
  datasets: [],
  estimates: null,
  goods: null,
});
const ask = (input: object, draws = 0, seed = 1): Promise<Output> =>
  askOf(portfolio, { economy: 'JPN', budget: '500bn-jpy', ...input }, options(draws, seed));
const table = ({ answer }: Output, name: string): readonly Row[] =>
  (name === 'rows' ? answer.rows : answer[name]) as readonly Row[];
const sum = (rows: readonly Row[], key: string): number =>
  rows.reduce((all, row) => all + Number(row[key]), 0);
const header = 'instrument,quantity,tier,good,low,likely,high,unit,source,date\n';
const near = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(b)));

describe('a mix for Japan from the box', () => {
  let output: Output;
  beforeAll(async () => {
    output = await ask({}, 30);
  });

  it('keeps to the budget, and its tables add up', () => {
    const cost = table(output, 'cost');
    expect(cost).toHaveLength(5);
    expect(sum(cost, 'cost')).toBeLessThanOrEqual(500e9 * (1 + 1e-6));
    expect(cost.every((row) => row['money'] === 'JPY')).toBe(true);
    for (const { year, cost: all } of cost as readonly { year: number; cost: number }[])
      near(
        sum(
          table(output, 'mix').filter((row) => row['year'] === year),
          'cost',
        ),
        all,
      );
    near(sum(table(output, 'rows'), 'cost'), sum(cost, 'cost'));
  });

  it('counts no good twice: none lies within another by its codes', () => {
    const goods = loadGoods();
    const codes = table(output, 'goods').map((row) => goods.good(String(row['key'])).hs.HS22);
    for (const [k, inner] of codes.entries())
      for (const [l, outer] of codes.entries())
        if (k !== l && inner.length > 0 && inner.length < outer.length)
          expect(inner.every((code) => outer.includes(code))).toBe(false);
  });

  it('links each instrument to the colour that it answers', () => {
    for (const { instrument, colour } of table(output, 'rows') as readonly {
      instrument: string;
      colour: string;
    }[]) {
      if (instrument === 'control') expect(colour).toBe('blue');
      else if (instrument === 'research') expect(['blue', 'red']).toContain(colour);
      else expect(colour).toBe('green');
    }
  });

  it('ranks by gain per money and says how steady that is', () => {
    const rows = table(output, 'rows');
    rows
      .slice(1)
      .forEach((row, k) => expect(Number(row['perMoney'])).toBeLessThanOrEqual(Number(rows[k]!['perMoney'])));
    for (const row of rows) {
      expect(Number(row['perMoneyLow'])).toBeLessThanOrEqual(Number(row['perMoneyHigh']));
      expect(row['basis']).toBe('assumption');
    }
    expect(output.answer['sourced']).toBe(false);
  });

  it('names no firm that nobody named', () => {
    for (const row of table(output, 'firms')) expect(String(row['firm'])).toMatch(/^sector:/);
  });

  it('lays today’s spending beside without a score, each sum with its page', () => {
    const today = table(output, 'today');
    expect(today.length).toBeGreaterThan(10);
    for (const row of today) {
      expect(String(row['source'])).toMatch(/^https?:/);
      expect(Object.keys(row)).not.toContain('gain');
    }
    expect(today.find((row) => row['key'] === 'espa-total')?.['amount']).toBe(2.4e12);
  });

  it('holds the effect of every measure in every lens, and the nested answers', () => {
    const options = table(output, 'options');
    expect(options.map((row) => row['key'])).toEqual(table(output, 'rows').map((row) => row['key']));
    for (const row of options)
      for (const lens of ['safety', 'trade', 'security']) expect(typeof row[lens]).toBe('number');
    expect(output.run.nested.map(({ method }) => method.question)).toEqual([
      'map',
      'chokepoints',
      'indispensability',
    ]);
  });

  it('loses less in the bounds of shock than without it, good by good and all at once', () => {
    const rows = table(output, 'withheld');
    const all = rows.at(-1)!;
    expect(all['key']).toBe('all');
    near(sum(rows.slice(0, -1), 'linearBefore'), Number(all['linearBefore']));
    for (const row of rows)
      for (const bound of ['linear', 'ces', 'fixed'])
        expect(Number(row[`${bound}After`])).toBeLessThan(Number(row[`${bound}Before`]) + 1e-12);
    expect(Number(all['linearAfter'])).toBeLessThan(Number(all['linearBefore']));
    expect(Number(all['linearBefore'])).toBeLessThanOrEqual(Number(all['cesBefore']));
    expect(Number(all['cesBefore'])).toBeLessThanOrEqual(Number(all['fixedBefore']));
  });

  it('is the same when asked again, and its verdict holds in its seed', async () => {
    const again = await ask({}, 30);
    expect(differences(output, again)).toEqual([]);
    const other = await ask({}, 30, 2);
    expect(table(other, 'rows').map((row) => row['key'])).toEqual(
      table(output, 'rows').map((row) => row['key']),
    );
    const share = (one: Output): number => (one.answer['steady'] as { share: number }).share;
    expect(Math.abs(share(other) - share(output))).toBeLessThan(0.35);
  });

  it('gains no less with more money', () => {
    const gains = table(output, 'curve').map((row) => Number(row['gain']));
    gains.slice(1).forEach((gain, k) => expect(gain).toBeGreaterThanOrEqual(gains[k]! * 0.99));
    expect(table(output, 'rivals').every((row) => Number(row['behind']) >= -0.01 * gains[2]!)).toBe(true);
  });
});

describe('other requests', () => {
  it('take what pages say is set aside where no budget is named, and say which', async () => {
    const output = await ask({ budget: undefined });
    expect(output.answer['budget']).toEqual({ amount: 2.4e12, currency: 'JPY' });
    const said = output.warnings.find(({ id }) => id === 'portfolio.todayStands');
    expect(said?.params).toMatchObject({ amount: '2.4 tn JPY', date: '2025-12-02' });
    expect(String(said?.params['source'])).toMatch(/^https:/);
    expect(output.run.coefficients['budget of today']?.value).toBe(2.4e12);
  });

  it('without a budget of any page end in a sentence', async () => {
    await expect(ask({ economy: 'DEU', budget: undefined })).rejects.toMatchObject({
      said: { id: 'portfolio.noBudget', params: { economy: 'DEU' } },
    });
  });

  it('weigh gains by the lens that is named', async () => {
    const trade = await ask({ lens: 'free-trade', budget: '100bn-jpy' });
    const net = await ask({ lens: 'safety-net', budget: '100bn-jpy' });
    const best = (output: Output): number => Number(table(output, 'curve')[2]!['gain']);
    expect(best(net)).toBeGreaterThan(best(trade));
    const controls = table(net, 'rows').filter((row) => row['instrument'] === 'control');
    expect(controls.every((row) => row['perMoney'] === 0)).toBe(true);
  });

  it('take a user’s firms, and pay those that take part what they need', async () => {
    const firms = write(
      'firms.csv',
      'firm,good,sales,reached,margin\nA,photoresist,2e11,0.5,0.2\nB,photoresist,5e10,,\n',
    );
    const output = await ask({ firms, lens: 'national-security', goods: 'photoresist' });
    const rows = table(output, 'firms');
    expect(rows.map((row) => row['firm'])).toEqual(['A', 'B']);
    for (const row of rows) {
      near(Number(row['sales']), row['firm'] === 'A' ? 2e11 : 5e10);
      if (String(row['verdict']).startsWith('takes part')) {
        expect(Number(row['paid'])).toBeGreaterThanOrEqual(Number(row['need']) * (1 - 1e-6) - 1);
        expect(Number(row['ratio'])).toBeGreaterThanOrEqual(1 - 1e-6);
      }
    }
    expect(rows.some((row) => row['verdict'] === 'takes part if paid')).toBe(true);
    const kept = await askOf(portfolio, output.input, options(0));
    expect(differences(output, kept)).toEqual([]);
  });

  it('that cannot be met name what clashes: with money, or with what instruments can do', async () => {
    const poor = await ask({ budget: '1bn-jpy', dependence: 0.55 });
    expect(table(poor, 'clashes').some((row) => row['against'] === 'the budget')).toBe(true);
    const little = ['diversify', 'stockpile', 'partner', 'capacity'].map(
      (instrument) => `${instrument},most,,*,0.1,0.1,0.1,share,assumption,2026`,
    );
    const effects = write('little.csv', `${header}${little.join('\n')}\n`);
    const rich = await ask({ budget: '900tn-jpy', dependence: 0.1, effects });
    expect(table(rich, 'clashes').length).toBeGreaterThan(0);
    for (const row of table(rich, 'clashes')) expect(row['against']).toBe('limits of the instruments');
    for (const row of table(rich, 'goods').filter(({ share }) => share !== null))
      near(Number(row['missed']), Math.max(Math.min(Number(row['share']), 0.1), Number(row['share']) - 0.4));
    expect(poor.answer.point[0]!.id).toBe('portfolio.clash');
    expect(table(await ask({ budget: '900tn-jpy', dependence: 0.9 }), 'clashes')).toEqual([]);
  });
});

describe('sums', () => {
  it.each([
    ['500bn-jpy', 5e11, 'JPY'],
    ['1.5tn-JPY', 1.5e12, 'JPY'],
    ['3m-usd', 3e6, 'USD'],
    ['0-usd', 0, 'USD'],
  ])('reads %s', (text, amount, currency) => expect(moneyOf(text)).toEqual({ amount, currency }));
});

describe('bad input', () => {
  const firms = 'firm,good,sales\n';
  it.each([
    [
      () => ['--budget', '5bn-xyz'],
      /no rate is known for XYZ; use one of usd, jpy/,
      /XYZ の換算率がありません/,
    ],
    [() => ['--budget', '500 yen'], /budget is not usable: "500 yen" is no sum/, /予算が使えません/],
    [() => ['--budget', '-5bn-jpy'], /budget is not usable|--budget/, /予算|budget/],
    [
      () => ['--budget', '5bn-jpy', '--firms', write('a.csv', `${firms}A,photoresist,\n`)],
      /a\.csv, line 2, field "sales": "" is no sum above 0/,
      /a\.csv、2 行目、列「sales」/,
    ],
    [
      () => ['--budget', '5bn-jpy', '--firms', write('b.csv', `${firms}A,photoresist,-3\n`)],
      /b\.csv, line 2, field "sales": "-3" is no sum above 0/,
      /列「sales」/,
    ],
    [
      () => [
        '--budget',
        '5bn-jpy',
        '--effects',
        write('c.csv', `${header}cut,hazard,,*,-0.1,0.1,0.2,chance a year,assumption,2026\n`),
      ],
      /c\.csv, line 2, field "low": -0\.1 is outside 0\.000001 to 1/,
      /範囲 0\.000001〜1 の外/,
    ],
    [
      () => ['--budget', '5bn-jpy', '--goods', 'galium'],
      /There is no good "galium": did you mean gallium/,
      /候補/,
    ],
    [
      () => ['--budget', '5bn-jpy', '--goods', 'photoresist'],
      /Nothing at hand says in money/,
      /取引額が手元にありません/,
    ],
    [
      () => ['--budget', '5bn-jpy', '--years', '0'],
      /years is not usable: it takes a number from 1 to 10/,
      /1 以上/,
    ],
  ] as const)('case %# ends in one sentence that can be acted on', async (args, en, ja) => {
    const run = ['portfolio', 'JPN', ...args(), '--draws', '0'];
    for (const [lang, said] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      const { status, stdout, stderr } = await kanameHere([...run, '--lang', lang]);
      expect(stderr).toMatch(said);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trim().split('\n').at(-1)).toMatch(/^kaname: /);
    }
  });
});
