// The shape of a scenario document: one schema, from which the published JSON Schema follows.
import { z } from 'zod';
import { fieldWords } from './field-words.ts';

const help = (field: keyof typeof fieldWords.say): { help: string } => ({ help: `scenario-field.${field}` });

const share = z.number().min(0).max(1);
const day = z.number().int().min(1).max(36500);
const date = z.iso.date();
const name = z.string().min(1);
const names = z.union([z.literal('all'), z.array(name).min(1)]);

const step = z.strictObject({
  day: day.meta(help('stepDay')),
  cut: share.meta(help('stepCut')),
});
const steps = z.array(step).min(1);

const recovery = z.strictObject({
  shape: z.literal('linear').default('linear').meta(help('shape')),
  days: day.meta(help('recoveryDays')),
});

const timed = {
  name: name.optional().meta(help('name')),
  startDay: day.default(1).meta(help('startDay')),
  days: day.optional().meta(help('days')),
  assumed: z
    .partialRecord(
      z.enum(['cut', 'rate', 'amount', 'leakage', 'days', 'goods', 'recovery']),
      z.union([z.tuple([z.number(), z.number()]), z.literal(true)]),
    )
    .optional()
    .meta(help('assumed')),
};

const sides = {
  from: names.meta(help('from')),
  to: names.meta(help('to')),
  except: z.array(name).min(1).optional().meta(help('except')),
  goods: names.meta(help('goods')),
};

const cut = <K extends string>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind).meta(help('kind')),
    ...sides,
    cut: share.optional().meta(help('cut')),
    ramp: steps.optional().meta(help('ramp')),
    licences: steps.optional().meta(help('licences')),
    leakage: share.default(0).meta(help('leakage')),
    ...timed,
  });

const tariff = z.strictObject({
  kind: z.literal('tariff').meta(help('kind')),
  ...sides,
  rate: z.number().gt(0).max(100).meta(help('rate')),
  ...timed,
});

const capitalLoss = z.strictObject({
  kind: z.literal('capital-loss').meta(help('kind')),
  industries: z.array(name).min(1).meta(help('industries')),
  amount: z.number().gt(0).meta(help('amount')),
  split: z.enum(['equal', 'by-capital']).default('equal').meta(help('split')),
  recovery: recovery.optional().meta(help('recovery')),
  ...timed,
});

const demandLoss = z.strictObject({
  kind: z.literal('demand-loss').meta(help('kind')),
  to: names.meta(help('demandTo')),
  except: sides.except,
  goods: names.meta(help('demandGoods')),
  cut: share.optional().meta(help('demandCut')),
  ramp: steps.optional().meta(help('ramp')),
  recovery: recovery.optional().meta(help('recovery')),
  ...timed,
});

const event = z.discriminatedUnion('kind', [
  cut('export-control'),
  cut('import-ban'),
  tariff,
  capitalLoss,
  demandLoss,
  cut('route-closure'),
]);

const trigger = z.discriminatedUnion('when', [
  z.strictObject({
    when: z.literal('event').meta(help('when')),
    event: z.number().int().min(1).meta(help('triggerEvent')),
  }),
  z.strictObject({
    when: z.literal('withheld').meta(help('when')),
    from: name.meta(help('triggerFrom')),
    usd: z.number().gt(0).meta(help('triggerUsd')),
  }),
  z.strictObject({
    when: z.literal('output-loss').meta(help('when')),
    economy: name.meta(help('triggerEconomy')),
    share: z.number().gt(0).max(1).meta(help('triggerShare')),
  }),
]);

const source = z.strictObject({
  source: name.meta(help('source')),
  sourceDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .meta(help('sourceDate')),
  basis: z.enum(['retrieved', 'retrieved-part', 'retrieved-secondary', 'memory']).meta(help('basis')),
  confidence: z.enum(['high', 'med', 'low']).meta(help('confidence')),
  says: name.meta(help('says')),
  saysJa: name.meta(help('saysJa')),
});

/** A scenario as it is written: names are not looked up yet, defaults are filled in. */
export const scenarioSchema = z.strictObject({
  title: name.meta(help('title')),
  titleJa: name.optional().meta(help('titleJa')),
  start: date.meta(help('start')),
  horizonDays: z.number().int().min(1).max(3650).meta(help('horizonDays')),
  revision: z
    .enum(['HS92', 'HS96', 'HS02', 'HS07', 'HS12', 'HS17', 'HS22'])
    .default('HS22')
    .meta(help('revision')),
  events: z.array(event).min(1).meta(help('events')),
  stocks: z
    .record(z.string(), z.record(z.string(), z.number().min(0).max(36500)))
    .default({})
    .meta(help('stocks')),
  retaliation: z
    .array(z.strictObject({ trigger: trigger.meta(help('trigger')), event: event.meta(help('ruleEvent')) }))
    .default([])
    .meta(help('retaliation')),
  sources: z.array(source).min(1).optional().meta(help('sources')),
  outcome: z.strictObject({ en: name, ja: name }).optional().meta(help('outcome')),
});

export type ScenarioDocument = z.output<typeof scenarioSchema>;
export type DocumentEvent = ScenarioDocument['events'][number];
export type Names = z.output<typeof names>;

/** Keys that a part of a document may hold, by the path to the part: for guesses at a mistyped key. */
export const keysOf = {
  document: Object.keys(scenarioSchema.shape),
  kinds: event.options.map((one) => one.shape.kind.value),
  ofKind: (kind: unknown): readonly string[] => {
    const found = event.options.find((one) => one.shape.kind.value === kind);
    return found ? Object.keys(found.shape) : [];
  },
  ofTrigger: (when: unknown): readonly string[] => {
    const found = trigger.options.find((one) => one.shape.when.value === when);
    return found ? Object.keys(found.shape) : [];
  },
  step: Object.keys(step.shape),
  recovery: Object.keys(recovery.shape),
  source: Object.keys(source.shape),
  rule: ['trigger', 'event'],
};
