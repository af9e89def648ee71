// The loops in plain TypeScript: written to be read, the oracle for every other provider, and what runs where nothing else can.
import { blockedKernel } from './blocked.ts';
import { SUM_GROUP } from './leaves.ts';
import type { Leaves } from './leaves.ts';
import type { Kernel } from './provider.ts';
import { plainRows } from './rows.ts';
import { spreadEach } from './spread.ts';

const update: Leaves['update'] = (m, n, k, alpha, a, turned, b, c) => {
  const down = turned ? 1 : a.stride;
  const along = turned ? a.stride : 1;
  const sums = new Float64Array(n);
  for (let i = 0; i < m; i++) {
    for (let group = 0; group < k; group += SUM_GROUP) {
      sums.fill(0);
      for (let p = group; p < Math.min(group + SUM_GROUP, k); p++) {
        const aip = a.data[a.at + i * down + p * along]!;
        const row = b.at + p * b.stride;
        for (let j = 0; j < n; j++) sums[j] = sums[j]! + aip * b.data[row + j]!;
      }
      const row = c.at + i * c.stride;
      for (let j = 0; j < n; j++) c.data[row + j] = c.data[row + j]! + alpha * sums[j]!;
    }
  }
};

const panel: Leaves['panel'] = (m, n, { data, at, stride }, pivots) => {
  for (let k = 0; k < n; k++) {
    let p = k;
    for (let i = k + 1; i < m; i++) {
      if (Math.abs(data[at + i * stride + k]!) > Math.abs(data[at + p * stride + k]!)) p = i;
    }
    pivots[k] = p;
    const pivot = data[at + p * stride + k]!;
    if (pivot === 0 || !Number.isFinite(pivot)) return k;
    const row = at + k * stride;
    const held = data.slice(row, row + n);
    data.copyWithin(row, at + p * stride, at + p * stride + n);
    data.set(held, at + p * stride);
    for (let i = k + 1; i < m; i++) {
      const below = at + i * stride;
      const lik = data[below + k]! / pivot;
      data[below + k] = lik;
      for (let j = k + 1; j < n; j++) data[below + j] = data[below + j]! - lik * data[row + j]!;
    }
  }
  return -1;
};

const triangle: Leaves['triangle'] = (kind, n, m, t, b) => {
  const turned = kind === "L'" || kind === "U'";
  const entry = (i: number, p: number): number =>
    turned ? t.data[t.at + p * t.stride + i]! : t.data[t.at + i * t.stride + p]!;
  const forward = kind === 'L' || kind === "U'";
  const order = Array.from({ length: n }, (_, step) => (forward ? step : n - 1 - step));
  order.forEach((i, solved) => {
    const row = b.at + i * b.stride;
    for (const p of order.slice(0, solved)) {
      const tip = entry(i, p);
      for (let j = 0; j < m; j++) b.data[row + j] = b.data[row + j]! - tip * b.data[b.at + p * b.stride + j]!;
    }
    if (kind === 'L' || kind === "L'") return;
    const pivot = entry(i, i);
    for (let j = 0; j < m; j++) b.data[row + j] = b.data[row + j]! / pivot;
  });
};

const sparse: Leaves['sparse'] = (m, n, alpha, a, b, c) => {
  const sums = new Float64Array(n);
  for (let i = 0; i < m; i++) {
    sums.fill(0);
    for (let e = a.start[i]!; e < a.start[i + 1]!; e++) {
      const row = b.at + a.column[e]! * b.stride;
      for (let j = 0; j < n; j++) sums[j] = sums[j]! + a.value[e]! * b.data[row + j]!;
    }
    const row = c.at + i * c.stride;
    for (let j = 0; j < n; j++) c.data[row + j] = c.data[row + j]! + alpha * sums[j]!;
  }
};

export const plainLeaves: Leaves = {
  take: (count) => new Float64Array(count),
  reaches: () => true,
  giveBack: () => undefined,
  update,
  panel,
  triangle,
  sparse,
  rows: plainRows,
  spread: spreadEach,
  placeSparse: (start, column, value) => ({ start, column, value, release: () => undefined }),
};

/** The readable provider. Its results are those of the baseline. */
export function plainKernel(): Kernel {
  return blockedKernel({ name: 'plain', threads: 1, leaves: plainLeaves, close: () => undefined });
}
