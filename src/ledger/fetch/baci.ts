// Where BACI lies: one zip per HS revision and release, at CEPII.
import { revisions, type Revision } from '../../atlas/revisions.ts';
import { UserError } from '../../contract/message.ts';
import { baseOf, type Plan } from './plan.ts';
import { planWords } from './plan-words.ts';
import { zipWhole } from './whole.ts';

export const BACI_HOME = 'https://www.cepii.fr/DATA_DOWNLOAD/baci/data';
/** The release that is fetched unless another one is named: January 2026, with trade up to 2024. */
export const BACI_VERSION = '202601';
/** The revision that is fetched unless another one is named [P]: the latest one with years enough for trends (2017 on). */
export const BACI_REVISION: Revision = 'HS17';

export interface BaciFetch {
  /** HS92, HS96, HS02, HS07, HS12, HS17 (default) or HS22. */
  readonly revision?: string;
  /** Year and month of the release, e.g. 202601 (default); a corrected one has a letter, as 202401b. */
  readonly version?: string;
  readonly baseUrl?: string;
}

/** The official zip: `BACI_HS17_V202601.zip`. */
export function baciPlan(options: BaciFetch): Plan {
  const text = (options.revision ?? BACI_REVISION).toUpperCase();
  const revision = revisions.find((one) => one === text);
  if (!revision) throw new UserError(planWords.say.badRevision({ text, known: [...revisions] }));
  const version = options.version ?? BACI_VERSION;
  if (!/^20\d{2}(0[1-9]|1[0-2])[a-z]?$/.test(version))
    throw new UserError(planWords.say.badVersion({ text: version, example: BACI_VERSION }));
  const file = `BACI_${revision}_V${version}.zip`;
  return {
    source: 'baci',
    wanted: [
      {
        url: `${baseOf(BACI_HOME, options.baseUrl)}/${file}`,
        file,
        whole: zipWhole,
        maxBytes: 20e9,
        secrets: {},
        read: async () => ({ keep: true, more: [] }),
      },
    ],
    pause: 0,
    fresh: Infinity,
    notes: () => [],
  };
}
