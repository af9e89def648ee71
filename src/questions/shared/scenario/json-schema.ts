// The published JSON Schema of scenario documents, derived from the schema that checks them.
import { z } from 'zod';
import type { Lang } from '../../../contract/render.ts';
import { fieldWords } from './field-words.ts';
import { scenarioSchema } from './schema.ts';

/** JSON Schema (2020-12) with descriptions in a language. */
export function scenarioJsonSchema(lang: Lang): unknown {
  const { $schema, ...rest } = z.toJSONSchema(scenarioSchema, { io: 'input' });
  return {
    $schema,
    title: lang === 'ja' ? 'Kaname シナリオ' : 'Kaname scenario',
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, described(value, lang)])),
  };
}

function described(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((one) => described(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] =>
      key === 'help' && typeof inner === 'string' && inner in fieldWords.texts
        ? ['description', fieldWords.texts[inner]?.[lang]]
        : [key, described(inner, lang)],
    ),
  );
}
