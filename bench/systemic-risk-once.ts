// The failure of every firm of a made-up network of 2,000 with 8 suppliers each. Prints seconds by the clock and by the
// processor, the least of three.
import { availableParallelism } from 'node:os';
import { openKernel } from '../src/kernel/kernel.ts';
import { stream } from '../src/kernel/random.ts';
import { cascadeDefaults, systemicRisk } from '../src/models/cascade-firm.ts';
import { firmNetwork } from '../src/models/firm-network.ts';
import { least } from './spent.ts';

const [firms, links, sectors] = [2000, 8, 20];
const kind = process.argv[2] ?? 'mixed';
const drawn = new Float64Array(firms * links * 4);
stream(1, 'firms').fillUniform(drawn);
const supplier: number[] = [];
const user: number[] = [];
const weight: number[] = [];
for (let j = 0, at = 0; j < firms; j++) {
  const taken = new Set([j]);
  while (taken.size <= links) {
    const k = Math.floor(drawn[at++]! * firms);
    if (taken.has(k)) continue;
    taken.add(k);
    supplier.push(k);
    user.push(j);
    weight.push(Math.exp(3 * drawn[drawn.length - weight.length - 1]!));
  }
}
const matters = ['unneeded', 'replaceable', 'essential'].indexOf(kind);
const net = firmNetwork({
  sector: Int32Array.from({ length: firms }, (_, i) => i % sectors),
  sectors,
  supplier: Int32Array.from(supplier),
  user: Int32Array.from(user),
  weight: Float64Array.from(weight),
  importance: Uint8Array.from({ length: sectors * sectors }, (_, at) => (matters < 0 ? at % 3 : matters)),
});
const kernel = await openKernel({ threads: availableParallelism() });
const { clock, processor } = least(3, () => systemicRisk(net, cascadeDefaults, kernel.spread));
process.stdout.write(`${clock} ${processor}`);
