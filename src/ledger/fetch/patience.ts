// When to try again: exponential waiting with jitter, and the server's Retry-After.
import { setTimeout as pause } from 'node:timers/promises';
import { stream } from '../../kernel/random.ts';

/** Time, as a download sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await pause(ms);
  },
};

/** How long to keep trying. */
export interface Patience {
  /** Tries in a row that bring no new byte before giving up; at most ten times as many in all. */
  readonly tries: number;
  /** The first wait, in milliseconds; each further one doubles. */
  readonly firstWait: number;
  /** The longest wait of our own. */
  readonly longestWait: number;
  /** The longest Retry-After that is waited out; beyond it the download ends with a sentence. */
  readonly longestRetryAfter: number;
  readonly seed: number;
}

export const defaultPatience: Patience = {
  tries: 6,
  firstWait: 1_000,
  longestWait: 60_000,
  longestRetryAfter: 600_000,
  seed: process.pid,
};

/**
 * Milliseconds to wait after failure n (1, 2, ...) in a row: firstWait * 2^(n-1), at most longestWait, times a random
 * factor between 1/2 and 1, so that many clients do not come back together.
 */
export function waitAfter(n: number, url: string, patience: Patience): number {
  const whole = Math.min(patience.longestWait, patience.firstWait * 2 ** (n - 1));
  return whole * (0.5 + 0.5 * stream(patience.seed, 'fetch', url).uniform(n));
}

/** A Retry-After header (seconds or a date) as milliseconds from now; null if it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
