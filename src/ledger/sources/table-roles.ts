// What a column of a user's table of trade can be.

export const tableRoles = ['exporter', 'importer', 'product', 'value', 'quantity', 'year'] as const;
export type TableRole = (typeof tableRoles)[number];
