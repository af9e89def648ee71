// Names of a scenario looked up: economies and groups on its first day, goods, codes and industries.
import { findEconomy, nearestEconomies } from '../../../atlas/economies.ts';
import type { Goods } from '../../../atlas/goods.ts';
import { nearestGoods } from '../../../atlas/good-search.ts';
import { group, groups, members } from '../../../atlas/groups.ts';
import { hsCode, hsCodes } from '../../../atlas/hs.ts';
import type { Revision } from '../../../atlas/revisions.ts';
import { UserError } from '../../../contract/message.ts';
import type { Side } from '../../../models/scenario/events.ts';
import { didYouMean, guessOf } from './faults.ts';
import { placeOf, type At, type Path } from './place.ts';
import type { Names, ScenarioDocument } from './schema.ts';
import { documentWords } from './words.ts';

const { say } = documentWords;

/** What else than the atlas knows names: an input-output table with codes of its own. Null = no table at hand. */
export interface Table {
  /** `ECONOMY|industry`. */
  readonly sectors: ReadonlySet<string>;
}

/** Everything in which names are looked up. */
export interface World {
  readonly goods: Goods;
  readonly table: Table | null;
}

/** Goods that an event names by one word. */
export interface GoodRef {
  /** As written; codes without their dot. */
  readonly text: string;
  readonly kind: 'hs' | 'good' | 'industry' | 'sector';
  /** Six-digit codes of the document's revision; of an industry, none. */
  readonly codes: readonly string[];
}

/** Chapter 99 holds what traders did not specify: no revision of the HS has goods there. */
const isGood = (revision: Revision, code: string): boolean =>
  !code.startsWith('99') && hsCode(revision, code)?.scope === 'hs';

/** Looks up names of one document. */
export class Lookup {
  readonly #document: ScenarioDocument;
  readonly #world: World;
  readonly #economies: ReadonlySet<string>;
  readonly #industries: ReadonlySet<string>;

  constructor(document: ScenarioDocument, world: World) {
    this.#document = document;
    this.#world = world;
    const sectors = [...(world.table?.sectors ?? [])].map((sector) => sector.split('|'));
    this.#economies = new Set(sectors.map(([economy = '']) => economy));
    this.#industries = new Set(sectors.map(([, industry = '']) => industry));
  }

  at(path: Path, what?: 'value' | 'key'): At {
    return placeOf(this.#document, path, what);
  }

  /** The economies that a name means on the scenario's first day. */
  members(text: string, path: Path, what?: 'value' | 'key'): readonly string[] {
    if (this.#economies.has(text)) return [text];
    const found = findEconomy(text);
    if (found !== undefined && (found.kind === 'economy' || found.kind === 'former')) return [found.iso3];
    const named = group(text) ?? (found?.kind === 'aggregate' ? group(found.nameEn) : undefined);
    const at = this.at(path, what);
    if (named === undefined) {
      if (found) throw new UserError(say.aggregate({ ...at, text }));
      const near = [
        ...groups().flatMap((one) => (guessOf(text, [one.id]).guess === '' ? [] : [one.id])),
        ...nearestEconomies(text, 3).map((one) => one.iso3),
      ].slice(0, 4);
      throw new UserError(say.unknownEconomy({ ...at, text, ...didYouMean(near) }));
    }
    const inside = members(named.id, this.#document.start);
    if (inside.length > 0) return inside;
    const since = named.memberships.map(({ from }) => from).sort()[0] ?? '–';
    throw new UserError(say.emptyGroup({ ...at, group: named.id, date: this.#document.start, since }));
  }

  /** One economy; a group is not one. */
  economy(text: string, path: Path, what?: 'value' | 'key'): string {
    const [first = '', ...others] = this.members(text, path, what);
    if (others.length === 0) return first;
    throw new UserError(
      say.unknownEconomy({ ...this.at(path, what), text, ...didYouMean(others.slice(0, 3)) }),
    );
  }

  /** A side of flows. Errors: an exception that excepts nothing; nobody left. */
  side(names: Names, except: readonly string[] | undefined, path: Path): Side {
    const only =
      names === 'all'
        ? null
        : [...new Set(names.flatMap((text, k) => this.members(text, [...path, k])))].sort();
    const out = [
      ...new Set(
        (except ?? []).flatMap((text, k) => this.members(text, [...path.slice(0, -1), 'except', k])),
      ),
    ].sort();
    const rest = only?.filter((economy) => !out.includes(economy)) ?? null;
    if (rest?.length === 0)
      throw new UserError(say.emptySide({ ...this.at(path), except: [...(except ?? [])] }));
    return { only: rest, except: rest === null ? out : [] };
  }

  /** Refuses exceptions from economies that were never meant. */
  exceptions(except: readonly string[] | undefined, sides: readonly Names[], path: Path): void {
    if (sides.includes('all')) return;
    const meant = new Set(
      sides.flatMap((names) => (names === 'all' ? [] : names.flatMap((text) => this.members(text, path)))),
    );
    except?.forEach((text, k) => {
      if (!this.members(text, [...path, k]).some((economy) => meant.has(economy)))
        throw new UserError(say.exceptNobody({ ...this.at([...path, k]), economy: text }));
    });
  }

  /** Null = all goods. */
  goods(names: Names, path: Path): readonly GoodRef[] | null {
    return names === 'all' ? null : names.map((text, k) => this.good(text, [...path, k]));
  }

  /** Goods by one word: a code of two, four or six digits, a good's id, `ECONOMY|industry`, or an industry. */
  good(text: string, path: Path, what?: 'value' | 'key'): GoodRef {
    const { revision } = this.#document;
    const digits = text.replace(/^(\d{4})\.(\d{2})$/, '$1$2');
    if (/^\d+$/.test(digits)) return { text: digits, kind: 'hs', codes: this.#codes(digits, path, what) };
    if (text.includes('|')) return { text: this.sector(text, path, what), kind: 'sector', codes: [] };
    if (this.#world.goods.has(text))
      return { text, kind: 'good', codes: this.#world.goods.good(text).hs[revision] };
    if (this.#industries.has(text) || (this.#world.table === null && /^[A-Za-z]{1,2}\d[\w]{0,6}$/.test(text)))
      return { text, kind: 'industry', codes: [] };
    const near = [
      ...nearestGoods(this.#world.goods.list, text).map(({ id }) => id),
      ...[...this.#industries].filter((one) => guessOf(text, [one]).guess !== ''),
    ].slice(0, 4);
    throw new UserError(say.unknownGood({ ...this.at(path, what), text, ...didYouMean(near) }));
  }

  /** `ECONOMY|industry`, checked against the table where one is at hand. */
  sector(text: string, path: Path, what?: 'value' | 'key'): string {
    const at = this.at(path, what);
    if (!/^[^|]+\|[^|]+$/.test(text)) throw new UserError(say.notSector({ ...at, text }));
    const { table } = this.#world;
    if (table === null || table.sectors.has(text)) return text;
    throw new UserError(say.unknownGood({ ...at, text, ...guessOf(text, [...table.sectors]) }));
  }

  #codes(digits: string, path: Path, what?: 'value' | 'key'): readonly string[] {
    const { revision } = this.#document;
    if ([2, 4, 6].includes(digits.length) && isGood(revision, digits))
      return digits.length === 6 ? [digits] : hsCodes(revision).filter((code) => code.startsWith(digits));
    const near = guessOf(
      digits,
      hsCodes(revision).filter((code) => isGood(revision, code) && code.startsWith(digits.slice(0, 4))),
    );
    throw new UserError(say.unknownCode({ ...this.at(path, what), text: digits, revision, ...near }));
  }
}
