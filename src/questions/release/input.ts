// What the question of release takes: parameters by preset and file, and which policies to show.
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { sb1, type NumberName, type Parameters } from '../../models/release/parameters.ts';
import { paramsInput } from './params-file.ts';
import { presetRows, presets, type Declared } from './preset-table.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

export const input = z.strictObject({
  preset: z.enum(presets).default('generic').meta({ help: 'release.helpPreset' }),
  params: paramsInput.optional().meta({ help: 'release.helpParams' }),
  policy: z.array(z.string()).optional().meta({ help: 'release.helpPolicy' }),
});
export type ReleaseInput = z.output<typeof input>;

/** States of several followers that are solved at once, at most. */
const STATES = 1820;
/** Moves a year that several followers can make together, at most. */
const MOVES = 500;

/** A parameter that belongs to something added to SB-1, which a file or a condition of the answer switches on. */
const added = ['aState', 'rhoState', 'K', 'leak'] as const satisfies readonly NumberName[];

export interface Setting {
  /** Likely values, with what the file sets; what is added to SB-1 is off unless the file sets it. */
  readonly of: Parameters;
  /** Names that the file sets. */
  readonly set: ReadonlySet<string>;
  /** Rows of the preset. */
  readonly declared: readonly Declared[];
  /** Rows of the preset that the file leaves alone. */
  readonly open: readonly Declared[];
}

export function settingOf({ preset, params }: ReleaseInput): Setting {
  const declared = presetRows(preset);
  const set = new Set(Object.keys(params?.set ?? {}));
  const likely = Object.fromEntries(declared.map((row) => [row.parameter, row.likely]));
  const of: Parameters = { ...sb1, ...likely, K: sb1.K, leak: sb1.leak, ...params?.set };
  if (of.n0 > of.N)
    throw new UserError(say.tooFarBehind({ n0: of.n0, N: of.N, file: params?.file ?? preset }));
  let states = 1;
  for (let i = 1; i <= of.followers; i++) states = (states * (of.N + i)) / i;
  if (of.followers > 1 && states > STATES)
    throw new UserError(say.tooManyStates({ followers: of.followers, N: of.N }));
  const fastest = of.followers * (of.xbar * (of.eta0 + of.eta1) + of.lambda * of.N) + of.mu;
  if (of.followers > 1 && fastest > MOVES)
    throw new UserError(say.tooFast({ rate: Math.round(fastest), most: MOVES }));
  const open = declared
    .filter(({ parameter }) => !set.has(parameter))
    // No gap is larger than the largest.
    .map((row) => (row.parameter === 'n0' ? { ...row, high: Math.min(row.high, of.N) } : row));
  return { of, set, declared, open };
}

/** Whether a parameter bears on the game of these parameters. */
export const bears = (name: NumberName, { refusal }: Parameters): boolean =>
  !added.some((one) => one === name) || (refusal && (name === 'aState' || name === 'rhoState'));
