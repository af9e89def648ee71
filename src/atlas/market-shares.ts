// Published market shares: who is said to hold how much of a good, by whose count.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { BadTable } from './bad-table.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

/** One published share: evidence of grade D, kept as a range. */
export interface MarketShare {
  readonly id: string;
  readonly good: string;
  /** What exactly the share is of. */
  readonly item: string;
  /** Whether the item is the good, most of it, or a part of it. */
  readonly fit: 'same' | 'main' | 'part';
  readonly economy: string;
  readonly supplier: string;
  /** 0-1. */
  readonly low: number;
  /** 0-1. */
  readonly high: number;
  /** Whether firms are counted by nationality, output by territory, or it is not said. */
  readonly shareBasis: 'firm-nationality' | 'production-territory' | 'not-stated';
  /** `world`, or `imports-of-` or `supply-of-` an economy. */
  readonly scope: string;
  readonly direction: 'strength' | 'dependence';
  readonly yearFrom: number;
  readonly yearTo: number;
  /** Whether it adds up named firms, so that others of the same economy may be missing. */
  readonly isFirmCount: boolean;
  readonly source: string;
  readonly sourceDate: string;
  readonly confidence: 'high' | 'med';
  readonly note: string;
}

/** Columns of the table. */
export const marketShareColumns = [
  'id',
  'good',
  'item',
  'fit',
  'economy',
  'supplier',
  'share_low',
  'share_high',
  'share_basis',
  'scope',
  'direction',
  'year_from',
  'year_to',
  'is_firm_count',
  'source',
  'source_date',
  'confidence',
  'note',
] as const;

const share = cell.number.refine((x) => x >= 0 && x <= 1, { error: 'it is not a share: write 0 to 1' });
const rowSchema = z.object({
  id: cell.text('an id'),
  good: cell.text('the id of a good'),
  item: cell.text('what the share is of'),
  fit: cell.oneOf(['same', 'main', 'part']),
  economy: cell.economy,
  supplier: cell.text('the supplier'),
  share_low: share,
  share_high: share,
  share_basis: cell.oneOf(['firm-nationality', 'production-territory', 'not-stated']),
  scope: z
    .string()
    .regex(
      /^(world|(imports|supply)-of-[A-Z]{3})$/,
      'it is neither world nor imports-of- or supply-of- an economy',
    ),
  direction: cell.oneOf(['strength', 'dependence']),
  year_from: cell.year,
  year_to: cell.year,
  is_firm_count: cell.oneOf(['true', 'false']),
  source: cell.text('a source'),
  source_date: cell.text('the date of the source'),
  confidence: cell.oneOf(['high', 'med']),
  note: z.string(),
});

let loaded: readonly MarketShare[] | undefined;

/** The published shares of the box, in the order of the table. */
export function loadMarketShares(): readonly MarketShare[] {
  loaded ??= load();
  return loaded;
}

function load(): readonly MarketShare[] {
  const sheet = readSheet(
    dataPath('market-shares', 'market_shares.csv'),
    marketShareColumns,
    marketShareColumns,
  );
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => {
    const value = parseCells(rowSchema, sheet, row);
    if (value.share_low > value.share_high) {
      throw new BadTable(sheet.file, row.line, 'share_low', 'it is above share_high: order them');
    }
    return {
      id: value.id,
      good: value.good,
      item: value.item,
      fit: value.fit,
      economy: value.economy,
      supplier: value.supplier,
      low: value.share_low,
      high: value.share_high,
      shareBasis: value.share_basis,
      scope: value.scope,
      direction: value.direction,
      yearFrom: value.year_from,
      yearTo: value.year_to,
      isFirmCount: value.is_firm_count === 'true',
      source: value.source,
      sourceDate: value.source_date,
      confidence: value.confidence,
      note: value.note,
    };
  });
}
