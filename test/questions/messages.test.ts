import { describe, expect, it } from 'vitest';
import { questions, texts } from '../../src/questions/registry.ts';
import { surfaceWords } from '../../src/surfaces/words.ts';

const parameters = (text: string): string[] =>
  [...text.matchAll(/\{([\w:]+)\}/g)].map((match) => match[1] ?? '').sort();

describe('messages', () => {
  it.each(Object.entries({ ...texts, ...surfaceWords.texts }))(
    '%s has both languages with the same parameters',
    (_, text) => {
      expect(text.en).not.toBe('');
      expect(text.ja).not.toBe('');
      expect(parameters(text.ja)).toEqual(parameters(text.en));
    },
  );

  it('every column and title of every question has a text', () => {
    for (const question of questions) {
      expect(texts[question.title.id], question.id).toBeDefined();
      for (const column of Object.values(question.tables).flat())
        expect(texts[column.label.id], column.key).toBeDefined();
    }
  });

  it('what a brief puts after the picture are sentences of the question', () => {
    for (const { id, brief } of questions)
      for (const name of [...(brief?.after?.sure ?? []), ...(brief?.after?.turns ?? [])])
        expect(texts[`${id}.${name}`], `${id}.${name}`).toBeDefined();
  });
});
