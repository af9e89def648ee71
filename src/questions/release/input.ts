// What the question of release takes: parameters by preset and file, and which policies to show.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import { sb1, type Parameters } from '../../models/release/parameters.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

/** Sets of parameters of METHODS 7, as differences from the defaults. */
export const presets = {
  base: {},
  harm: { S: 0.55 },
  learning: { lambda: 0.1, S: 0.4 },
  'cheap-research': { c: 2 },
  'home-market': { S: 0.7, eta0: 0.1, eta1: 1, c: 2 },
} as const satisfies Record<string, Partial<Parameters>>;
type Preset = keyof typeof presets;

const above = z.number().positive();
const least0 = z.number().min(0);
const share = z.number().min(0).max(1);
const parameters = z.strictObject({
  rho: above,
  mu: least0,
  gamma: z.number().min(1),
  theta: share,
  beta: least0,
  M: above,
  S: least0,
  a: least0,
  R: least0,
  c: above,
  xbar: above,
  eta0: least0,
  eta1: least0,
  lambda: least0,
  N: z.number().int().min(1).max(20),
  n0: z.number().int().min(1).max(20),
  refusal: z.boolean(),
  aState: least0,
  rhoState: above,
  directed: share,
  xState: least0,
  followers: z.number().int().min(1).max(4),
  K: least0,
  leak: share,
} satisfies Record<keyof Parameters, z.ZodType>);
const file = z.strictObject({ file: z.string(), set: parameters.partial() });

/** A path, or what was read from it: the answer keeps the values, so that it can be asked again without the file. */
const params = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): z.output<typeof file> => (typeof given === 'string' ? read(given) : file.parse(given)));

function read(path: string): z.output<typeof file> {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UserError(say.badFile({ path }), { cause });
  }
  const parsed = parameters.partial().safeParse(found);
  if (parsed.success) return { file: path, set: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new UserError(say.badParameter({ path, field, known: Object.keys(sb1) }), { cause: parsed.error });
}

export const input = z.strictObject({
  preset: z
    .enum(Object.keys(presets) as [Preset, ...Preset[]])
    .default('base')
    .meta({ help: 'release.helpPreset' }),
  params: params.optional().meta({ help: 'release.helpParams' }),
  policy: z.array(z.string()).optional().meta({ help: 'release.helpPolicy' }),
});
export type ReleaseInput = z.output<typeof input>;

/** States of several followers that are solved at once, at most. */
const STATES = 1820;

/** Parameters, and which of them were set by preset or file. */
export function parametersOf({ preset, params: given }: ReleaseInput): {
  readonly of: Parameters;
  readonly set: ReadonlySet<string>;
} {
  const changed = { ...presets[preset], ...given?.set };
  const of: Parameters = parameters.parse({ ...sb1, ...changed });
  if (of.n0 > of.N) throw new UserError(say.tooFarBehind({ n0: of.n0, N: of.N }));
  let states = 1;
  for (let i = 1; i <= of.followers; i++) states = (states * (of.N + i)) / i;
  if (of.followers > 1 && states > STATES)
    throw new UserError(say.tooManyStates({ followers: of.followers, N: of.N }));
  return { of, set: new Set(Object.keys(changed)) };
}
