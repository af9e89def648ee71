// Who buys a good, and who depends on whom: sentences of a dossier.
import { economyName } from '../../atlas/economies.ts';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { GoodAnswer } from './answer.ts';
import { FEW, lower, number, percent, range, text } from './saying.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Of the goods asked for that have buyers, the one in which most is bought; wide codes come last. */
function mostBought(answer: GoodAnswer): string | null {
  const asked = answer.rows.filter((row) => row['asked'] === true);
  const narrow = asked.filter((row) => row['mapping'] !== 'low');
  for (const rows of [narrow, asked]) {
    const sums = rows.map((row) => ({
      product: text(row['product']),
      sum: answer.buyers
        .filter((one) => one['product'] === row['product'])
        .reduce((all, one) => all + number(one['imports']), 0),
    }));
    const [most] = sums.filter(({ sum }) => sum > 0).toSorted((a, b) => b.sum - a.sum);
    if (most) return most.product;
  }
  return null;
}

/** The most dependent of the importers, by flows, else by customs groups, else by published figures. */
export function buyers(answer: GoodAnswer): Message[] {
  const product = mostBought(answer);
  if (product === null) return dependences(answer);
  const rows = answer.buyers.filter((row) => row['product'] === product);
  const what = { what: text(rows[0]?.['name']), whatJa: text(rows[0]?.['nameJa']) };
  const flows = rows.filter((row) => row['grade'] === 'A');
  if (flows.length === 0)
    return rows.map((row) =>
      say.leadGroup({
        what: lower(what.what),
        whatJa: what.whatJa,
        importer: text(row['importer']),
        exporter: text(row['topExporter']),
        share: percent(row['topShare']),
        source: text(row['source']),
        year: number(row['year']),
      }),
    );
  const top = flows
    .filter((row) => row['topShare'] !== null)
    .toSorted((a, b) => number(b['topShare']) - number(a['topShare']))
    .slice(0, FEW);
  const named = (row: Row, lang: 'en' | 'ja'): string => {
    const [importer, exporter] = [text(row['importer']), text(row['topExporter'])].map((code) =>
      economyName(code, lang),
    );
    const share = `${percent(row['topShare'])} %`;
    return lang === 'en'
      ? `${importer} (${share} from ${exporter})`
      : `${importer}（${exporter}から${share}）`;
  };
  const judged = flows.filter((row) => typeof row['flagged'] === 'boolean');
  const names = { names: top.map((row) => named(row, 'en')), namesJa: top.map((row) => named(row, 'ja')) };
  const flagged = judged.filter((row) => row['flagged'] === true).length;
  const year = number(judged[0]?.['year']);
  return [
    ...(top.length > 0 ? [say.leadBuyers({ ...what, ...names })] : []),
    ...(judged.length > 0 ? [say.leadFlags({ ...what, flagged, total: judged.length, year })] : []),
  ];
}

/** What has been published of the dependence of single economies, where no flows are at hand. */
function dependences(answer: GoodAnswer): Message[] {
  const asked = new Set(answer.rows.filter((row) => row['asked'] === true).map((row) => row['product']));
  return answer.published
    .flatMap((row) => {
      const importer = /^(?:imports|supply)-of-([A-Z]{3})$/.exec(text(row['scope']))?.[1];
      return importer && asked.has(row['product'] ?? null) ? [{ row, importer }] : [];
    })
    .slice(0, FEW)
    .map(({ row, importer }) =>
      say.leadDependence({
        importer,
        exporter: text(row['economy']),
        share: range(row['low'], row['high']),
        what: lower(text(row['name'])),
        whatJa: text(row['nameJa']),
        year: number(row['yearTo']),
      }),
    );
}
