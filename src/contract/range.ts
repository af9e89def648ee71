// Both ends of the numbers that a field of a schema takes, in words, so that an error can name the whole range.
import { z } from 'zod';

type Node = z.core.JSONSchema.BaseSchema;

export interface RangeWords {
  readonly range: string;
  readonly rangeJa: string;
}

/** The range of the field at a path; null where the schema does not have both ends. */
export function rangeAt(schema: z.ZodType, path: readonly PropertyKey[]): RangeWords | null {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const nodes = path.reduce<readonly Node[]>(
    (here, part) => here.flatMap((node) => branchesOf(node, root)).flatMap((node) => below(node, part)),
    [root],
  );
  for (const node of nodes.flatMap((one) => branchesOf(one, root))) {
    const [above, below] = [node.exclusiveMinimum, node.exclusiveMaximum];
    const [low, high] = [above ?? node.minimum, below ?? node.maximum];
    if (!isEnd(low) || !isEnd(high)) continue;
    const from = above === undefined ? [`from ${low}`, `${low} 以上`] : [`above ${low}`, `${low} より大きく`];
    const to = below === undefined ? [`to ${high}`, `${high} 以下`] : [`to below ${high}`, `${high} 未満`];
    return { range: `a number ${from[0]} ${to[0]}`, rangeJa: `${from[1]} ${to[1]}` };
  }
  return null;
}

/** Whole numbers end in JSON where they can no longer be told apart, which is no range of ours. */
const isEnd = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;

function branchesOf(node: Node, root: Node): readonly Node[] {
  const ref = node.$ref?.startsWith('#/$defs/') ? root.$defs?.[node.$ref.slice(8)] : undefined;
  const parts = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
  return [node, ...parts.flatMap((one) => branchesOf(one, root)), ...(ref ? branchesOf(ref, root) : [])];
}

function below(node: Node, part: PropertyKey): readonly Node[] {
  const found = typeof part === 'number' ? node.items : node.properties?.[String(part)];
  return typeof found === 'object' && !Array.isArray(found) ? [found] : [];
}
