// The compiled provider: the bits of the plain one on any number of threads, memory that is given back, a fresh binary.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sparseOf } from '../../src/kernel/linear/matrix.ts';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import type { Kernel } from '../../src/kernel/linear/provider.ts';
import { Arena } from '../../src/kernel/wasm/arena.ts';
import { wasmKernel } from '../../src/kernel/wasm/provider.ts';
import { dense, meansOf, random } from './matrices.ts';

/** Large enough that work is shared out. */
const n = 301;
const a = random(n, n, 'a');
const b = random(n, 67, 'b');
const holed = sparseOf({ ...a, data: a.data.map((v, at) => (at % 5 === 0 ? v : 0)) });

function results(kernel: Kernel): readonly (readonly [string, Float64Array])[] {
  const factor = kernel.factor(a);
  const operand = kernel.sparse(holed);
  const wide = random(60, 700, 'wide');
  const into = (rows: number, cols: number): { rows: number; cols: number; data: Float64Array } =>
    dense(rows, cols, (i, j) => i - j);
  const [ab, atb, wb, sb] = [into(n, 67), into(n, 67), into(n, 700), into(n, 67)];
  kernel.multiply(a, b, ab, { alpha: 0.3, beta: 0.7 });
  kernel.multiply(a, b, atb, { transposed: true });
  kernel.multiply(
    dense(n, 60, (i, j) => a.data[i * n + j]!),
    wide,
    wb,
  );
  operand.multiply(b, sb, { alpha: -1, beta: 1 });
  return [
    ['product', ab.data],
    ['product with the transpose', atb.data],
    ['wide product', wb.data],
    ['sparse product', sb.data],
    ...single(kernel),
    ...spread(kernel),
    ['L and U', factor.read().lu.data],
    ['solution', factor.solve(b).data],
    ['solution with the transpose', factor.solve(b, { transposed: true }).data],
  ];
}

/** Products of one column, with more rows than one run of sums takes. */
function single(kernel: Kernel): readonly (readonly [string, Float64Array])[] {
  const wide = random(300, 2100, 'one column');
  const [down, across] = [random(2100, 1, 'down'), random(300, 1, 'across')];
  const [ab, atb] = [random(300, 1, 'ab'), random(2100, 1, 'atb')];
  kernel.multiply(wide, down, ab, { alpha: 0.1, beta: 1 });
  kernel.multiply(wide, across, atb, { alpha: -3, beta: 1, transposed: true });
  return [
    ['one column', ab.data],
    ['one column with the transpose', atb.data],
  ];
}

/** From nodes of which most are far from each other, and from nodes of which each soon reaches all. */
function spread(kernel: Kernel): readonly (readonly [string, Float64Array])[] {
  return [1, 4].flatMap((most) => {
    const m = 500;
    const from = Int32Array.from({ length: 333 }, (_, k) => (7 * k) % m);
    const { lost, rounds, change } = kernel.spread(meansOf(m, most, most), from, {
      tolerance: 1e-3,
      rounds: 40,
    });
    return [
      [`losses over ${most} groups`, lost],
      [`rounds over ${most} groups`, Float64Array.from(rounds)],
      [`last change over ${most} groups`, change],
    ] as const;
  });
}

describe('wasm', () => {
  const want = results(plainKernel());

  it.each([1, 2, 3, 5])('has the bits of plain TypeScript on %i threads', (threads) => {
    const kernel = wasmKernel({ threads });
    expect(kernel.name).toBe('wasm');
    for (let again = 0; again < 3; again++) {
      results(kernel).forEach(([what, data], k) => {
        const differs = data.findIndex((value, at) => !Object.is(value, want[k]![1][at]));
        expect(differs, `${what}: the first entry that differs`).toBe(-1);
      });
    }
    kernel.close();
  });

  it('takes memory again that was given back', () => {
    const kernel = wasmKernel();
    const first = kernel.zeros(500, 500);
    const address = first.data.byteOffset;
    first.data.fill(7);
    kernel.release(first);
    const second = kernel.zeros(500, 500);
    expect(second.data.byteOffset).toBe(address);
    expect(second.data.every((value) => value === 0)).toBe(true);
    kernel.release(second, second, random(3, 3, 'not its own'));
    const size = second.data.buffer.byteLength;
    for (let round = 0; round < 50; round++) kernel.factor(a).release();
    const last = kernel.zeros(500, 500);
    expect(last.data.buffer.byteLength).toBeLessThan(size + 8 * 2 ** 20);
  });

  it('joins free blocks, keeps taken ones apart, and says when there is no room', () => {
    const arena = new Arena(4096);
    const blocks = Array.from({ length: 30 }, (_, k) => {
      const at = arena.take(1000 * (k + 1));
      return { at, bytes: 1000 * (k + 1) };
    });
    blocks
      .toSorted((x, y) => x.at - y.at)
      .reduce((x, y) => {
        expect(y.at).toBeGreaterThanOrEqual(x.at + x.bytes);
        return y;
      });
    const before = arena.memory.buffer.byteLength;
    blocks.forEach(({ at }) => arena.giveBack(at));
    expect(arena.take(400_000)).toBe(4096);
    expect(arena.memory.buffer.byteLength).toBe(before);
    expect(() => arena.take(5 * 2 ** 30)).toThrow(/5\.0 GB at once/);
  });

  it('refuses numbers of threads that make no sense', () => {
    for (const threads of [0, 1.5, 65]) expect(() => wasmKernel({ threads })).toThrow(/1 to 64 threads/);
  });

  it('lies in the tree as its source compiles', () => {
    const script = fileURLToPath(new URL('../../scripts/wasm.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 300_000);
});
