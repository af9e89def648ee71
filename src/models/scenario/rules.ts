// Retaliation: which rules fire on a day, and the events that they add.
import type { ResolvedScenario, Rule, ScenarioEvent, Trigger } from './events.ts';

/** What rules look at, as a model knows it at the end of a day. */
export interface Observed {
  readonly day: number;
  /** USD withheld from an economy so far, what returned taken off. */
  withheldFrom(economy: string): number;
  /** Share by which an economy's output lies below that of day 0. */
  outputLoss(economy: string): number;
}

function holds(trigger: Trigger, events: readonly ScenarioEvent[], seen: Observed): boolean {
  if (trigger.when === 'event') return (events[trigger.event - 1]?.startDay ?? Infinity) <= seen.day;
  if (trigger.when === 'withheld') return seen.withheldFrom(trigger.from) >= trigger.usd;
  return seen.outputLoss(trigger.economy) >= trigger.share;
}

const from = ({ event }: Rule, day: number): ScenarioEvent => {
  const moved = day + event.startDay;
  if (event.kind !== 'export-control' && event.kind !== 'import-ban' && event.kind !== 'route-closure')
    return event.kind === 'demand-loss'
      ? { ...event, startDay: moved, ramp: event.ramp.map((step) => ({ ...step, day: step.day + day })) }
      : { ...event, startDay: moved };
  const later = (step: { day: number; cut: number }) => ({ ...step, day: step.day + day });
  return { ...event, startDay: moved, ramp: event.ramp.map(later), licences: event.licences.map(later) };
};

/**
 * The rules that fire at the end of a day, each with its event placed on the scenario's clock. A rule fires once.
 * @param fired indices of the rules that fired before
 */
export function firing(
  scenario: ResolvedScenario,
  seen: Observed,
  fired: ReadonlySet<number>,
): readonly { readonly rule: number; readonly event: ScenarioEvent }[] {
  return scenario.retaliation.flatMap((rule, index) =>
    !fired.has(index) && holds(rule.trigger, scenario.events, seen)
      ? [{ rule: index, event: from(rule, seen.day) }]
      : [],
  );
}

/**
 * The events of a scenario, then those of the rules that are sure to fire because an event of the scenario triggers them.
 * `rules` names the rule behind each added event, in order.
 */
export function withSureRetaliation(scenario: ResolvedScenario): {
  readonly events: readonly ScenarioEvent[];
  readonly rules: readonly number[];
} {
  const sure = scenario.retaliation.flatMap((rule, index) => {
    if (rule.trigger.when !== 'event') return [];
    const start = scenario.events[rule.trigger.event - 1]?.startDay;
    return start === undefined ? [] : [{ index, event: from(rule, start) }];
  });
  return {
    events: [...scenario.events, ...sure.map(({ event }) => event)],
    rules: sure.map(({ index }) => index),
  };
}
