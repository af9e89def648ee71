// The user's own OpenBLAS through the package koffi, if both are there and the user asks. Neither is a dependency.
import { blockedKernel } from './blocked.ts';
import type { Block, Leaves } from './leaves.ts';
import { plainLeaves } from './plain.ts';
import { KernelUnavailable } from './provider.ts';
import type { Kernel } from './provider.ts';

export interface NativeOptions {
  /** Threads of the library. Its last bits may depend on them, so that the kernel's name tells them. Default 1. */
  readonly threads?: number;
  /** A path or name to load in place of `LIBRARIES`. */
  readonly library?: string;
}

/** Where systems keep OpenBLAS with 32-bit sizes. */
const LIBRARIES = [
  'libopenblas.so.0',
  'libopenblas.so',
  'libopenblas.dylib',
  '/opt/homebrew/opt/openblas/lib/libopenblas.dylib',
  '/usr/local/opt/openblas/lib/libopenblas.dylib',
  'libopenblas.dll',
];

/** What of koffi is used. */
interface Koffi {
  load(path: string): Library;
}
interface Library {
  func(prototype: string): (...args: (number | Float64Array)[]) => unknown;
}

// Values of the enumerations in cblas.h.
const ROW_MAJOR = 101;
const AS_IS = 111;
const TRANSPOSED = 112;
const UPPER = 121;
const LOWER = 122;
const NON_UNIT = 131;
const UNIT = 132;
const LEFT = 141;

const from = ({ data, at }: Block): Float64Array => data.subarray(at);

/** A kernel on OpenBLAS. Throws a KernelUnavailable that tells which part is missing. */
export async function nativeKernel({ threads = 1, library }: NativeOptions = {}): Promise<Kernel> {
  const loaded = load(await koffi(), library === undefined ? LIBRARIES : [library]);
  const gemm = loaded.func(
    'void cblas_dgemm(int, int, int, int, int, int, double, double *, int, double *, int, double, _Inout_ double *, int)',
  );
  const trsm = loaded.func(
    'void cblas_dtrsm(int, int, int, int, int, int, int, double, double *, int, _Inout_ double *, int)',
  );
  loaded.func('void openblas_set_num_threads(int)')(threads);
  const config = String(loaded.func('const char *openblas_get_config()')());

  const leaves: Leaves = {
    ...plainLeaves,
    update: (m, n, k, alpha, a, turned, b, c) => {
      if (m === 0 || n === 0 || k === 0) return;
      const op = turned ? TRANSPOSED : AS_IS;
      gemm(ROW_MAJOR, op, AS_IS, m, n, k, alpha, from(a), a.stride, from(b), b.stride, 1, from(c), c.stride);
    },
    triangle: (kind, n, m, t, b) => {
      if (m === 0 || n === 0) return;
      const op = kind === "L'" || kind === "U'" ? TRANSPOSED : AS_IS;
      const [half, diagonal] = kind === 'L' || kind === "L'" ? [LOWER, UNIT] : [UPPER, NON_UNIT];
      trsm(ROW_MAJOR, LEFT, half, op, diagonal, n, m, 1, from(t), t.stride, from(b), b.stride);
    },
  };
  const words = config.split(/\s+/);
  const name = `native: ${words.slice(0, 2).join(' ')} ${words.at(-2) ?? ''}, ${threads} threads`;
  return blockedKernel({ name, threads, leaves, close: () => undefined });
}

async function koffi(): Promise<Koffi> {
  // The name is a value, so that nothing looks for the package before a user asks.
  const name = 'koffi';
  try {
    const { default: found } = (await import(/* @vite-ignore */ name)) as { default?: unknown };
    if (isKoffi(found)) return found;
  } catch (cause) {
    throw new KernelUnavailable('koffi', { cause });
  }
  throw new KernelUnavailable('koffi');
}

function isKoffi(found: unknown): found is Koffi {
  return typeof found === 'object' && found !== null && 'load' in found && typeof found.load === 'function';
}

function load(koffi: Koffi, libraries: readonly string[]): Library {
  let cause: unknown;
  for (const path of libraries) {
    try {
      return koffi.load(path);
    } catch (error) {
      cause = error;
    }
  }
  throw new KernelUnavailable('openblas', { cause });
}
