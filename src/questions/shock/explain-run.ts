// Why a sector made what it made on a day: the bounds of that day, from the model run again.
import { known, plain, type Line } from '../../contract/explanation.ts';
import { binding } from '../../models/criticality.ts';
import { network } from '../../models/network.ts';
import type { ArioInput } from '../../models/ario-input.ts';
import type { PblInput } from '../../models/pbl-input.ts';
import { daysOfStock } from '../../models/stocks.ts';
import type { Dynamic } from './dynamic.ts';
import { explainWords } from './explain-words.ts';
import { fromRows, given, line, ran, type Parts } from './explain-parts.ts';
import type { World } from './world.ts';

const { say } = explainWords;

const PBL = plain('Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer 2022');

/** Production of one sector on a day after the first. */
export function productionParts(world: World, run: Dynamic, sector: number, day: number): Parts {
  const { structure } = world;
  let stock = new Float64Array();
  let [capacity, demand] = [0, 0];
  run.play(run.values, run.compiled, (state) => {
    if (state.day === day - 1) stock = state.stock.slice();
    if (state.day !== day) return;
    capacity = state.capacity[sector]!;
    demand = state.demand[sector]!;
  });
  const model = run.inputs(run.values, run.compiled);
  const net = network(structure.table);
  const places = Array.from(
    { length: net.stockStart[sector + 1]! - net.stockStart[sector]! },
    (_, k) => net.stockStart[sector]! + k,
  );
  const bounds = [
    ran('capacity', capacity, say.capacity()),
    ran('demand', Math.max(0, demand), say.demand()),
  ];
  return 'criticality' in model
    ? pblParts(world, model, sector, { net, places, stock, bounds })
    : arioParts(model, { net, places, stock, bounds });
}

interface Seen {
  readonly net: ReturnType<typeof network>;
  /** The sector's stocks. */
  readonly places: readonly number[];
  readonly stock: Float64Array;
  readonly bounds: readonly Line[];
}

const least = (names: readonly string[]): string => (names.length === 0 ? '1' : `min(${names.join(', ')})`);

function arioParts(model: ArioInput, { net, places, stock, bounds }: Seen): Parts {
  const hold = daysOfStock(model.table, net, model.stockDays, 1);
  const { psi } = model.parameters;
  return given(
    plain('x^a = x^opt min(1, min_p Omega_p / (max(psi s_p, 1) x^opt a_p)), x^opt = min(D, x^cap)'),
    [
      ...bounds,
      line('wanted', 'min(capacity, demand)', plain('x^opt')),
      known('psi', psi, say.psi(), 'coefficient'),
      ...(places.length === 0
        ? [known('part', 1, say.nothingBinds(), 'coefficient')]
        : [
            ran(
              'Omega',
              places.map((s) => stock[s]!),
              say.stocks(),
            ),
            known(
              's',
              places.map((s) => hold[s]!),
              say.stockDays(),
              'coefficient',
            ),
            fromRows(
              'a',
              places.map((s) => net.need[s]!),
              say.perUnit(),
            ),
            line('need', 'map(psi * s, f(v) = max(v, 1)) .* a * wanted'),
            line('part', 'wanted > 0 ? min(1, min(Omega ./ need)) : 1'),
          ]),
      line('production', 'wanted * part', say.moneyDay()),
    ],
    say.ario(),
  );
}

function pblParts(world: World, model: PblInput, sector: number, seen: Seen): Parts {
  const { net, places, stock, bounds } = seen;
  const formula = plain('x = min(x^cap, x^inp, d)');
  const names = ['capacity', 'demand'];
  const lines: Line[] = [...bounds];
  if (model.mode === 'linear' && places.length > 0) {
    lines.push(
      ran(
        'S',
        places.map((s) => stock[s]!),
        say.stocks(),
      ),
      fromRows(
        'A',
        places.map((s) => net.need[s]!),
        say.perUnit(),
      ),
      line('bound', 'sum(S) / sum(A)', say.allInputs()),
    );
    names.push('bound');
  }
  const bind = binding(net, model.criticality, model.mode);
  const own = Array.from(
    { length: bind.start[sector + 1]! - bind.start[sector]! },
    (_, k) => bind.start[sector]! + k,
  );
  for (const [name, weight] of [
    ['critical', 1],
    ['important', 0.5],
  ] as const) {
    const stocks = own.filter((b) => bind.weight[b] === weight).map((b) => bind.stock[b]!);
    if (stocks.length === 0) continue;
    const held = stocks.map((s) => world.structure.inputs[net.input[s]!]!);
    lines.push(
      ran(
        `S_${name}`,
        stocks.map((s) => stock[s]!),
        say.stocksOf({ inputs: held }),
      ),
    );
    lines.push(
      fromRows(
        `A_${name}`,
        stocks.map((s) => net.need[s]!),
        say.perUnit(),
      ),
    );
    if (weight !== 1 && !lines.some((one) => one.name === 'cap0'))
      lines.push(fromRows('cap0', world.structure.table.x[sector]!, say.undisturbed()));
    lines.push(
      line(
        name,
        weight === 1 ? `min(S_${name} ./ A_${name})` : `min(0.5 * (S_${name} ./ A_${name} + cap0))`,
        say.allowed(),
      ),
    );
    names.push(name);
  }
  lines.push(line('production', least(names), say.moneyDay()));
  return given(formula, lines, PBL);
}
