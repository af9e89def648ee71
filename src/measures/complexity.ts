// Economic complexity: what an economy can make, read from what it exports with comparative advantage.
// Source: Hidalgo & Hausmann (2009); The Atlas of Economic Complexity (2014), technical box.
import { symmetricEigen } from '../kernel/eigen.ts';

/** RCA from which an economy is said to export a product: Balassa (1965); Hidalgo & Hausmann (2009). */
export const ADVANTAGE = 1;

/** Exports X_cp by economy c and product p, row-major, in one money unit. */
export interface ExportMatrix {
  readonly economies: number;
  readonly products: number;
  readonly values: Float64Array;
}

/** What could not be placed, and why: it has no trade, or no comparative advantage in anything. */
export interface Excluded {
  readonly kind: 'economy' | 'product';
  readonly index: number;
  readonly reason: 'no-exports' | 'degenerate';
}

/** Where the index means little. */
export type ComplexityWarning =
  | 'few-economies'
  | 'few-products'
  | 'disconnected'
  | 'second-eigenvalue-not-alone';

export interface Complexity {
  /** RCA_cp = (X_cp/X_c)/(X_p/X); NaN where the economy or the product exports nothing. */
  readonly rca: Float64Array;
  /** M_cp = 1 where RCA_cp >= ADVANTAGE. */
  readonly m: Uint8Array;
  /** k_c, k_p. */
  readonly diversity: Float64Array;
  readonly ubiquity: Float64Array;
  /** ECI with mean 0 and population sd 1; PCI on ECI's scale. NaN for what is excluded. */
  readonly eci: Float64Array;
  readonly pci: Float64Array;
  /** Before scaling: PCI_raw, the second right eigenvector; ECI_raw,c = (1/k_c) Σ_p M_cp PCI_raw,p. */
  readonly eciRaw: Float64Array;
  readonly pciRaw: Float64Array;
  /** The eigenvalue that ECI belongs to, and the largest residual |λ y - M̃ y| of its equation. */
  readonly lambda: number;
  readonly residual: number;
  readonly excluded: readonly Excluded[];
  readonly warnings: readonly ComplexityWarning[];
}

/** RCA_cp = (X_cp/X_c)/(X_p/X). Source: Balassa (1965). */
export function rca({ economies, products, values }: ExportMatrix): Float64Array {
  const byEconomy = new Float64Array(economies);
  const byProduct = new Float64Array(products);
  let world = 0;
  for (let c = 0; c < economies; c++)
    for (let p = 0; p < products; p++) {
      const x = values[c * products + p]!;
      byEconomy[c]! += x;
      byProduct[p]! += x;
      world += x;
    }
  const out = new Float64Array(values.length);
  for (let c = 0; c < economies; c++)
    for (let p = 0; p < products; p++)
      out[c * products + p] =
        byEconomy[c]! > 0 && byProduct[p]! > 0
          ? values[c * products + p]! / byEconomy[c]! / (byProduct[p]! / world)
          : Number.NaN;
  return out;
}

/**
 * ECI and PCI, solved on the side of the economies: y = second eigenvector of M̃_cc' = Σ_p M_cp M_c'p/(k_c k_p), by way of
 * the symmetric D^-1/2 M U^-1 M' D^-1/2; then PCI_raw = U^-1 M' y and ECI_raw = D^-1 M PCI_raw.
 * Sign: corr(ECI_raw, k_c) > 0.
 */
export function complexity(x: ExportMatrix): Complexity {
  const { economies: n, products: k } = x;
  const advantage = rca(x);
  const m = Uint8Array.from(advantage, (r) => (r >= ADVANTAGE ? 1 : 0));
  const diversity = new Float64Array(n);
  const ubiquity = new Float64Array(k);
  for (let c = 0; c < n; c++)
    for (let p = 0; p < k; p++)
      if (m[c * k + p]) {
        diversity[c]! += 1;
        ubiquity[p]! += 1;
      }
  const excluded: Excluded[] = [];
  for (let c = 0; c < n; c++)
    if (diversity[c] === 0)
      excluded.push({
        kind: 'economy',
        index: c,
        reason: hasTrade(x, c, 'economy') ? 'degenerate' : 'no-exports',
      });
  for (let p = 0; p < k; p++)
    if (ubiquity[p] === 0)
      excluded.push({
        kind: 'product',
        index: p,
        reason: hasTrade(x, p, 'product') ? 'degenerate' : 'no-exports',
      });

  const kept = Array.from({ length: n }, (_, c) => c).filter((c) => diversity[c]! > 0);
  const warnings: ComplexityWarning[] = [];
  if (kept.length < 20) warnings.push('few-economies');
  if (ubiquity.filter((u) => u > 0).length < 50) warnings.push('few-products');
  const eciRaw = new Float64Array(n).fill(Number.NaN);
  const pciRaw = new Float64Array(k).fill(Number.NaN);
  const nothing = new Float64Array(n).fill(Number.NaN);
  const base = { rca: advantage, m, diversity, ubiquity, eciRaw, pciRaw, excluded };
  if (kept.length < 3)
    return { ...base, eci: nothing, pci: pciRaw.slice(), lambda: Number.NaN, residual: Number.NaN, warnings };

  const makes = kept.map((c) => ones(m, c, k));
  const small = similarity(makes, kept, diversity, ubiquity);
  const { values, vectors } = symmetricEigen(small, kept.length);
  const lambda = values[1]!;
  if (lambda > 1 - 1e-9) warnings.push('disconnected');
  if (kept.length > 2 && lambda - values[2]! < 1e-6) warnings.push('second-eigenvalue-not-alone');
  const y = Float64Array.from(kept, (c, i) => vectors[kept.length + i]! / Math.sqrt(diversity[c]!));

  const product = new Float64Array(k);
  makes.forEach((list, i) => {
    for (const p of list) product[p]! += y[i]!;
  });
  for (let p = 0; p < k; p++) if (ubiquity[p]! > 0) pciRaw[p] = product[p]! / ubiquity[p]!;
  makes.forEach((list, i) => {
    let sum = 0;
    for (const p of list) sum += pciRaw[p]!;
    eciRaw[kept[i]!] = sum / list.length;
  });
  let residual = 0;
  kept.forEach((c, i) => (residual = Math.max(residual, Math.abs(lambda * y[i]! - eciRaw[c]!))));

  const sign =
    correlation(
      kept.map((c) => eciRaw[c]!),
      kept.map((c) => diversity[c]!),
    ) < 0
      ? -1
      : 1;
  for (const raw of [eciRaw, pciRaw]) for (let i = 0; i < raw.length; i++) raw[i]! *= sign;
  const { mean, sd } = moments(kept.map((c) => eciRaw[c]!));
  const scaled = (raw: Float64Array): Float64Array =>
    raw.map((v) => (sd > 1e-12 ? (v - mean) / sd : Number.NaN));
  return { ...base, eci: scaled(eciRaw), pci: scaled(pciRaw), lambda, residual, warnings };
}

function hasTrade(
  { economies, products, values }: ExportMatrix,
  index: number,
  kind: 'economy' | 'product',
): boolean {
  const count = kind === 'economy' ? products : economies;
  for (let i = 0; i < count; i++)
    if (values[kind === 'economy' ? index * products + i : i * products + index]! > 0) return true;
  return false;
}

/** The products p with M_cp = 1. */
export function ones(m: Uint8Array, c: number, products: number): Int32Array {
  const list: number[] = [];
  for (let p = 0; p < products; p++) if (m[c * products + p]) list.push(p);
  return Int32Array.from(list);
}

/** S_cc' = Σ_p M_cp M_c'p / (k_p √(k_c k_c')). */
function similarity(
  makes: readonly Int32Array[],
  kept: readonly number[],
  diversity: Float64Array,
  ubiquity: Float64Array,
): Float64Array {
  const n = kept.length;
  const makers: number[][] = Array.from({ length: ubiquity.length }, () => []);
  makes.forEach((list, i) => list.forEach((p) => makers[p]!.push(i)));
  const s = new Float64Array(n * n);
  makers.forEach((list, p) => {
    const weight = 1 / ubiquity[p]!;
    for (const i of list) for (const j of list) s[i * n + j]! += weight;
  });
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) s[i * n + j]! /= Math.sqrt(diversity[kept[i]!]! * diversity[kept[j]!]!);
  return s;
}

/** Mean and population standard deviation. */
function moments(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [moments(a), moments(b)];
  const cov = a.reduce((sum, v, i) => sum + (v - ma.mean) * (b[i]! - mb.mean), 0) / a.length;
  return ma.sd > 0 && mb.sd > 0 ? cov / (ma.sd * mb.sd) : 0;
}

/** What lies near to what an economy can make already. */
export interface Nearness {
  /** d_cp = Σ_p' M_cp' φ_pp' / Σ_p' φ_pp'. */
  readonly density: Float64Array;
  /** COI_c: population z-score of Σ_p d_cp (1-M_cp) PCI_raw,p. */
  readonly coi: Float64Array;
  /** COG_cp = (1-M_cp) Σ_p' (1-M_cp') PCI_raw,p' φ_p'p / Σ_q φ_p'q / sd(ECI_raw). */
  readonly cog: Float64Array;
}

/** Density, COI and COG from proximity φ_pp' = Σ_c M_cp M_cp' / max(k_p, k_p'), φ_pp = 1; φ is never held whole. */
export function nearness(x: ExportMatrix, { m, ubiquity, pciRaw, eciRaw }: Complexity): Nearness {
  const { economies: n, products: k } = x;
  const makes = Array.from({ length: n }, (_, c) => ones(m, c, k));
  const makers: number[][] = Array.from({ length: k }, () => []);
  makes.forEach((list, c) => list.forEach((p) => makers[p]!.push(c)));
  const phi = new Float64Array(k);
  const row = (p: number): void => {
    phi.fill(0);
    for (const c of makers[p]!) for (const q of makes[c]!) phi[q]! += 1;
    for (let q = 0; q < k; q++) if (phi[q]! > 0) phi[q]! /= Math.max(ubiquity[p]!, ubiquity[q]!);
  };
  const total = new Float64Array(k);
  const density = new Float64Array(n * k);
  for (let p = 0; p < k; p++) {
    row(p);
    for (let q = 0; q < k; q++) total[p]! += phi[q]!;
    for (let c = 0; c < n; c++) {
      let near = 0;
      for (const q of makes[c]!) near += phi[q]!;
      density[c * k + p] = total[p]! > 0 ? near / total[p]! : 0;
    }
  }
  const { sd } = moments(Array.from(eciRaw).filter((v) => !Number.isNaN(v)));
  const cog = new Float64Array(n * k);
  for (let p = 0; p < k; p++) {
    row(p);
    let all = 0;
    for (let q = 0; q < k; q++) {
      phi[q] = total[q]! > 0 ? (pciRaw[q]! * phi[q]!) / total[q]! : 0;
      all += phi[q]!;
    }
    for (let c = 0; c < n; c++) {
      if (m[c * k + p]) continue;
      let made = 0;
      for (const q of makes[c]!) made += phi[q]!;
      cog[c * k + p] = (all - made) / sd;
    }
  }
  const outlook = Float64Array.from({ length: n }, (_, c) => {
    let sum = 0;
    for (let p = 0; p < k; p++)
      if (!m[c * k + p] && ubiquity[p]! > 0) sum += density[c * k + p]! * pciRaw[p]!;
    return sum;
  });
  const spread = moments(Array.from(outlook));
  return { density, coi: outlook.map((v) => (v - spread.mean) / spread.sd), cog };
}
