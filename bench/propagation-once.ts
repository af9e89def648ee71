// A year of the partially binding Leontief model on a made-up table of 800 sectors. Prints seconds by the clock and by the
// processor, the least of three.
import { availableParallelism } from 'node:os';
import { openKernel } from '../src/kernel/kernel.ts';
import { stream } from '../src/kernel/random.ts';
import { network } from '../src/models/network.ts';
import { pbl } from '../src/models/pbl.ts';
import { pblDefaults, type PblInput } from '../src/models/pbl-input.ts';
import { columnsOf, rowSums } from '../src/models/table.ts';
import { least } from './spent.ts';

const [n, finals, days] = [800, 2, 365];
const pools = Number(process.argv[2]);
const z = new Float64Array(n * n);
stream(1, 'deliveries').fillUniform(z);
const final = new Float64Array(n * finals);
stream(1, 'final').fillUniform(final);
for (let c = 0; c < final.length; c++) final[c] = n * (0.3 + final[c]!);
const columns = columnsOf(n, z);
const x = rowSums(n, columns, final, finals);
const lost = Float64Array.from({ length: days }, (_, t) => (t >= 10 && t < 100 ? 0.6 : 0));
const input: PblInput = {
  table: {
    sectors: Array.from({ length: n }, (_, i) => `s${i}`),
    pool: Int32Array.from({ length: n }, (_, i) => i % pools),
    pools,
    z: columns,
    final,
    finals,
    x,
  },
  labour: x.map((made) => 0.3 * made),
  households: 1,
  householdOf: new Int32Array(n),
  stockDays: new Float64Array(n).fill(10),
  criticality: Float64Array.from(
    { length: pools * n },
    (_, at) => [1, 0.5, 0][(Math.floor(at / n) + (at % n)) % 3]!,
  ),
  mode: 'half-critical',
  parameters: pblDefaults,
  labourCuts: [{ sectors: [0, 1, 2, 3, 4], course: lost }],
};
const kernel = await openKernel({ threads: availableParallelism() });
const net = network(input.table);
const { clock, processor } = least(3, () => pbl(input, days, () => undefined, net, kernel));
process.stdout.write(`${clock} ${processor}`);
