// Every provider against the one suite.
import { describe } from 'vitest';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import { conforms } from './conformance.ts';

describe('plain', () => conforms(plainKernel));
