// How long a piece of work takes, by the clock and by the processor.
export interface Spent {
  readonly clock: number;
  /** User and system, over all threads. */
  readonly processor: number;
}

/** The least that `work` took in `rounds` rounds, in seconds. */
export function least(rounds: number, work: () => void): Spent {
  let [clock, processor] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    clock = Math.min(clock, (performance.now() - start) / 1000);
    processor = Math.min(processor, (user + system) / 1e6);
  }
  return { clock, processor };
}
