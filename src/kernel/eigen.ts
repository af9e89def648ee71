// All eigenvalues and eigenvectors of a real symmetric matrix.

export interface SymmetricEigen {
  /** The n eigenvalues, largest first. */
  readonly values: Float64Array;
  /** Row k (n numbers from k n on) is the unit eigenvector of `values[k]`; its sign carries no meaning. */
  readonly vectors: Float64Array;
}

const MAX_SWEEPS = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of the symmetric n x n matrix `a` (row-major; not changed).
 *
 * Householder reduction to tridiagonal form, then QL steps with implicit shifts: Golub & Van Loan, "Matrix
 * Computations", sections 8.3.1 and 8.3.3; Dubrulle, Martin & Wilkinson, Numerische Mathematik 12 (1968).
 * About 6 n^3 multiplications. Throws a RangeError if `a` has another size, a value that is not finite, or is not
 * symmetric to rounding.
 */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  checkSymmetric(a, n);
  const q = a.slice();
  const diagonal = new Float64Array(n);
  const off = new Float64Array(n);
  tridiagonalise(q, n, diagonal, off);
  implicitQL(diagonal, off, q, n);

  const order = Array.from({ length: n }, (_, k) => k).sort((i, j) => diagonal[j]! - diagonal[i]! || i - j);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(q.subarray(from * n, from * n + n), to * n));
  return { values: Float64Array.from(order, (k) => diagonal[k]!), vectors };
}

function checkSymmetric(a: Float64Array, n: number): void {
  if (a.length !== n * n) throw new RangeError(`A ${n} x ${n} matrix has ${n * n} entries, not ${a.length}.`);
  let largest = 0;
  for (let k = 0; k < a.length; k++) {
    const size = Math.abs(a[k]!);
    if (!(size < Infinity)) {
      throw new RangeError(
        `Row ${Math.floor(k / n)}, column ${k % n} of the matrix is ${a[k]}, not a finite number.`,
      );
    }
    if (size > largest) largest = size;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(a[i * n + j]! - a[j * n + i]!) > 1e-10 * largest) {
        throw new RangeError(
          `The matrix is not symmetric: row ${i}, column ${j} differs from row ${j}, column ${i}.`,
        );
      }
    }
  }
}

/**
 * Finds an orthogonal Q with Q A Q' tridiagonal. On return `q` holds Q itself (so that row k of Q pairs with diagonal k),
 * `diagonal` the diagonal, and off[k] the entry between k and k+1 (the last is 0).
 *
 * Column by column, the reflection H = I - beta v v' zeroes all below the entry under the diagonal.
 */
function tridiagonalise(q: Float64Array, n: number, diagonal: Float64Array, off: Float64Array): void {
  const reflections: { v: Float64Array; beta: number }[] = [];
  const w = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const v = new Float64Array(n);
    let scale = 0;
    for (let i = k + 1; i < n; i++) scale = Math.max(scale, Math.abs(q[i * n + k]!));
    let below = 0;
    for (let i = k + 1; i < n; i++) {
      v[i] = scale === 0 ? 0 : q[i * n + k]! / scale;
      if (i > k + 1) below += v[i]! * v[i]!;
    }
    diagonal[k] = q[k * n + k]!;
    if (below === 0) {
      off[k] = q[(k + 1) * n + k]!;
      reflections.push({ v, beta: 0 });
      continue;
    }
    const head = v[k + 1]!;
    const norm = Math.sqrt(head * head + below);
    const alpha = head > 0 ? -norm : norm;
    v[k + 1] = head - alpha;
    const beta = 2 / (v[k + 1]! * v[k + 1]! + below);
    off[k] = alpha * scale;
    reflections.push({ v, beta });

    // A <- H A H on the trailing block, as the symmetric rank-two update A - v w' - w v'.
    let vw = 0;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += q[i * n + j]! * v[j]!;
      w[i] = beta * sum;
      vw += w[i]! * v[i]!;
    }
    for (let i = k + 1; i < n; i++) w[i] = w[i]! - 0.5 * beta * vw * v[i]!;
    for (let i = k + 1; i < n; i++) {
      const vi = v[i]!;
      const wi = w[i]!;
      for (let j = k + 1; j < n; j++) q[i * n + j] = q[i * n + j]! - vi * w[j]! - wi * v[j]!;
    }
  }
  if (n > 0) diagonal[n - 1] = q[n * n - 1]!;

  // Q = H_(n-2) ... H_1 H_0, built from the last so that each product touches the trailing block only.
  q.fill(0);
  for (let i = 0; i < n; i++) q[i * n + i] = 1;
  for (let k = n - 2; k >= 0; k--) {
    const { v, beta } = reflections[k]!;
    if (beta === 0) continue;
    for (let i = k + 1; i < n; i++) {
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += q[i * n + j]! * v[j]!;
      sum *= beta;
      for (let j = k + 1; j < n; j++) q[i * n + j] = q[i * n + j]! - sum * v[j]!;
    }
  }
}

/** Diagonalises the tridiagonal matrix by plane rotations, applied to the rows of `q` alike. */
function implicitQL(d: Float64Array, e: Float64Array, q: Float64Array, n: number): void {
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      if (sweep === MAX_SWEEPS)
        throw new Error(`Eigenvalue ${l} of ${n} did not converge in ${MAX_SWEEPS} sweeps.`);

      // Wilkinson's shift from the leading 2 x 2 block, then a bulge is chased from m up to l.
      const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
      const root = Math.hypot(half, 1);
      let g = d[m]! - d[l]! + e[l]! / (half + (half >= 0 ? root : -root));
      let s = 1;
      let c = 1;
      let shift = 0;
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * e[i]!;
        const b = c * e[i]!;
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] = d[i + 1]! - shift;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1]! - shift;
        const t = (d[i]! - g) * s + 2 * c * b;
        shift = s * t;
        d[i + 1] = g + shift;
        g = c * t - b;
        rotateRows(q, n, i, s, c);
      }
      if (i >= l) continue;
      d[l] = d[l]! - shift;
      e[l] = g;
      e[m] = 0;
    }
  }
}

/** Rows i and i+1 of `q` become c row_i - s row_(i+1) and s row_i + c row_(i+1). */
function rotateRows(q: Float64Array, n: number, i: number, s: number, c: number): void {
  const upper = i * n;
  const lower = upper + n;
  for (let k = 0; k < n; k++) {
    const x = q[upper + k]!;
    const y = q[lower + k]!;
    q[upper + k] = c * x - s * y;
    q[lower + k] = s * x + c * y;
  }
}
