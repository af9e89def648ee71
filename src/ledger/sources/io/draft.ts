// An input-output table while it is read: its nodes (who sells, who buys, what else is paid) and the cells between them.
import { UserError } from '../../../contract/message.ts';
import { Spool } from '../spool.ts';
import { ioWords } from './words.ts';

/** What a row or column of a source is. `left out`: sums that follow from the others. */
export type Role = 'sector' | 'demand' | 'value_added' | 'taxes' | 'other' | 'output' | 'left out';

/** A row or a column of a source. */
export interface Node {
  readonly economy: string;
  /** Its industry, category of final demand, or kind of payment. */
  readonly code: string;
  /** null until all is read, where only the other rows and columns can tell. */
  role: Role | null;
  sells: boolean;
  buys: boolean;
}

/** What tells the rows and columns of a source apart. */
export interface Kinds {
  readonly demand: ReadonlySet<string>;
  readonly primary: ReadonlyMap<string, Role>;
  /** Whether each sector must have both a row and a column, as in a matrix; in a list, one that sells nothing has no row. */
  readonly square: boolean;
}

/** Cells go to a spool, so that no table must fit into memory. */
export class Draft {
  readonly nodes: Node[] = [];
  /** Whether every value is a whole number. */
  whole = true;
  /** Most decimals that a value was written with. */
  readonly digits = { decimals: 0 };
  /** Categories taken for final demand because nothing sells under that code. */
  guessed: readonly string[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #spool: Spool;

  constructor(path: string) {
    this.#spool = new Spool(path, { row: 'int', col: 'int', value: 'double' });
  }

  get cells(): number {
    return this.#spool.rows;
  }

  /** The node of an economy and code, made where there is none. Final demand whose role is known stands apart from sectors. */
  node(economy: string, code: string, role: Role | null): number {
    const key = `${role === 'demand' ? 'd' : ''}\n${economy}\n${code}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.length;
    this.nodes.push({ economy, code, role, sells: false, buys: false });
    this.#byKey.set(key, id);
    return id;
  }

  /** A node that a source lists as a row (or column). Errors: it was listed there before. */
  listed(id: number, as: 'sells' | 'buys', file: string, line: number): number {
    const node = this.nodes[id]!;
    if (node[as])
      throw new UserError(ioWords.say.duplicateLabel({ file, line, label: `${node.economy}|${node.code}` }));
    node[as] = true;
    return id;
  }

  /** Adds a cell; zeros are not kept. */
  put(row: number, col: number, value: number): void {
    if (value === 0) return;
    if (this.whole && !Number.isInteger(value)) this.whole = false;
    this.#spool.integer(0, row);
    this.#spool.integer(1, col);
    this.#spool.double(2, value);
    this.#spool.end();
  }

  finish(): void {
    this.#spool.finish();
  }

  /** Settles the roles that only the whole source can tell. Errors: a sector of a matrix that lacks its row or column. */
  classify(file: string, { demand, primary, square }: Kinds): void {
    const industries = new Set<string>();
    for (const node of this.nodes) {
      node.role ??= primary.get(node.code) ?? (demand.has(node.code) ? 'demand' : null);
      if (node.role === null && node.sells && node.buys) node.role = 'sector';
      if (node.role === 'sector') industries.add(node.code);
    }
    const alone: string[] = [];
    const guessed = new Set<string>();
    for (const node of this.nodes) {
      if (node.role !== null) continue;
      const isIndustry = industries.has(node.code) || (node.sells && !square);
      if (isIndustry && !square) node.role = 'sector';
      else if (isIndustry || node.sells) alone.push(`${node.economy}|${node.code}`);
      else {
        node.role = 'demand';
        guessed.add(node.code);
      }
    }
    for (const node of this.nodes)
      if (square && node.role === 'sector' && !(node.sells && node.buys))
        alone.push(`${node.economy}|${node.code}`);
    if (alone.length > 0)
      throw new UserError(ioWords.say.notSquare({ file, count: alone.length, labels: alone.slice(0, 5) }));
    if (!this.nodes.some((node) => node.role === 'sector'))
      throw new UserError(ioWords.say.noSectors({ file }));
    this.guessed = [...guessed];
  }
}
