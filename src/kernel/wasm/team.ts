// Threads that run one exported function each at the same time, on one memory. The only file of the kernel that knows threads.
import { Worker } from 'node:worker_threads';

/** Bytes at the start of the memory through which the threads talk. */
export const TALK_BYTES = 32_768;
/** Threads that find room there. */
export const MOST_THREADS = 64;

/** Words of the talk: which job it is, how many have done it, how many threads have begun, whether one failed. */
const WORDS = { job: 0, done: 16, ready: 32, failed: 48 };
const FIRST_ORDER = 256;
const ORDER_BYTES = 256;
/** The last word of an order: the job it is for while nobody has taken it up, else that negative. */
const OPEN_AT = ORDER_BYTES - 4;
/** Looks at the talk this often before a thread goes to sleep: about 20 microseconds. */
const LOOKS = 2_000;
const PATIENCE_MS = 10_000;
/** Jobs are numbered from 1 to this, over and over. */
const MOST_JOBS = 2 ** 30;

export interface Team {
  /** Runs the function once per list of arguments, each on a thread of its own if it is free, and returns when all are done. */
  run(operation: string, orders: readonly (readonly number[])[]): void;
  close(): void;
}

interface Given {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly operations: readonly string[];
  readonly order: number;
  readonly open: number;
  readonly words: typeof WORDS;
  readonly looks: number;
}

/** A team of this thread and threads - 1 others. Throws where threads cannot be had. */
export function teamOf(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  exports: Readonly<Record<string, (...args: number[]) => number>>,
  threads: number,
): Team {
  const operations = Object.keys(exports);
  const talk = new Int32Array(memory.buffer, 0, TALK_BYTES / 4);
  const orderAt = (k: number): number => FIRST_ORDER + k * ORDER_BYTES;
  const openAt = (k: number): number => (orderAt(k) + OPEN_AT) / 4;
  const workers = Array.from({ length: threads - 1 }, (_, k) => {
    const [order, open] = [orderAt(k), openAt(k)];
    const given: Given = { module, memory, operations, order, open, words: WORDS, looks: LOOKS };
    const worker = new Worker(`(${serve.toString()})()`, { eval: true, workerData: given });
    worker.unref();
    return worker;
  });
  const orders = workers.map((_, k) => new Float64Array(memory.buffer, orderAt(k), ORDER_BYTES / 8 - 1));

  let alone = false;
  /** Whether all others have begun; a team that does not gather in time works alone from then on. */
  const gathered = (): boolean => {
    const until = performance.now() + PATIENCE_MS;
    for (let ready = 0; !alone && (ready = Atomics.load(talk, WORDS.ready)) < workers.length;) {
      alone = performance.now() > until;
      Atomics.wait(talk, WORDS.ready, ready, 20);
    }
    return !alone;
  };

  return {
    run: (operation, each) => {
      const shared = each.length > 1 && gathered() ? each.slice(1) : [];
      const job = (Atomics.load(talk, WORDS.job) % MOST_JOBS) + 1;
      if (shared.length > 0) {
        Atomics.store(talk, WORDS.done, 0);
        shared.forEach((args, k) => {
          orders[k]!.set([operations.indexOf(operation), args.length, ...args]);
          Atomics.store(talk, openAt(k), job);
        });
        Atomics.store(talk, WORDS.job, job);
        Atomics.notify(talk, WORDS.job);
      }
      for (const args of shared.length > 0 ? each.slice(0, 1) : each) exports[operation]!(...args);
      if (shared.length === 0) return;
      // What a thread has not begun, since other programs hold it up, is done here.
      let taken = shared.length;
      shared.forEach((args, k) => {
        if (Atomics.compareExchange(talk, openAt(k), job, -job) !== job) return;
        taken--;
        exports[operation]!(...args);
      });
      for (let look = 0, done = 0; (done = Atomics.load(talk, WORDS.done)) < taken; look++) {
        if (look > LOOKS) Atomics.wait(talk, WORDS.done, done);
      }
      if (Atomics.load(talk, WORDS.failed) !== 0) throw new Error(`A thread failed in ${operation}.`);
    },
    close: () => {
      alone = true;
      workers.forEach((worker) => void worker.terminate());
    },
  };
}

/** What each other thread does. It travels as text, so that it may use nothing from outside itself. */
function serve(): void {
  const given: Given = process.getBuiltinModule('node:worker_threads').workerData;
  const { module, memory, operations, words, looks } = given;
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const talk = new Int32Array(memory.buffer, 0, given.open + 1);
  const order = new Float64Array(memory.buffer, given.order, 31);
  let job = 0;
  Atomics.add(talk, words.ready, 1);
  Atomics.notify(talk, words.ready);
  while (true) {
    for (let look = 0; Atomics.load(talk, words.job) === job; look++) {
      if (look > looks) Atomics.wait(talk, words.job, job);
    }
    job = Atomics.load(talk, words.job);
    const open = Atomics.load(talk, given.open);
    if (open <= 0 || Atomics.compareExchange(talk, given.open, open, -open) !== open) continue;
    try {
      const work = exports[operations[order[0]!] ?? ''];
      if (typeof work === 'function') work(...order.subarray(2, 2 + order[1]!));
    } catch {
      Atomics.store(talk, words.failed, 1);
    }
    Atomics.add(talk, words.done, 1);
    Atomics.notify(talk, words.done);
  }
}
