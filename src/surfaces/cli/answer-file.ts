// Reads an answer that was printed with --format json.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import type { Output, Question } from '../../contract/question.ts';
import { ledgerWords } from '../../ledger/words.ts';
import { questions } from '../../questions/registry.ts';
import { surfaceWords } from '../words.ts';

const runSchema = z.looseObject({
  kaname: z.string(),
  coefficients: z.record(z.string(), z.object({ value: z.number(), source: z.string() })),
  seed: z.number().int(),
  draws: z.number().int(),
  datasets: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  tables: z.object({
    goods: z.looseObject({ file: z.string().nullable() }),
    estimates: z.looseObject({ file: z.string().nullable() }),
  }),
  providers: z.array(z.string()),
  get nested() {
    return z.array(runSchema);
  },
});

const outputSchema = z.looseObject({
  question: z.string(),
  input: z.record(z.string(), z.unknown()),
  answer: z.looseObject({ rows: z.array(z.looseObject({})), point: z.array(z.unknown()) }),
  run: runSchema,
  warnings: z.array(z.unknown()),
});

export interface AnswerFile {
  readonly output: Output;
  readonly question: Question;
}

/** The answer and the question that gave it. */
export async function readAnswer(file: string): Promise<AnswerFile> {
  const text = await textOf(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UserError(surfaceWords.say.notJson({ file }), { cause });
  }
  const parsed = outputSchema.safeParse(json);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new UserError(
      field === '' ? surfaceWords.say.notAnObject({ file }) : surfaceWords.say.noAnswerFile({ file, field }),
    );
  }
  const output = parsed.data as unknown as Output;
  const question = questions.find((one) => one.id === output.question);
  if (!question) throw new UserError(surfaceWords.say.noQuestion({ id: output.question }));
  return { output, question };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new UserError(ledgerWords.say.noFile({ file }), { cause });
    if (code === 'EISDIR') throw new UserError(surfaceWords.say.folderNotFile({ file }), { cause });
    throw new UserError(surfaceWords.say.unreadable({ file, detail: code }), { cause });
  }
}
