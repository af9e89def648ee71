// The readable kernel as the solve that models take.
import { solveOpen } from '../../src/kernel/linear/open.ts';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import type { Solve } from '../../src/models/open-table.ts';

export const solve: Solve = (a, f, transposed) => solveOpen(plainKernel(), a, f, { transposed }).x;
