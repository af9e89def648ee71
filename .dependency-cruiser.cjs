// The import rule of ARCHITECTURE.md: surfaces -> questions -> { figures, models, measures, ledger } -> { contract, atlas, kernel }.
const below = (room, allowed) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import only itself${allowed.length ? ', ' + allowed.join(', ') : ''}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
});
const foundation = ['contract', 'atlas', 'kernel'];
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    below('kernel', []),
    below('contract', ['kernel', 'atlas']),
    below('atlas', []),
    below('measures', foundation),
    below('models', foundation),
    below('ledger', foundation),
    below('figures', foundation),
    below('questions', ['measures', 'models', 'ledger', 'figures', ...foundation]),
    {
      name: 'pure-rooms',
      comment:
        'Measures, models and kernel touch no files, no SQL, no network. team.ts alone starts threads: no result depends on them.',
      severity: 'error',
      from: { path: '^src/(measures|models|kernel)/', pathNot: '^src/kernel/wasm/team.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'one-database',
      comment: 'Only the ledger knows DuckDB.',
      severity: 'error',
      from: { pathNot: '^src/ledger/' },
      to: { path: '@duckdb' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
    doNotFollow: { path: 'node_modules' },
  },
};
