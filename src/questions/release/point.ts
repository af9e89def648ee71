// What a hurried reader must know: the verdict, what it hangs on, how sure it is, what would turn it.
import type { Message } from '../../contract/message.ts';
import { render } from '../../contract/render.ts';
import { bestCommitment } from '../../models/release/compare.ts';
import { toDigits } from '../shared/digits.ts';
import type { Assessed, Conditioned } from './assess.ts';
import { leading, type Drivers } from './drivers.ts';
import type { Setting, ReleaseInput } from './input.ts';
import { sharing, whatOf } from './rows.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

const percent = <T>(all: readonly T[], one: T): string => toDigits(100 * sharing(all, one), 0);
const worth = (V: number | undefined): string => (V === undefined ? '–' : toDigits(V, 2));

/** What a policy lets go, for a sentence in either language. */
const whatText = (name: string): { what: string; whatJa: string } => ({
  what: render(whatOf(name), 'en', releaseWords.texts),
  whatJa: render(whatOf(name), 'ja', releaseWords.texts),
});

export function pointOf(a: Assessed, { preset, params }: ReleaseInput): readonly Message[] {
  const given = a.conditions.find(({ condition }) => condition === 'as given');
  return [
    leadOf(a, { case: `case ${preset}`, given: params ? ` (${params.file})` : '' }),
    ...(given ? directedOf(a, given) : []),
    ...(a.draws ? drawnOf(a) : []),
    ...(a.drivers && a.drivers.indices.differ > 0 ? driversSaid(a.drivers) : []),
    ...refusalOf(a),
    ...mpeOf(a),
    ...(a.all.some(({ outcome: { years } }) => years > 100) ? [say.drift()] : []),
    ...(a.flows.of.followers > 1 ? [say.several({ followers: a.flows.of.followers })] : []),
    assumedOf(a.setting),
  ];
}

function assumedOf({ declared }: Setting): Message {
  const count = declared.filter(({ source }) => source === 'assumption').length;
  const all = declared.length;
  return count === all ? say.assumedAll({ all }) : say.assumed({ count, all });
}

function leadOf({ all, best, flows }: Assessed, named: { case: string; given: string }): Message {
  const of = (policy: string): string => worth(all.find((one) => one.name === policy)?.outcome.V);
  const ball = bestCommitment(all, 'slow ball');
  const lead = { ban: say.leadBan, free: say.leadFree, 'slow ball': say.leadBall }[best.kind];
  return lead({
    ...named,
    n0: flows.of.n0,
    name: best.name,
    ...whatText(best.name),
    V: worth(best.outcome.V),
    ball: worth(ball?.outcome.V),
    ballName: ball?.name ?? '–',
    ban: of('ban'),
    free: of('free'),
  });
}

/** Whether a slow ball beats a ban while research responds to the market, and where the state directs it. */
function directedOf({ conditions, draws }: Assessed, given: Conditioned): Message[] {
  const other = conditions.find(({ condition }) => condition === 'directed research');
  if (!given.ball || !other?.ball) return [];
  const beats = ({ ball, ban }: Conditioned): boolean => ball!.V > ban.V;
  const told =
    say[
      beats(given)
        ? beats(other)
          ? 'beatsBoth'
          : 'beatsMarket'
        : beats(other)
          ? 'beatsDirected'
          : 'beatsNeither'
    ];
  const [one, two] = [draws?.of.get('as given'), draws?.of.get('directed research')];
  return [
    told({
      ball: worth(given.ball.V),
      ban: worth(given.ban.V),
      directedBall: worth(other.ball.V),
      directedBan: worth(other.ban.V),
      best: other.best.policy.kind,
    }),
    ...(one && two
      ? [
          say.bestOfAll({
            market: percent(one.kinds, 'slow ball'),
            directed: percent(two.kinds, 'slow ball'),
          }),
        ]
      : []),
  ];
}

function drawnOf({ draws, best }: Assessed): Message[] {
  const { names, of } = draws!;
  const kinds = of.get('as given')!.kinds;
  const often = names.reduce(
    (most, one) => (sharing(names, one) > sharing(names, most) ? one : most),
    names[0] ?? null,
  );
  return [
    say.drawn({
      draws: names.length,
      ban: percent(kinds, 'ban'),
      ball: percent(kinds, 'slow ball'),
      free: percent(kinds, 'free'),
      often: often ?? '–',
      oftenPercent: percent(names, often),
      name: best.name,
      percent: percent(names, best.name),
    }),
  ];
}

function driversSaid({ rows, indices, among, turns }: Drivers): Message[] {
  const two = leading(indices.total);
  return [
    say.drivers({
      list: two.map((j) => `sb1 ${rows[j]!.parameter}`),
      sure: two.map((j) => `${percent(among[j]!, true)} %`),
    }),
    ...two.map((j) => {
      const [{ parameter, low, high, likely }, turn] = [rows[j]!, turns[j]];
      const of = {
        parameter: `sb1 ${parameter}`,
        low: String(low),
        high: String(high),
        likely: String(likely),
      };
      return turn
        ? say.turns({ ...of, at: String(Number(turn.at.toPrecision(3))), from: turn.from, to: turn.to })
        : say.noTurn(of);
    }),
  ];
}

/** What a state that may refuse would refuse at the gap of today. */
function refusalOf({ conditions, refused, setting }: Assessed): Message[] {
  const found = conditions.find(
    ({ condition }) => condition === (setting.of.refusal ? 'as given' : 'refusal'),
  );
  if (!found) return [];
  const list = [...refused].flatMap(([name, is]) => (is ? [name] : []));
  const told =
    list.length === 0 ? say.refusesNone : list.length === refused.size ? say.refusesAll : say.refuses;
  return [told({ list, best: found.best.policy.kind, V: worth(found.best.V) })];
}

function mpeOf({ all }: Assessed): Message[] {
  const of = (name: string) => all.find((one) => one.name === name);
  const [mpe, smoothed] = [of('mpe'), of('smoothed')];
  if (!mpe) return [];
  if (mpe.played.status === 'converged') return [say.mpe({ V: worth(mpe.outcome.V) })];
  return [smoothed ? say.cycles({ V: worth(smoothed.outcome.V) }) : say.cyclesOnly()];
}
