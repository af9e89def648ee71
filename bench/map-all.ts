// The map of every economy that trades in a world's year, one after another without draws and without what stands behind suppliers.
import { resolveRegion } from '../src/atlas/groups.ts';
import { UnknownEconomy } from '../src/atlas/economies.ts';
import { dataPath } from '../src/atlas/files.ts';
import { questions, withSession } from '../src/index.ts';
import { Ledger } from '../src/ledger/data.ts';
import { DEFAULT_SEED } from '../src/surfaces/run.ts';

const [world = '', year = '', level = 'goods'] = process.argv.slice(2);
const question = questions.find(({ id }) => id === 'map');
if (!question) throw new Error('There is no question map.');
const asked = await trading();
const options = { world, seed: DEFAULT_SEED, draws: 0, datasets: [], estimates: null, goods: null };
const start = performance.now();
await withSession(options, async ({ ask }) => {
  for (const economy of asked)
    await ask(question, { economy, level, year: Number(year), behind: 'left-out' });
});
process.stdout.write(`${(performance.now() - start) / 1000} ${asked.length}`);

/** Economies with flows in the year; what stands for trade whose partner is not told is not an economy to ask about. */
async function trading(): Promise<readonly string[]> {
  const ledger = await Ledger.open({ world, box: dataPath('box') });
  const trade = await ledger.find(['trade'], (info) => info.coverage.years.includes(Number(year)));
  if (!trade) throw new Error(`${world} has no trade of ${year}.`);
  const codes = await ledger.query(`SELECT code FROM ${trade.table('economies')} WHERE id IN
    (SELECT exporter FROM ${trade.table('flows')} WHERE year = ${Number(year)}
     UNION SELECT importer FROM ${trade.table('flows')} WHERE year = ${Number(year)}) ORDER BY code`);
  ledger.close();
  return codes
    .strings('code')
    .filter((code) => code !== null && isEconomy(code))
    .map(String);
}

function isEconomy(code: string): boolean {
  try {
    return resolveRegion(code, Number(year)).members.length === 1;
  } catch (error) {
    if (error instanceof UnknownEconomy) return false;
    throw error;
  }
}
