// The tables of the kind `trade`, the same for every source of flows.
import type { Column } from './importing.ts';

export const flowColumns: readonly Column[] = [
  { name: 'year', type: 'SMALLINT', unit: null },
  { name: 'exporter', type: 'SMALLINT', unit: null },
  { name: 'importer', type: 'SMALLINT', unit: null },
  { name: 'product', type: 'INTEGER', unit: null },
  { name: 'value', type: 'DECIMAL(18,3)', unit: 'USD' },
  { name: 'quantity', type: 'DECIMAL(18,3)', unit: 'kg' },
  { name: 'mirror', type: 'DECIMAL(18,3)', unit: 'USD' },
];

export const economyColumns: readonly Column[] = [
  { name: 'id', type: 'SMALLINT', unit: null },
  { name: 'code', type: 'VARCHAR', unit: null },
];

export const productColumns: readonly Column[] = [
  { name: 'id', type: 'INTEGER', unit: null },
  { name: 'code', type: 'VARCHAR', unit: null },
  { name: 'name', type: 'VARCHAR', unit: null },
  { name: 'members', type: 'VARCHAR', unit: null },
];
