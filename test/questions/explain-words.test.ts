// Words of explanations: that the check of their Japanese can fail, and that texts of tables have Japanese.
import { describe, expect, it } from 'vitest';
import { loadGoods } from '../../src/atlas/goods.ts';
import { loadMarketShares } from '../../src/atlas/market-shares.ts';
import { plain, type Explanation } from '../../src/contract/explanation.ts';
import { render } from '../../src/contract/render.ts';
import { wordWords } from '../../src/contract/word.ts';
import { boxNames } from '../../src/ledger/box-names.ts';
import { definitionNames, definitions } from '../../src/measures/dependence.ts';
import { patentField, tableWords } from '../../src/questions/map/table-words.ts';
import { texts } from '../../src/questions/registry.ts';
import { definitionWords, inWords } from '../../src/questions/shared/explain-words.ts';
import { englishIn, unfilled } from '../support/foreign.ts';

describe('explanations in Japanese', () => {
  it('would be found in English', () => {
    const told: Explanation = {
      cell: 'x',
      value: 1,
      formula: plain('share of imports'),
      source: [plain('docs/methods/map.md')],
      lines: [{ name: 'share', expression: '1', note: plain('USD, exports of share') }],
      ends: 'value',
    };
    expect(englishIn(told, [])).toEqual(['imports', 'exports']);
  });

  it('are unfilled where a parameter is forgotten', () => {
    const told: Explanation = {
      cell: 'x',
      value: 1,
      formula: [],
      source: [],
      lines: [{ name: 'a', expression: '1', note: { id: 'shared.explain.upTo', params: {} } }],
      ends: 'value',
    };
    expect(unfilled(told)).toEqual(['up to –', '–年まで']);
  });
});

const own = /^(explain\.\w+|\w+\.explain\w*)\./;
const words = /(?<!\p{L})[a-z][A-Za-z]{3,}/u;

it.each(
  Object.entries(texts).filter(([id, { en }]) => own.test(id) && words.test(en.replace(/\{[^}]*\}/g, ''))),
)('%s is Japanese in Japanese', (_, { ja }) => {
  expect(ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});

describe('names of tables', () => {
  const ja = (text: string): string => render(inWords(text), 'ja', texts);

  it('have Japanese for every item of the published shares', () => {
    for (const { item } of loadMarketShares()) expect(ja(item), item).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  it('have Japanese for every field of patents', () => {
    const fields = new Set(loadGoods().list.flatMap(({ patentFields }) => patentFields));
    for (const field of fields) expect(ja(patentField(field)), field).not.toMatch(/[a-z]/);
  });

  it('mean one thing each', () => {
    const scopes = [wordWords, boxNames, definitionWords, tableWords].map((words) =>
      Object.keys(words.texts),
    );
    const all = scopes.flat();
    expect(all.filter((id, k) => all.indexOf(id) !== k)).toEqual([]);
  });

  it('have Japanese for thresholds and conditions of every definition', () => {
    for (const name of definitionNames)
      for (const text of [
        ...definitions[name].thresholds.map((threshold) => threshold.name),
        ...definitions[name].conditions,
      ])
        expect(ja(text).replace(/CDI\d|C\d|HHI/g, ''), text).not.toMatch(/[a-z]{4}/);
  });
});
