// What the columns of a list of cells can hold.
export const listRoles = ['from', 'fromIndustry', 'to', 'toIndustry', 'value'] as const;
export type ListRole = (typeof listRoles)[number];
