// Ban, sell or slow ball: how much technology a leader lets a rival have, given how the rival answers.
import { Slot } from '../../contract/dataset.ts';
import type { Column, Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { Answer, Context, Question } from '../../contract/question.ts';
import { ENDLESS } from '../../models/release/chain.ts';
import type { Compared } from '../../models/release/compare.ts';
import { toDigits } from '../shared/digits.ts';
import { remembered } from '../shared/remember.ts';
import { sharedWords } from '../shared/words.ts';
import { assess, extended, type Assessed } from './assess.ts';
import { explainCell } from './explain.ts';
import { input, type ReleaseInput } from './input.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

interface ReleaseAnswer extends Answer {
  readonly policies: readonly Row[];
  readonly told: readonly Message[];
}

const number = (key: string, label: Message, digits: number, more: Partial<Column> = {}): Column => ({
  key,
  label,
  unit: null,
  kind: 'number',
  digits,
  missing: 'reason',
  ...more,
});
const columns: readonly Column[] = [
  { key: 'policy', label: say.policy(), unit: null, kind: 'text', digits: 0 },
  number('V', say.V(), 2),
  number('W', say.W(), 2),
  number('x', say.x(), 3),
  number('yearsToParity', say.yearsToParity(), 1, { unit: 'years' }),
  number('withinTen', say.withinTen(), 0, { unit: '0-1', kind: 'share' }),
  { key: 'k', label: say.k(), unit: null, kind: 'text', digits: 0 },
  { key: 'status', label: say.status(), unit: null, kind: 'word', digits: 0 },
  number('best', say.best(), 0, { unit: '0-1', kind: 'share', missing: 'bestReason' }),
  number('rents', say.rents(), 2, { detail: true }),
  number('third', say.third(), 2, { detail: true }),
  number('harm', say.harm(), 2, { detail: true }),
  number('retaliation', say.retaliation(), 2, { detail: true }),
  { key: 'reason', label: sharedWords.say.reason(), unit: null, kind: 'missing', digits: 0 },
  {
    key: 'bestReason',
    label: sharedWords.say.reason(),
    unit: null,
    kind: 'missing',
    digits: 0,
    detail: true,
  },
];

/** One policy; only a converged one has numbers. */
function rowOf({ leads, flows }: Assessed, { name, kind, solution, outcome }: Compared): Row {
  const holds = solution.status === 'converged';
  const endless = outcome.years > ENDLESS;
  const of = (value: number): number | null => (holds ? value : null);
  const best =
    leads === null || name === 'mpe' ? null : leads.filter((one) => one === name).length / leads.length;
  return {
    policy: name,
    kind,
    V: of(outcome.V),
    W: of(outcome.W),
    x: of(outcome.x),
    yearsToParity: endless ? null : of(outcome.years),
    withinTen: of(outcome.withinTen),
    k: holds ? Array.from(solution.k).join(' ') : null,
    status: solution.status,
    best,
    rents: of(outcome.rents),
    third: of(outcome.third),
    harm: of(outcome.harm),
    retaliation: of(outcome.retaliation),
    residual: solution.residual,
    reason: holds ? (endless ? 'endless' : null) : 'no-equilibrium',
    bestReason:
      best !== null ? null : name === 'mpe' || flows.of.followers > 1 ? 'not-applicable' : 'not-asked',
  };
}

/** What a hurried reader must know. */
function told({ all, best, flows, stand, leads }: Assessed): Message[] {
  const worth = (name: string): string => {
    const one = all.find((each) => each.name === name);
    return one?.solution.status === 'converged' ? toDigits(one.outcome.V, 2) : '–';
  };
  const { n0 } = flows.of;
  const mpe = all.find(({ name }) => name === 'mpe');
  const out = [
    say[best.kind === 'slow ball' ? 'leadBall' : 'leadExtreme']({
      name: best.name,
      V: toDigits(best.outcome.V, 2),
      ban: worth('ban'),
      free: worth('free'),
      n0,
    }),
  ];
  if (leads !== null) {
    const percentOf = (name: string): number =>
      (100 * leads.filter((one) => one === name).length) / leads.length;
    const often = all.reduce(
      (most, one) => (percentOf(one.name) > percentOf(most.name) ? one : most),
      best,
    ).name;
    out.push(
      say.drawn({
        name: best.name,
        percent: toDigits(percentOf(best.name), 0),
        often,
        oftenPercent: toDigits(percentOf(often), 0),
        draws: leads.length,
      }),
    );
  }
  if (mpe?.solution.status === 'converged') out.push(say.mpe({ V: worth('mpe') }));
  if (stand?.status === 'converged') out.push(say.cycles({ V: toDigits(stand.V[n0]!, 2) }));
  if (stand?.status === 'cycles') out.push(say.cyclesOnly());
  if (flows.of.followers > 1) out.push(say.several({ followers: flows.of.followers }));
  out.push(extended(flows.of) ? say.cruxExtended() : say.crux());
  return out;
}

async function ask(ctx: Context, asked: ReleaseInput): Promise<ReleaseAnswer> {
  const a = await assess(ctx, asked);
  const rows = a.shown.map((one) => rowOf(a, one));
  return { rows, policies: rows, best: a.best.name, told: told(a) };
}

const slot = new Slot<Assessed>();

export const release: Question<typeof input, ReleaseAnswer> = {
  id: 'release',
  version: '1',
  title: say.title(),
  input,
  needs: [],
  ask,
  tables: { rows: columns, policies: columns },
  keys: { rows: 'policy', policies: 'policy' },
  point: (answer) => answer.told,
  figures: () => [],
  explain: async (ctx, asked, answer, at) =>
    explainCell(
      await remembered(ctx, slot, asked, (own) => assess(own, asked)),
      answer.policies[at.row] ?? {},
      at.column,
    ),
  method: 'docs/methods/release.md',
  words: releaseWords,
};
