// What is kept of the World Economic Outlook, and how its series become one row for each economy and year.

/** Subjects that debt needs, under the name of their column. Shares of GDP and growth are in percent, as published. */
export const subjects = {
  GGXWDG_NGDP: 'gross_debt',
  GGXWDN_NGDP: 'net_debt',
  GGXONLB_NGDP: 'primary_balance',
  GGXCNL_NGDP: 'balance',
  NGDP_RPCH: 'growth',
  NGDP_D: 'deflator',
  NGDP: 'gdp',
  NGDPD: 'gdp_usd',
} as const;
export type Subject = keyof typeof subjects;
export const isSubject = (text: string): text is Subject => Object.hasOwn(subjects, text);

/** Columns of the table `fiscal`, with their units. */
export const fiscalColumns = [
  { name: 'economy', type: 'VARCHAR', unit: null },
  { name: 'year', type: 'SMALLINT', unit: null },
  { name: 'gross_debt', type: 'DOUBLE', unit: '% of GDP' },
  { name: 'net_debt', type: 'DOUBLE', unit: '% of GDP' },
  { name: 'primary_balance', type: 'DOUBLE', unit: '% of GDP' },
  { name: 'balance', type: 'DOUBLE', unit: '% of GDP' },
  { name: 'growth', type: 'DOUBLE', unit: '% a year' },
  { name: 'deflator', type: 'DOUBLE', unit: 'index' },
  { name: 'gdp', type: 'DOUBLE', unit: 'national currency' },
  { name: 'gdp_usd', type: 'DOUBLE', unit: 'USD' },
  { name: 'fiscal_actual', type: 'SMALLINT', unit: 'last year that is no estimate: debt and balances' },
  { name: 'growth_actual', type: 'SMALLINT', unit: 'last year that is no estimate: growth and prices' },
  { name: 'source', type: 'VARCHAR', unit: null },
] as const;

/**
 * One row for each economy and year.
 * @param long SQL of rows (economy, concept, year, value DOUBLE, last_actual), `value` in units, not in thousands or more
 * @param source a text for the column `source`, as SQL
 */
export function fiscalSql(long: string, source: string): string {
  const of = (subject: Subject): string =>
    `any_value(value) FILTER (concept = '${subject}') AS ${subjects[subject]}`;
  const last = (subject: Subject, name: string): string =>
    `CAST(max(max(last_actual) FILTER (concept = '${subject}')) OVER (PARTITION BY economy) AS SMALLINT) AS ${name}`;
  return `SELECT economy, CAST(year AS SMALLINT) AS year,
    ${(Object.keys(subjects) as Subject[]).map(of).join(', ')},
    ${last('GGXWDG_NGDP', 'fiscal_actual')}, ${last('NGDP_RPCH', 'growth_actual')}, ${source} AS source
    FROM (${long}) AS long GROUP BY economy, year ORDER BY economy, year`;
}
