// The likely calibration of the panic model, as METHODS has it: what the reference vectors rest on.
import type { PanicParameters } from '../../../src/models/debt/panic.ts';

export const likelyPanic = (captive: number): PanicParameters => ({
  captive,
  psi: 0.25,
  repricing: 0.15,
  yield: 0.015,
  rate: 0.009,
  growth: 0.015,
  primaryBalance: -0.02,
  years: 15,
  loss: 0.4,
  limit: 3.5,
  spread: 0.12,
});
