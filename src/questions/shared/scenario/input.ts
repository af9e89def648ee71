// A scenario as the input of a question: a file, a case of the library, or the document itself. The answer keeps the
// document, so that it can be asked again without the file.
import { z } from 'zod';
import { scenarioFrom } from './document.ts';
import { readScenario } from './library.ts';

/** Input field of whatever question takes a scenario. */
export const scenarioInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given) => (typeof given === 'string' ? readScenario(given) : scenarioFrom(given)));
