// Scenario documents: the published examples, and what is said of those that cannot be used.
import { describe, expect, it } from 'vitest';
import { loadGoods } from '../../src/atlas/goods.ts';
import { UserError } from '../../src/contract/message.ts';
import { render } from '../../src/contract/render.ts';
import { texts } from '../../src/questions/registry.ts';
import { parseScenario, scenarioFrom } from '../../src/questions/shared/scenario/document.ts';
import { resolveScenario, type Resolved } from '../../src/questions/shared/scenario/resolve.ts';

const goods = loadGoods();
const resolve = (text: string): Resolved =>
  resolveScenario(parseScenario(text, '/somewhere/s.yaml'), { goods, table: null });

const control = `title: Gallium and germanium licences 2023
start: 2023-08-01
horizonDays: 365
events:
  - kind: export-control          # also: import-ban, tariff, capital-loss, demand-loss, route-closure
    from: [CHN]                   # economies or groups
    to: [JPN, USA]                # or "all"; except: [..]
    goods: ["811292"]             # HS6, good ids, industries
    cut: 0.6                      # share withheld; licences and ramp: [{day, cut}]
    startDay: 1
    days: 180
    leakage: 0.1                  # share that returns through third economies
stocks: { "811292": { JPN: 60 } } # days in hand
retaliation: []                   # rules, each with a trigger and an event
`;
const capital = `title: Capital loss
start: 2020-01-01
horizonDays: 364
events:
  - kind: capital-loss
    industries: ["reg1|manufactoring", "reg1|mining"]
    amount: 100000                # in the table's money unit, in total
    split: equal                  # or by-capital
    startDay: 1
    days: 20
    recovery: { shape: linear, days: 180 }
`;

describe('documents that hold', () => {
  it('an export control', () => {
    const { scenario } = resolve(control);
    expect(scenario.events).toEqual([
      {
        kind: 'export-control',
        from: { only: ['CHN'], except: [] },
        to: { only: ['JPN', 'USA'], except: [] },
        goods: ['811292'],
        cut: 0.6,
        ramp: [],
        licences: [],
        leakage: 0.1,
        startDay: 1,
        days: 180,
      },
    ]);
    expect(scenario.stocks).toEqual([{ good: '811292', economy: 'JPN', days: 60 }]);
  });

  it('a capital loss on a table with names of its own', () => {
    const table = { sectors: new Set(['reg1|manufactoring', 'reg1|mining']) };
    const { scenario } = resolveScenario(parseScenario(capital, 'c.yaml'), { goods, table });
    expect(scenario.events[0]).toMatchObject({ amount: 100_000, split: 'equal', startDay: 1, days: 20 });
    const other = { sectors: new Set(['reg1|manufacturing', 'reg1|mining']) };
    expect(() => resolveScenario(parseScenario(capital, 'c.yaml'), { goods, table: other })).toThrow(
      /reg1\|manufactoring/,
    );
  });

  it('comes back the same from what it was read as, and from JSON', () => {
    const once = parseScenario(control, 's.yaml');
    expect(scenarioFrom(JSON.parse(JSON.stringify(once)))).toEqual(once);
    expect(parseScenario(JSON.stringify(once, null, 2), 's.json')).toEqual(once);
  });

  it('takes the members that a group had on its first day', () => {
    const withEu = (start: string): Resolved =>
      resolve(control.replace('[JPN, USA]', '[EU]').replace('2023-08-01', start));
    const on = (start: string): readonly string[] | null | undefined => {
      const [event] = withEu(start).scenario.events;
      return event?.kind === 'export-control' ? event.to.only : undefined;
    };
    expect(on('2020-01-31')).toContain('GBR');
    expect(on('2020-02-01')).not.toContain('GBR');
  });

  it('leaves out exceptions, and reads retaliation', () => {
    const text = control
      .replace('to: [JPN, USA]', 'to: all\n    except: [KOR]')
      .replace(
        'retaliation: []',
        'retaliation: [{trigger: {when: event, event: 1}, event: {kind: tariff, from: [CHN], to: [USA], goods: all, rate: 0.25}}]',
      );
    const { scenario } = resolve(text);
    expect(scenario.events[0]).toMatchObject({ to: { only: null, except: ['KOR'] } });
    expect(scenario.retaliation[0]?.event).toMatchObject({ kind: 'tariff', rate: 0.25, days: 365 });
  });
});

/** A change to the document that holds, and what must be said: words, and where. */
const bad: readonly [name: string, from: string, to: string, said: RegExp][] = [
  ['a mistyped key', 'cut: 0.6', 'cuts: 0.6', /line 9, column 5, field "events #1, cuts": .*mean cut\?/],
  ['a mistyped key at the top', 'horizonDays', 'horizonDay', /line 3, column 1, .*mean horizonDays\?/],
  [
    'a kind that is none',
    'kind: export-control ',
    'kind: export-contro ',
    /line 5, column 11.*mean export-control\?/,
  ],
  ['no kind', 'kind: export-control ', 'name: x ', /kind is missing/],
  ['no title', 'title: Gall', 'titleJa: Gall', /title is missing/],
  ['no events', /events:[\s\S]*stocks/.source, 'events: []\nstocks', /events.*empty/],
  ['percent for a share', 'cut: 0.6', 'cut: 60', /line 9, column 10, .*write 0\.6 for 60 %/],
  ['a negative share', 'cut: 0.6', 'cut: -0.1', /a number from 0 to 1, and was given -0\.1/],
  ['words for a number', 'cut: 0.6', 'cut: most', /takes a number, and was given most/],
  ['a cut of 0', 'cut: 0.6', 'cut: 0', /line 9, column 10, .*withholds nothing/],
  ['no cut at all', 'cut: 0.6 ', '#', /neither cut nor ramp/],
  ['cut and ramp', 'cut: 0.6 ', 'cut: 0.6\n    ramp: [{day: 1, cut: 1}]\n    #', /both cut and ramp/],
  [
    'a ramp that runs backwards',
    'cut: 0.6 ',
    'ramp: [{day: 9, cut: 1}, {day: 3, cut: 0.5}] #',
    /3 does not come after 9/,
  ],
  [
    'a ramp outside the event',
    'cut: 0.6 ',
    'ramp: [{day: 200, cut: 1}] #',
    /day 200 lies outside .*1 to 180/,
  ],
  ['a ramp of other keys', 'cut: 0.6 ', 'ramp: [{day: 1, share: 1}] #', /cut is missing|no such field/],
  ['a code without quotes', '["811292"]  ', '[811292]  ', /line 8, column 13, .*in quotes, as in "811292"/],
  ['a code that is none', '["811292"]  ', '["811299x"]  ', /no good, HS code or industry/],
  ['a code of no revision', '["811292"]  ', '["811298"]  ', /HS22 has no code 811298/],
  ['a share in percent', 'cut: 0.6 ', 'cut: 60% ', /takes a number, and was given 60%: write 0\.6/],
  ['goods that nobody specified', '["811292"]  ', '["999999"]  ', /line 8, .*HS22 has no code 999999/],
  ['a good that is none', '["811292"]  ', '[galium]  ', /line 8, .*mean gallium/],
  ['a sector without its economy', '["811292"]  ', '["|c14"]  ', /not a sector/],
  ['an economy that is none', '[CHN]', '[Chnia]', /line 6, column 12, field "events #1, from #1": .*CHN/],
  ['a sum over economies', '[JPN, USA]', '[World]', /sum over economies|no economy or group/],
  ['a group that is none', '[JPN, USA]', '[G8x]', /no economy or group/],
  ['a word for a list', '[CHN]', 'CHN', /word all or a list/],
  ['an empty list', '[CHN]', '[]', /is empty/],
  ['nobody left', 'to: [JPN, USA]', 'to: [JPN]\n    except: [JPN]', /nobody is left once JPN/],
  ['an exception from nothing', 'to: [JPN, USA]', 'to: [JPN]\n    except: [KOR]', /KOR is not among/],
  ['a date that is none', '2023-08-01', '2023-13-01', /line 2, column 8, .*a day such as 2023-08-01/],
  ['a start after the end', 'startDay: 1', 'startDay: 366', /starts on day 366, after the last day \(365\)/],
  ['day 0', 'startDay: 1', 'startDay: 0', /a number from 1 to 36500/],
  ['half a day', 'startDay: 1', 'startDay: 1.5', /whole number/],
  ['stocks of nothing known', '"811292": {', '"811298": {', /line 13, column 11, .*no code 811298/],
  ['stocks of nobody', 'JPN: 60', 'JPQ: 60', /line 13, column 23, .*no economy/],
  [
    'a rule for no event',
    'retaliation: []',
    'retaliation: [{trigger: {when: event, event: 3}, event: {kind: tariff, from: [CHN], to: [USA], goods: all, rate: 1}}]',
    /no event 3: the scenario has 1/,
  ],
  [
    'a rule without a trigger',
    'retaliation: []',
    'retaliation: [{event: {kind: tariff, from: [CHN], to: [USA], goods: all, rate: 1}}]',
    /trigger is missing/,
  ],
  [
    'a range that runs backwards',
    'days: 180',
    'days: 180\n    assumed: {cut: [0.9, 0.1]}',
    /0\.9 is above 0\.1/,
  ],
  ['a bracket that does not close', '[CHN]', '[CHN', /line \d+, column \d+: this is not valid YAML or JSON/],
  ['the same key twice', 'days: 180', 'days: 180\n    days: 181', /not valid YAML or JSON/],
];

describe('documents that cannot be used end in one sentence', () => {
  it.each(bad)('%s', (_, from, to, said) => {
    const text = control.replace(new RegExp(from.startsWith('events:') ? from : escaped(from)), to);
    expect(text).not.toBe(control);
    const { en, ja } = wordsOf(() => resolve(text));
    expect(en).toMatch(said);
    expect(en).toMatch(/^s\.yaml/);
    expect(en.trim()).not.toContain('\n');
    expect(ja).toMatch(/[ぁ-ん]/);
  });

  it('a group that had no members yet', () => {
    const text = control.replace('[JPN, USA]', '[EU]').replace('2023-08-01', '1950-01-01');
    expect(wordsOf(() => resolve(text)).en).toMatch(/line 7, column 10, .*had no members on 1950-01-01/);
  });

  it.each(['', 'just words', '[1, 2]', '42'])('nothing that is a scenario: %s', (text) => {
    expect(wordsOf(() => resolve(text)).en).toMatch(/there is no scenario in it/);
  });

  it('aliases that grow without end', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`;
    expect(wordsOf(() => resolve(bomb)).en).toMatch(/not valid YAML/);
  });
});

const escaped = (text: string): string => text.replaceAll(/[[\]{}()|*+?.^$\\]/g, '\\$&');

function wordsOf(work: () => unknown): { en: string; ja: string } {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { en: render(error.said, 'en', texts), ja: render(error.said, 'ja', texts) };
  }
  throw new Error('nothing was refused');
}
