// From judgements to the rows of the map.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { band, colourOf, colours, pillars, type Colour, type Pillar, type Reason } from './evidence.ts';
import type { Judgement } from './assess.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

export const instrumentsOf: Readonly<Record<Colour, () => Message>> = {
  green: say.doGreen,
  blue: say.doBlue,
  red: say.doRed,
};

/** The pillar whose class leads: of those that apply the most probable, green before blue before red where equal. */
export function leading(judgement: Judgement): Pillar | null {
  const applying = pillars.filter((pillar) => judgement.classes.includes(colourOf[pillar]));
  const chance = (pillar: Pillar): number => judgement.probability[colourOf[pillar]] ?? 0;
  return applying.toSorted((a, b) => chance(b) - chance(a))[0] ?? null;
}

function reasonOf(judgement: Judgement): Message {
  const pillar = leading(judgement);
  const reason = pillar ? judgement.pillars[pillar].decided?.decision?.reason : null;
  if (reason) return reason;
  const decided = (['green', 'blue', 'red'] as const).filter((c) => judgement.probability[c] !== null);
  return decided.length > 0 ? say.noneFound({ classes: decided }) : say.notAssessed();
}

/** `none`: assessed and nothing found; `unknown`: nothing may decide a class. */
const classesOf = (judgement: Judgement): readonly string[] =>
  judgement.classes.length > 0
    ? judgement.classes
    : Object.values(judgement.probability).some((p) => p !== null)
      ? ['none']
      : ['unknown'];

/** `reported` where every class, or all that was assessed without finding one, rests on published estimates. */
function basisOf({ classes, reported, pillars: of }: Judgement): string | null {
  const decided = pillars.flatMap((pillar) => of[pillar].decided ?? []);
  if (decided.length === 0) return null;
  const only =
    classes.length > 0 ? reported.length === classes.length : decided.every((one) => one.grade === 'D');
  return only ? 'reported' : 'measured';
}

/** The row of one item. */
export function rowOf(judgement: Judgement): Row {
  const { item, context, replacement } = judgement;
  const patent = context.patents?.slope ?? null;
  const undecided: Record<Colour, Reason | null> = { green: null, blue: null, red: null };
  for (const pillar of pillars)
    if (!judgement.pillars[pillar].decided) undecided[colourOf[pillar]] = judgement.pillars[pillar].undecided;
  return {
    product: item.product,
    name: item.name,
    nameJa: item.nameJa,
    classes: classesOf(judgement),
    basis: basisOf(judgement),
    reported: judgement.reported,
    stable: judgement.stable === null ? null : judgement.stable === 'stable',
    probability: judgement.probability,
    ...Object.fromEntries(colours.map((colour) => [`${colour}Reason`, undecided[colour]])),
    ...choiceCells(judgement.choices.share, undecided),
    ...Object.assign(
      {},
      ...pillars.map((pillar) => scoreCells(pillar, judgement, judgement.pillars[pillar].missing)),
    ),
    value: judgement.value,
    valueReason: judgement.value === null ? 'no-data' : null,
    topExporter: judgement.topExporter,
    topShare: judgement.topShare,
    topReason: judgement.topShare === null ? 'no-data' : null,
    worldShare: judgement.worldShare,
    worldReason: judgement.worldShare === null ? 'no-data' : null,
    months: replacement?.likely ?? null,
    monthsLow: replacement?.low ?? null,
    monthsHigh: replacement?.high ?? null,
    monthsReason: replacement ? null : 'no-estimate',
    replacementBasis: replacement?.basis ?? null,
    reason: reasonOf(judgement),
    instruments: judgement.classes.map((colour) => instrumentsOf[colour]()),
    mapping: item.good?.mappingConfidence ?? null,
    supplierGroups: context.supplierGroups,
    controls: context.controls.map((control) =>
      say.control({
        title: control.titleEn,
        titleJa: control.titleJa,
        start: control.start,
        source: control.source,
      }),
    ),
    stockDays: context.stock?.likely ?? null,
    stockLow: context.stock?.low ?? null,
    stockHigh: context.stock?.high ?? null,
    stockSource: context.stock ? `${context.stock.source} (${context.stock.date})` : null,
    stockReason: context.stock ? null : 'no-estimate',
    productionShare: context.production?.share ?? null,
    productionYear: context.production?.year ?? null,
    productionReason: context.production ? null : 'no-data',
    patentTrend: patent?.value ?? null,
    patentReason: patent === null ? 'no-data' : patent.missing,
    ...lookedCells(judgement),
    goods: null,
    goodsReason: 'not-applicable',
    members: [],
  };
}

/** What stands behind what is bought from the top exporter. */
function lookedCells({ looked, lookedReason }: Judgement): Row {
  const exposure = looked?.exposure ?? null;
  return {
    total: looked?.total ?? null,
    unknownOrigin: looked?.unknown ?? null,
    totalReason: looked ? looked.totalReason : lookedReason,
    faceValue: exposure?.faceValue ?? null,
    lookThrough: exposure?.gross ?? null,
    lookThroughVa: exposure?.valueAdded ?? null,
    structureYear: exposure ? (looked?.structureYear ?? null) : null,
    lookThroughReason: looked ? looked.exposureReason : lookedReason,
  };
}

/** The score of a pillar with its band, its grade and year, or why there is none. */
export function scoreCells(pillar: Pillar, judgement: Judgement | null, missing: Reason | null): Row {
  const scored = judgement?.pillars[pillar].scored ?? null;
  const [low, high] = band(scored?.scores ?? new Float64Array());
  return {
    [pillar]: scored?.score ?? null,
    [`${pillar}Low`]: low,
    [`${pillar}High`]: high,
    [`${pillar}Grade`]: scored?.grade ?? null,
    [`${pillar}Year`]: scored?.year ?? null,
    [`${pillar}Reason`]: scored ? null : missing,
    ...(pillar === 'disruption' ? {} : choiceBand(pillar, judgement, missing)),
  };
}

/** The band of a score from how it is put together, at likely data. */
function choiceBand(pillar: Pillar, judgement: Judgement | null, missing: Reason | null): Row {
  const scored = judgement?.pillars[pillar].scored ?? null;
  const [low, high] = band(judgement?.choices.scores[pillar] ?? new Float64Array());
  const why = !scored ? missing : scored.composite ? 'not-asked' : 'not-applicable';
  return {
    [`${pillar}ChoiceLow`]: low,
    [`${pillar}ChoiceHigh`]: high,
    [`${pillar}ChoiceReason`]: low === null ? why : null,
  };
}

/** The share of draws of thresholds in which each class applies; where there is none, why nothing decides it, or that nothing was drawn. */
export const choiceCells = (
  share: Readonly<Record<Colour, number | null>>,
  undecided: Readonly<Record<Colour, Reason | null>>,
): Row =>
  Object.assign(
    {},
    ...colours.map((colour) => ({
      [`${colour}ByChoice`]: share[colour],
      [`${colour}ByChoiceReason`]: share[colour] !== null ? null : (undecided[colour] ?? 'not-asked'),
    })),
  );

/** The cells beside the scores where they do not apply. */
export const noContext: Row = {
  value: null,
  valueReason: 'not-applicable',
  topExporter: null,
  topShare: null,
  topReason: 'not-applicable',
  worldShare: null,
  worldReason: 'not-applicable',
  months: null,
  monthsLow: null,
  monthsHigh: null,
  monthsReason: 'not-applicable',
  replacementBasis: null,
  mapping: null,
  supplierGroups: [],
  controls: [],
  stockDays: null,
  stockLow: null,
  stockHigh: null,
  stockSource: null,
  stockReason: 'not-applicable',
  productionShare: null,
  productionYear: null,
  productionReason: 'not-applicable',
  patentTrend: null,
  patentReason: 'not-applicable',
  total: null,
  unknownOrigin: null,
  totalReason: 'not-applicable',
  faceValue: null,
  lookThrough: null,
  lookThroughVa: null,
  structureYear: null,
  lookThroughReason: 'not-applicable',
};

/** Whether the good is the very customs group whose numbers it has. */
const isGroup = ({ item }: Judgement): boolean => item.good?.customsImport?.fit === 'same';

/** The most telling first: classed before assessed before unknown, more probable and larger before less. */
export function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  const rank = (one: Judgement): number =>
    one.classes.length > 0 ? (one.reported.length === one.classes.length ? 1 : 0) : scored(one) ? 2 : 3;
  const scored = (one: Judgement): boolean => pillars.some((pillar) => one.pillars[pillar].scored);
  return judgements.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.value ?? 0) - (a.value ?? 0) ||
      Number(isGroup(b)) - Number(isGroup(a)) ||
      (a.item.product < b.item.product ? -1 : 1),
  );
}
