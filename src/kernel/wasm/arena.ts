// Where matrices lie in the memory that all threads share: first fit, blocks that are free are joined.

const PAGE = 65_536;
const MOST_PAGES = 65_536;
/** Blocks begin on a cache line. */
const LINE = 64;

interface Free {
  readonly at: number;
  readonly bytes: number;
}

export class Arena {
  readonly memory: WebAssembly.Memory;
  readonly #taken = new Map<number, number>();
  readonly #buffers = new WeakSet<ArrayBufferLike>();
  #free: Free[];

  /** Keeps the first `reserved` bytes out of use. Throws a RangeError where shared memory cannot be had. */
  constructor(reserved: number) {
    this.memory = new WebAssembly.Memory({ initial: 2, maximum: MOST_PAGES, shared: true });
    this.#free = [{ at: reserved, bytes: 2 * PAGE - reserved }];
    this.#buffers.add(this.memory.buffer);
  }

  /** The address of so many bytes. What stands in them is not cleared. */
  take(bytes: number): number {
    const wanted = Math.max(LINE, Math.ceil(bytes / LINE) * LINE);
    let index = this.#free.findIndex((free) => free.bytes >= wanted);
    if (index < 0) {
      this.#grow(wanted);
      index = this.#free.length - 1;
    }
    const { at, bytes: found } = this.#free[index]!;
    const rest = found === wanted ? [] : [{ at: at + wanted, bytes: found - wanted }];
    this.#free.splice(index, 1, ...rest);
    this.#taken.set(at, wanted);
    return at;
  }

  /** Gives back what `take` gave; any other address is left alone. */
  giveBack(at: number): void {
    const bytes = this.#taken.get(at);
    if (bytes === undefined) return;
    this.#taken.delete(at);
    this.#free.push({ at, bytes });
    this.#join();
  }

  holds(data: Float64Array): boolean {
    return this.#buffers.has(data.buffer);
  }

  numbers(at: number, count: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, count);
  }

  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, count);
  }

  #grow(bytes: number): void {
    const end = this.memory.buffer.byteLength;
    const pages = Math.ceil(bytes / PAGE);
    try {
      this.memory.grow(pages);
    } catch (cause) {
      const gigabytes = ((end + bytes) / 2 ** 30).toFixed(1);
      throw new RangeError(
        `Matrices of ${gigabytes} GB at once do not fit: 4 GB is the most, or memory ran out.`,
        {
          cause,
        },
      );
    }
    this.#buffers.add(this.memory.buffer);
    this.#free.push({ at: end, bytes: pages * PAGE });
    this.#join();
  }

  #join(): void {
    const joined: Free[] = [];
    for (const free of this.#free.toSorted((a, b) => a.at - b.at)) {
      const last = joined.at(-1);
      if (last && last.at + last.bytes === free.at)
        joined[joined.length - 1] = { at: last.at, bytes: last.bytes + free.bytes };
      else joined.push(free);
    }
    this.#free = joined;
  }
}
