// Tells on standard error how far a long work is: share done, rate and time left.
import type { Message } from '../../contract/message.ts';
import { render, type Lang } from '../../contract/render.ts';
import { sizeText } from '../../ledger/fetch/faults.ts';
import { texts } from './common.ts';
import { commandWords } from './words.ts';

const { say } = commandWords;

export interface MeterOptions {
  readonly lang: Lang;
  readonly out?: { readonly isTTY?: boolean; write(text: string): unknown };
  /** What is counted: bytes, or steps whose rate means nothing. Default: bytes. */
  readonly unit?: 'bytes' | 'steps';
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Milliseconds before the first line and between lines: a terminal's line is written over, a log's lines stay. */
const PACE = { terminal: { first: 1_000, every: 200 }, log: { first: 5_000, every: 5_000 } } as const;

/** One line that is written over on a terminal; elsewhere a line every few seconds. */
export class Meter {
  readonly #lang: Lang;
  readonly #unit: 'bytes' | 'steps';
  readonly #out: NonNullable<MeterOptions['out']>;
  readonly #now: () => number;
  readonly #began: number;
  #told = -Infinity;
  #open = false;
  #phase = '';
  #since = { at: 0, done: 0 };

  constructor({ lang, out = process.stderr, unit = 'bytes', now = Date.now }: MeterOptions) {
    this.#lang = lang;
    this.#unit = unit;
    this.#out = out;
    this.#now = now;
    this.#began = now();
  }

  /**
   * Tells what is being done. Both numbers are of the meter's unit; `total` is null where nobody knows it. The rate is that of the
   * phase (where none is named: as long as the total stays the same), unless the work knows its own.
   */
  readonly tell = (
    what: Message,
    done: number,
    total: number | null,
    { phase = String(total), rate }: { phase?: string; rate?: number } = {},
  ): void => {
    const now = this.#now();
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#since = { at: now, done };
    }
    const pace = this.#out.isTTY ? PACE.terminal : PACE.log;
    if (now - this.#began < pace.first || now - this.#told < pace.every) return;
    this.#told = now;
    const speed = rate ?? ((done - this.#since.done) * 1_000) / Math.max(1, now - this.#since.at);
    const line = render(this.#line(what, done, total, speed), this.#lang, texts);
    if (this.#out.isTTY) this.#out.write(`\r\u001B[K${line}`);
    else this.#out.write(`${line}\n`);
    this.#open = this.#out.isTTY === true;
  };

  /** Clears the line, so that what comes next stands alone. */
  end(): void {
    if (this.#open) this.#out.write('\r\u001B[K');
    this.#open = false;
  }

  #line(what: Message, done: number, total: number | null, speed: number): Message {
    const worded = { what: render(what, this.#lang, texts), rate: sizeText(Math.round(speed)) };
    if (total === null) return say.progressOpen({ ...worded, done: sizeText(done) });
    const percent = Math.floor((100 * Math.min(done, total)) / Math.max(1, total));
    const left = speed > 0 ? clock((total - done) / speed) : '?';
    return this.#unit === 'bytes'
      ? say.progress({ ...worded, percent, left })
      : say.progressSteps({ what: worded.what, percent, left });
  }
}

/** Seconds as `1:05` or `2:00:00`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
