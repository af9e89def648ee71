// One game at N = 8, and 10,000 draws of its parameters. Prints seconds by the clock and by the processor of what is named.
import { stream } from '../src/kernel/random.ts';
import { committed, equilibrium } from '../src/models/release/equilibrium.ts';
import { flowsOf } from '../src/models/release/flows.ts';
import { sb1 } from '../src/models/release/parameters.ts';
import { family } from '../src/models/release/policies.ts';
import { drawn } from '../src/questions/release/draws.ts';
import { input, settingOf } from '../src/questions/release/input.ts';
import { least } from './spent.ts';

const [what = 'solve'] = process.argv.slice(2);
const of = { ...sb1, S: 0.55 };
const solve = (): void => {
  const flows = flowsOf(of);
  equilibrium(flows);
  for (const { k } of family(of.N)) committed(flows, k);
};
const draw = (): void => void drawn(settingOf(input.parse({})), 10_000, stream(1, 'release'));
const { clock, processor } = what === 'solve' ? least(20, solve) : least(1, draw);
process.stdout.write(`${clock} ${processor}`);
