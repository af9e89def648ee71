// Reads an answer that was printed with --format json.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import type { Output, Question } from '../../contract/question.ts';
import { questions } from '../../questions/registry.ts';
import { surfaceWords } from '../words.ts';

const outputSchema = z.looseObject({
  question: z.string(),
  input: z.record(z.string(), z.unknown()),
  answer: z.looseObject({ rows: z.array(z.looseObject({})), point: z.array(z.unknown()) }),
  run: z.looseObject({
    seed: z.number().int(),
    draws: z.number().int(),
    datasets: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    tables: z.object({
      goods: z.looseObject({ file: z.string().nullable() }),
      estimates: z.looseObject({ file: z.string().nullable() }),
    }),
  }),
  warnings: z.array(z.unknown()),
});

export interface AnswerFile {
  readonly output: Output;
  readonly question: Question;
}

/** The answer and the question that gave it. */
export async function readAnswer(file: string): Promise<AnswerFile> {
  let output: Output;
  try {
    output = outputSchema.parse(JSON.parse(await readFile(file, 'utf8'))) as unknown as Output;
  } catch (cause) {
    const detail =
      cause instanceof z.ZodError
        ? (cause.issues[0]?.path.join('.') ?? '')
        : cause instanceof Error
          ? (cause.message.split('\n')[0] ?? '')
          : '';
    throw new UserError(surfaceWords.say.noAnswerFile({ file, detail }), { cause });
  }
  const question = questions.find((one) => one.id === output.question);
  if (!question) throw new UserError(surfaceWords.say.noQuestion({ id: output.question }));
  return { output, question };
}
