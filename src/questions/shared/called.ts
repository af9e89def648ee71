// How the sectors and goods of a scenario are called in words: rows keep the codes, and these names stand beside them.
import { hsCode } from '../../atlas/hs.ts';
import { ioIndustryName } from '../../atlas/io-industries.ts';
import type { Goods } from '../../atlas/goods.ts';
import { nameOf } from '../../contract/render.ts';
import type { Revision } from '../../atlas/revisions.ts';
import { productNames } from './product-names.ts';
import type { GoodRef } from './scenario/names.ts';

interface Called {
  readonly en: string;
  readonly ja: string;
}
export type Namer = (code: string) => Called;

/** All sectors of an economy, or all inputs of a sector, together. */
const whole: Called = { en: 'all', ja: '全体' };

/** Names of industries (`c14`), of sectors (`CHN|c14`), and of whatever else `more` knows; a code that nobody knows stays. */
export function industryNamer(classification: string | null, more: ReadonlyMap<string, Called>): Namer {
  const industry = (code: string): Called =>
    more.get(code) ?? {
      en: ioIndustryName(classification ?? '', code, 'en'),
      ja: ioIndustryName(classification ?? '', code, 'ja'),
    };
  return (code) => {
    if (code === 'all') return whole;
    const [economy = '', rest] = code.split('|');
    if (rest === undefined) return industry(code);
    const { en, ja } = industry(rest);
    return { en: `${en} (${nameOf(economy, 'en')})`, ja: `${nameOf(economy, 'ja')}の${ja}` };
  };
}

/** Names of the industries of a classification and of the goods of a scenario, whose codes are of the revision. */
export function namerOf(
  classification: string | null,
  named: readonly GoodRef[],
  revision: Revision,
  goods: Goods,
): Namer {
  const known = named.flatMap((good): [string, Called][] => {
    const found = goodCalled(good, revision, goods);
    return found ? [[good.text, found]] : [];
  });
  return industryNamer(classification, new Map(known));
}

function goodCalled({ kind, text }: GoodRef, revision: Revision, goods: Goods): Called | null {
  if (kind === 'good') {
    const { nameEn, nameJa } = goods.good(text);
    return { en: nameEn, ja: nameJa };
  }
  if (kind === 'industry' || kind === 'sector') return null;
  if (!hsCode(revision, text)) return null;
  const { name, nameJa } = productNames(goods, { revision })(text, '');
  return name === '' ? null : { en: `${text} ${name}`, ja: `${text} ${nameJa}` };
}

/** The cells of a name in both languages: `industryName` beside `industry`. */
export const calledCells = (key: string, { en, ja }: Called): Record<string, string> => ({
  [`${key}Name`]: en,
  [`${key}NameJa`]: ja,
});
