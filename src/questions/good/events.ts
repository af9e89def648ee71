// Controls on the goods of a dossier and what else happened to them, in the order of dates, each with its source.
import { loadControls, type Control } from '../../atlas/controls.ts';
import { loadEvents, type GoodEvent } from '../../atlas/events.ts';
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { Subject } from './resolve.ts';
import { both } from './stages.ts';
import type { Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

const kinds: Readonly<Record<Control['kind'] | GoodEvent['kind'], () => Message>> = {
  licence: say.licence,
  ban: say.ban,
  'entity-list': say.entityList,
  'technology-ban': say.technologyBan,
  quota: say.quota,
  inspection: say.inspection,
  'informal-stop': say.informalStop,
  'ownership-decree': say.ownershipDecree,
  blockade: say.blockade,
  'import-ban': say.importBan,
  'import-curb': say.importCurb,
  effect: say.effect,
  act: say.act,
  fund: say.fund,
  stock: say.stockKind,
  pact: say.pact,
};
const statuses: Readonly<Record<Control['status'] | GoodEvent['status'], () => Message>> = {
  'in-force': say.inForceStatus,
  eased: say.eased,
  ended: say.ended,
  uncertain: say.uncertain,
  announced: say.announced,
  happened: say.happened,
};

/** Rows of controls and events that touch a good of the dossier, oldest first. */
export function eventRows(subject: Subject): readonly Told[] {
  const mine = new Set(subject.items.map(({ product }) => product));
  const touched = ({ goods }: { readonly goods: readonly string[] }): string[] =>
    goods.filter((good) => mine.has(good));
  const rows = [
    ...loadControls().map((one) => ({ goods: touched(one), row: ofControl(one) })),
    ...loadEvents().map((one) => ({ goods: touched(one), row: ofEvent(one) })),
  ];
  return rows
    .filter(({ goods }) => goods.length > 0)
    .map(({ goods, row }): Told => ({ row: { ...row, goods }, parts: () => null }))
    .toSorted(({ row: a }, { row: b }) => compare(a['date'], b['date']) || compare(a['key'], b['key']));
}

const compare = (a: unknown, b: unknown): number => {
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

function ofControl(control: Control): Row {
  return {
    key: control.id,
    date: control.start,
    end: control.end,
    title: control.titleEn,
    titleJa: control.titleJa,
    ...labels(control),
    by: control.controller,
    on: control.target === 'all' ? null : control.target,
    isControl: true,
    suspendedFrom: control.suspendedFrom,
    suspendedUntil: control.suspendedUntil,
    ...told(control),
  };
}

function ofEvent(event: GoodEvent): Row {
  return {
    key: event.id,
    date: event.date,
    end: event.end,
    title: event.titleEn,
    titleJa: event.titleJa,
    ...labels(event),
    by: event.actor === 'all' ? null : event.actor,
    on: null,
    isControl: false,
    suspendedFrom: null,
    suspendedUntil: null,
    ...told(event),
  };
}

function labels({ kind, status }: Pick<Control | GoodEvent, 'kind' | 'status'>): Row {
  return {
    kind,
    kindJa: both(kinds[kind]()).ja,
    status,
    statusJa: both(statuses[status]()).ja,
  };
}

const told = (one: Control | GoodEvent): Row => ({
  statusAsOf: one.statusAsOf,
  outcome: one.outcome === '' ? null : one.outcome,
  outcomeJa: one.outcomeJa === '' ? null : one.outcomeJa,
  source: one.source,
  sourceDate: one.sourceDate,
  basis: one.basis,
  confidence: one.confidence,
  note: one.note === '' ? null : one.note,
});
