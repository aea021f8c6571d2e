import { addDays } from '@so-viec/shared/civil-day/civil-day';
import type { UnitVersion, UnitView } from '../queries.ts';

type Succession = UnitView['successions'][number];
type Changed =
  | 'name'
  | 'parent'
  | 'block'
  | 'level'
  | 'isBody'
  | 'documentStyle'
  | 'officialRoles'
  | 'weeklyPattern';

/** The change that may be taken back, and the unit that is there when it is. */
interface Taken {
  changeId: string | null;
  goesTo: string | undefined;
}

/** Something that happened to a unit on a day, by a decision. */
export type UnitEvent = Taken & EventOf;

type EventOf =
  | { kind: 'began'; on: string; decision: string; name: string; key: string }
  | {
      kind: 'changed';
      on: string;
      decision: string;
      before: UnitVersion;
      after: UnitVersion;
      what: Changed[];
      key: string;
    }
  /** `lastOn` is the last day it stood, `on` the day after. */
  | { kind: 'ended'; on: string; lastOn: string; decision: string; key: string }
  | {
      kind: 'succession';
      on: string;
      decision: string;
      others: Succession[];
      key: string;
    };

const FACTS = [
  'name',
  'parent',
  'block',
  'level',
  'isBody',
  'documentStyle',
  'officialRoles',
  'weeklyPattern',
] as const;

const CHANGES = ['rename', 'move', 'week'];

const factOf = (version: UnitVersion, fact: Changed) =>
  fact === 'parent' ? version.parent?.code : version[fact];

/** The life of a unit, the last event first: what changed with each version, what it came from and what became of it. */
export function eventsOf({
  versions,
  successions,
  endDecision,
  changes,
}: Pick<UnitView, 'versions' | 'successions' | 'endDecision' | 'changes'>): UnitEvent[] {
  const changeOn = (day: string, kinds: readonly string[]) =>
    changes.find(({ happenedOn, kind }) => happenedOn === day && kinds.includes(kind))?.id ?? null;
  const events: UnitEvent[] = versions.flatMap((version, index): UnitEvent[] => {
    const before = versions[index - 1];
    const decision = version.decision ?? '';
    const at = { on: version.fromOn, decision, key: version.id };
    if (!before) {
      const goesTo = version.parent?.code;
      return [{ kind: 'began', name: version.name, changeId: changeOn(at.on, ['create']), goesTo, ...at }];
    }
    const what = FACTS.filter((fact) => factOf(before, fact) !== factOf(version, fact));
    return what.length === 0
      ? []
      : [
          {
            kind: 'changed',
            before,
            after: version,
            what,
            changeId: changeOn(at.on, CHANGES),
            goesTo: undefined,
            ...at,
          },
        ];
  });
  for (const [key, others] of Map.groupBy(successions, (s) => `${s.happenedOn} ${s.kind} ${s.isFrom}`)) {
    const [first] = others;
    if (!first) continue;
    const { happenedOn: on, decision, changeId, isFrom, other } = first;
    const goesTo = isFrom ? other.code : undefined;
    events.push({ kind: 'succession', on, decision, others, changeId, goesTo, key });
  }
  const last = versions.at(-1);
  const isTold = successions.some(({ isFrom, happenedOn }) => !isFrom && happenedOn > (last?.toOn ?? ''));
  if (last?.toOn && !isTold) {
    const lastOn = last.toOn;
    const on = addDays(lastOn, 1);
    const changeId = changeOn(on, ['end']);
    events.push({
      kind: 'ended',
      on,
      lastOn,
      decision: endDecision,
      changeId,
      goesTo: undefined,
      key: 'ended',
    });
  }
  return events.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}
