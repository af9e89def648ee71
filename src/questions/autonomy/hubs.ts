// Re-exports: the import side as it stands when goods that pass through hubs are given back to where the hubs buy.
import { reattribute } from '../../measures/reexports.ts';
import type { Supplies } from '../../measures/supply.ts';
import type { ImportSide } from '../shared/supply.ts';
import type { Mix, Mixes } from './mixes.ts';

/** One supplier's value goes to these places of the re-attributed cell, in these parts (sum 1). */
interface Move {
  readonly from: number;
  readonly to: readonly number[];
  readonly part: readonly number[];
}

/** Parts of suppliers known only together: the buyer's own rest, and one for each hub. */
interface RestSlot {
  readonly hhi: number;
  readonly fixed: number;
  readonly moves: { readonly from: number; readonly part: number }[];
}

export interface Reattribution {
  readonly codes: readonly string[];
  /** The supplies for given values of the flows; arrays are overwritten by the next call. */
  supplies(value: Float64Array): Supplies;
}

/** Prepares the re-attribution of every cell: it is linear in the flows, so each draw is a weighted sum. */
export function reattribution(side: ImportSide, mixes: Mixes): Reattribution {
  const base = side.supplies;
  const exporters: number[] = [];
  const offsets = new Int32Array(base.cells + 1);
  const kept = new Int32Array(base.value.length).fill(-1);
  const moves: Move[] = [];
  const rests: RestSlot[][] = [];
  const hubMask = new Set(mixes.hubs);
  for (let c = 0; c < base.cells; c++) {
    const cell = localOf(side, mixes, hubMask, c);
    const at = exporters.length;
    for (const exporter of cell.exporters) exporters.push(exporter);
    for (const { k, slot } of cell.kept) kept[k] = at + slot;
    const own: RestSlot = { hhi: base.restHhi[c]!, fixed: base.restValue[c]!, moves: [] };
    const slots = [own, ...cell.restHhi.map((hhi): RestSlot => ({ hhi, fixed: 0, moves: [] }))];
    for (const { k, parts } of cell.moved) {
      const to: number[] = [];
      const part: number[] = [];
      parts.forEach((p, slot) => {
        if (p === 0) return;
        if (slot < cell.exporters.length) {
          to.push(at + slot);
          part.push(p);
        } else slots[slot - cell.exporters.length + 1]!.moves.push({ from: k, part: p });
      });
      moves.push({ from: k, to, part });
    }
    rests.push(slots);
    offsets[c + 1] = exporters.length;
  }
  const value = new Float64Array(exporters.length);
  const restValue = new Float64Array(base.cells);
  const restHhi = new Float64Array(base.cells);
  const supplies: Supplies = {
    ...base,
    offsets,
    exporter: Int32Array.from(exporters),
    value,
    restValue,
    restHhi,
  };
  return {
    codes: mixes.codes,
    supplies: (given) => {
      value.fill(0);
      for (let k = 0; k < kept.length; k++) if (kept[k]! >= 0) value[kept[k]!]! += given[k]!;
      for (const { from, to, part } of moves)
        for (let j = 0; j < to.length; j++) value[to[j]!]! += given[from]! * part[j]!;
      for (let c = 0; c < base.cells; c++) {
        const sums = rests[c]!.map((slot) =>
          slot.moves.reduce((sum, { from, part }) => sum + given[from]! * part, slot.fixed),
        );
        const total = sums.reduce((sum, v) => sum + v, 0);
        const squares = sums.reduce((sum, v, j) => sum + (v > 0 ? v * v * rests[c]![j]!.hhi : 0), 0);
        restValue[c] = total;
        restHhi[c] = total > 0 ? squares / (total * total) : 0;
      }
      return supplies;
    },
  };
}

/** One cell, with its own numbering of suppliers: those listed, then one slot for the rest of each hub. */
export interface LocalCell {
  readonly exporters: readonly number[];
  readonly restHhi: readonly number[];
  readonly kept: readonly { readonly k: number; readonly slot: number }[];
  readonly moved: readonly { readonly k: number; readonly slot: number; readonly parts: Float64Array }[];
  /** Slots of hubs whose imports are known, with their shares over all slots. */
  readonly mixes: ReadonlyMap<number, Float64Array>;
  /** The same hubs with what they buy, USD over all slots. */
  readonly bought: ReadonlyMap<number, Float64Array>;
}

/** Numbers one cell, and works out where a unit that comes through each hub ends up. */
export function localOf(side: ImportSide, mixes: Mixes, hubMask: ReadonlySet<number>, c: number): LocalCell {
  const { supplies } = side;
  const [from, to] = [supplies.offsets[c]!, supplies.offsets[c + 1]!];
  const [year, product] = [supplies.year[c]!, supplies.product[c]!];
  const listed = Array.from(supplies.exporter.subarray(from, to));
  const mixOf = new Map<number, Mix>();
  if (listed.some((exporter) => hubMask.has(exporter)))
    for (const hub of mixes.hubs) {
      const mix = mixes.of(year, product, hub);
      if (mix) mixOf.set(hub, mix);
    }
  const all = [...new Set([...listed, ...Array.from(mixOf.values(), ({ exporters }) => exporters).flat()])];
  const slotOf = new Map(all.map((exporter, slot) => [exporter, slot]));
  const hubs = [...mixOf.keys()].filter((hub) => slotOf.has(hub));
  const size = all.length + hubs.length;
  const bought = new Map(
    hubs.map((hub, j) => {
      const mix = mixOf.get(hub)!;
      const values = new Float64Array(size);
      mix.exporters.forEach((exporter, i) => (values[slotOf.get(exporter)!]! += mix.values[i]!));
      values[all.length + j] = mix.rest;
      return [slotOf.get(hub)!, values];
    }),
  );
  const shares = new Map(
    hubs.map((hub) => {
      const mix = mixOf.get(hub)!;
      const total = mix.rest + mix.values.reduce((sum, v) => sum + v, 0);
      const slot = slotOf.get(hub)!;
      return [slot, bought.get(slot)!.map((value) => value / total)];
    }),
  );
  const kept: { k: number; slot: number }[] = [];
  const moved: { k: number; slot: number; parts: Float64Array }[] = [];
  listed.forEach((exporter, j) => {
    const slot = slotOf.get(exporter)!;
    if (!shares.has(slot)) {
      kept.push({ k: from + j, slot });
      return;
    }
    const unit = new Float64Array(size);
    unit[slot] = 1;
    moved.push({ k: from + j, slot, parts: reattribute(unit, [...shares.keys()], shares) });
  });
  return {
    exporters: all,
    restHhi: hubs.map((hub) => mixOf.get(hub)!.restHhi),
    kept,
    moved,
    mixes: shares,
    bought,
  };
}
