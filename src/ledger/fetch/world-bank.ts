// The World Bank's API (v2): indicators for all economies and years, page by page.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../contract/message.ts';
import { indicators, parsePage, type Indicator } from '../sources/world-bank-page.ts';
import { shortly } from '../world.ts';
import { baseOf, type Plan, type Wanted } from './plan.ts';
import { planWords } from './plan-words.ts';
import { jsonWhole } from './whole.ts';

export const WORLD_BANK_HOME = 'https://api.worldbank.org/v2';
const PER_PAGE = 10_000;
/** More pages than any indicator has: a number beyond it is an error of the server. */
const MOST_PAGES = 100;

export interface WorldBankFetch {
  readonly perPage?: number;
  readonly baseUrl?: string;
}

/** GDP (current USD) and population, all years. Further pages are asked for as the first one says. */
export function worldBankPlan(options: WorldBankFetch): Plan {
  const base = baseOf(WORLD_BANK_HOME, options.baseUrl);
  const perPage = options.perPage ?? PER_PAGE;
  return {
    source: 'world-bank',
    wanted: indicators.map((indicator) => page(base, indicator, perPage, 1)),
    pause: 0,
    fresh: 0, // a few requests, whose pages must be of one day
    notes: () => [],
  };
}

function page(base: string, indicator: Indicator, perPage: number, number: number): Wanted {
  return {
    url: `${base}/country/all/indicator/${indicator}?format=json&per_page=${perPage}&page=${number}`,
    file: `${indicator}-${perPage}-${number}.json`,
    whole: jsonWhole,
    maxBytes: 200e6,
    secrets: {},
    read: async (path) => {
      const refuse = (detail: string): UserError =>
        new UserError(planWords.say.worldBankError({ indicator, detail }));
      let found: ReturnType<typeof parsePage>;
      try {
        found = parsePage(await readFile(path, 'utf8'));
      } catch (error) {
        throw refuse(shortly(error));
      }
      const { pages, total } = found.meta;
      const due = number < pages ? perPage : total - (pages - 1) * perPage;
      if (found.meta.page !== number || found.meta.perPage !== perPage || pages > MOST_PAGES || pages < 1)
        throw refuse(`asked for page ${number}, got page ${found.meta.page} of ${pages}`);
      if (found.rows.length !== due)
        throw refuse(`${found.rows.length} rows on page ${number} instead of ${due}`);
      const more =
        number === 1
          ? Array.from({ length: pages - 1 }, (_, n) => page(base, indicator, perPage, n + 2))
          : [];
      return { keep: true, more };
    },
  };
}
