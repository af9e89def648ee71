// Tells how far an import is, at least once a second while it runs.
import type { Message } from '../../contract/message.ts';

/** Called with what is done and what there is to do, both in bytes of the files read. */
export type Progress = (done: number, total: number, message: Message) => void;

/** Passes progress on twice a second, also while the database works. */
export class Meter {
  done = 0;
  readonly #total: number;
  readonly #tell: Progress;
  readonly #timer: NodeJS.Timeout;
  #message: Message;
  #told = 0;

  constructor(total: number, message: Message, tell: Progress = () => {}) {
    this.#total = total;
    this.#message = message;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#say(), 500);
    this.#timer.unref();
  }

  now(message: Message): void {
    this.#message = message;
    this.#say();
  }

  /** Adds bytes read. */
  readonly read = (bytes: number): void => {
    this.done = Math.min(this.done + bytes, this.#total);
    if (performance.now() - this.#told > 500) this.#say();
  };

  stop(): void {
    clearInterval(this.#timer);
  }

  #say(): void {
    this.#told = performance.now();
    this.#tell(this.done, this.#total, this.#message);
  }
}
