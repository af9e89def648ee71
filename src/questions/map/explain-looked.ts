// The arithmetic of what stands behind the top exporter, as `chokepoints` has it.
import type { Context } from '../../contract/question.ts';
import { structureParts, totalParts } from '../chokepoints/explain-good.ts';
import { explainWords } from './explain-words.ts';
import type { Assessment, Judgement } from './assess.ts';
import { stated, type Parts } from './explain-parts.ts';

/** Null where the column is another's. */
export async function lookedParts(
  ctx: Context,
  { looked: all }: Assessment,
  { looked }: Judgement,
  column: string,
): Promise<Parts | null> {
  if (!all || !looked) return null;
  switch (column) {
    case 'total':
    case 'unknownOrigin':
      return totalParts(ctx, all, all, looked, column === 'total' ? 'total' : 'unknown');
    case 'faceValue':
    case 'lookThrough':
    case 'lookThroughVa':
      return structureParts(all, all, looked, column);
    case 'structureYear':
      return stated('year', looked.structureYear ?? 0, explainWords.say.structureYear());
    default:
      return null;
  }
}
