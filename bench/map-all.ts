// The map of every economy of a world's year, one after another without draws. Prints seconds and how many.
import { economies } from '../src/atlas/economies.ts';
import { questions } from '../src/questions/registry.ts';
import { ask, DEFAULT_SEED } from '../src/surfaces/run.ts';

const [world = '', year = ''] = process.argv.slice(2);
const question = questions.find(({ id }) => id === 'map');
if (!question) throw new Error('There is no question map yet.');
const all = economies().filter(
  (one) => one.kind !== 'aggregate' && one.numeric !== null && one.baci.length > 0,
);
const options = { world, seed: DEFAULT_SEED, draws: 0, datasets: [], estimates: null, goods: null };
const start = performance.now();
for (const { iso3 } of all) await ask(question, { economy: iso3, year: Number(year) }, options);
process.stdout.write(`${(performance.now() - start) / 1000} ${all.length}`);
