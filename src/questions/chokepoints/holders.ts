// Holders one by one and together: what a target loses without all that one withholds, and what more it loses when several do.
import { exclusionLoss, type Exposure } from '../../measures/power.ts';
import { REST, type Markets } from './markets.ts';

/** What a target buys of one code: from everyone, and from one holder. USD. */
export interface Code {
  readonly code: number;
  readonly imports: number;
  readonly held: number;
}

/** A holder's part in what a target buys of all codes asked about. */
export interface HolderPart {
  readonly holder: string;
  readonly target: string;
  readonly codes: readonly Code[];
  readonly gdp: number;
}

/** Holders that are listed, and that are taken together at most. [P] */
export const HOLDERS = 10;

/** Loss of a target's GDP without a holder over all codes, Cobb-Douglas; NaN where its GDP is not known. */
export const lossOf = ({ codes, gdp }: Pick<HolderPart, 'codes' | 'gdp'>, sigma: number): number =>
  Number.isNaN(gdp) ? Number.NaN : exclusionLoss(exposuresOf(codes, gdp, sigma)).loss;

export const exposuresOf = (codes: readonly Code[], gdp: number, sigma: number): Exposure[] =>
  codes.map(({ imports, held }) => ({ beta: imports / gdp, omega: Math.min(1, held / imports), sigma }));

/** The same codes with what several holders hold added up. */
export function together(parts: readonly HolderPart[]): Pick<HolderPart, 'codes' | 'gdp'> {
  const codes = new Map<number, Code>();
  for (const part of parts)
    for (const one of part.codes)
      codes.set(one.code, { ...one, held: (codes.get(one.code)?.held ?? 0) + one.held });
  return { codes: [...codes.values()].sort((a, b) => a.code - b.code), gdp: parts[0]?.gdp ?? Number.NaN };
}

/** What each holder (or the one named) holds of what each target (or the one named) buys; those that hold nothing left out. */
export function partsOf(
  markets: Markets,
  codes: readonly number[],
  { holder, target }: { readonly holder: string | null; readonly target: string | null },
  gdpOf: (code: string) => number,
): readonly HolderPart[] {
  const parts = new Map<string, { readonly holder: string; readonly target: string; codes: Code[] }>();
  const places = (code: string | null): number[] =>
    code === null ? [...markets.codes.keys()] : [markets.codes.indexOf(code)].filter((k) => k >= 0);
  const [holders, targets] = [places(holder), places(target)];
  for (const code of codes) {
    const market = markets.of([code]);
    for (const j of targets) {
      const imports = market.imports[j]!;
      if (!(imports > 0)) continue;
      for (const i of holders) {
        const held = market.flows[i * market.n + j]!;
        if (i === j || !(held > 0) || markets.codes[i] === REST) continue;
        const [from, to] = [markets.codes[i]!, markets.codes[j]!];
        const known = parts.get(`${from} ${to}`) ?? { holder: from, target: to, codes: [] };
        known.codes.push({ code, imports, held });
        parts.set(`${from} ${to}`, known);
      }
    }
  }
  return [...parts.values()].map((part) => ({ ...part, gdp: gdpOf(part.target) }));
}
