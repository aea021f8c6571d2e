import {
  type Db,
  findChangeCount,
  listAssignments,
  listDaysLooked,
  listLeave,
  listPositionGroups,
  listProductsLooked,
  listTasksExplaining,
  listYearMinutes,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { type Assignment, mainAssignmentOn, type PatternOf } from '@so-viec/shared/assignment/held.rules';
import { standardMinutesOfDay } from '@so-viec/shared/assignment/standard.rules';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, daysOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { DayFacts, LineFacts, MonthFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import type { LeaveStretch } from '@so-viec/shared/leave/leave.rules';
import { bodyOf, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import { overtimeOf } from '@so-viec/shared/work-day/overtime.rules';
import { type OrganisationToday, organisationToday } from '../access/organisation.ts';
import { calendarOf, patternsOf } from '../calendar/calendar.ts';
import { monthTreeOf } from '../summary/basis/month-tree.ts';
import { headsOf } from './head-facts.ts';
import { readLineFacts } from './line-facts.ts';

/** What the checks look at, with the world that it stands in. */
export interface MonthLooked {
  facts: MonthFacts;
  tree: UnitTree;
  unitCodes: ReadonlyMap<string, string>;
  calendar: Calendar;
  organisation: OrganisationToday;
}

/**
 * What the checks look at in a month, of everybody within a scope, with the tree and the units' codes. `today` ends what can be
 * missing.
 */
export async function loadMonthFacts(
  db: Db,
  { scope, month, today }: { scope: Scope; month: Month; today: CivilDay },
): Promise<MonthLooked> {
  const changeCount = await findChangeCount(db);
  const organisation = await organisationToday(db, today, changeCount);
  const tree = monthTreeOf(organisation.versions, month);
  const year = { cadreIds: null, fromOn: `${month.slice(0, 4)}-01-01`, toOn: lastDayOf(month) };
  const groups = new Map((await listPositionGroups(db)).map(({ id, group }) => [id, group]));
  const world: World = {
    ...{ month, today, tree },
    calendar: await calendarOf(db, changeCount),
    patternOf: patternsOf(organisation),
    groupOf: (positionId) => groups.get(positionId) ?? '',
    leaves: Map.groupBy(await listLeave(db, year), ({ cadreId }) => cadreId),
    lines: await readLineFacts(db, scope, month, (unitId) => bodyOf(tree, unitId)),
    days: Map.groupBy(await listDaysLooked(db, scope, month), ({ cadreId }) => cadreId),
    yearMinutes: Map.groupBy(await listYearMinutes(db, scope, month), ({ cadreId }) => cadreId),
    explainedTaskIds: new Set(await listTasksExplaining(db, scope, month)),
  };
  const held = Map.groupBy<string, Assignment>(await listAssignments(db, year), ({ cadreId }) => cadreId);
  const people = [...held].flatMap(([cadreId, posts]) => personFacts(world, cadreId, posts));
  const products = (await listProductsLooked(db)).map(
    ({ id, standardMinutes, isRepetitive }) =>
      [id, { standardMinutes, isRepetitive: isRepetitive === 1 }] as const,
  );
  const heads = await headsOf(db, { scope, month, calendar: world.calendar, people });
  const unitCodes = new Map(organisation.versions.map(({ unitId, code }) => [unitId, code]));
  const facts = { month, people, heads, products: new Map(products) };
  return { facts, tree, unitCodes, calendar: world.calendar, organisation };
}

interface World {
  month: Month;
  today: CivilDay;
  tree: UnitTree;
  calendar: Calendar;
  patternOf: PatternOf;
  groupOf(positionId: string): string;
  leaves: ReadonlyMap<string, LeaveStretch[]>;
  lines: ReadonlyMap<string, LineFacts[]>;
  days: ReadonlyMap<string, { workedOn: CivilDay; state: string; basis: string }[]>;
  yearMinutes: ReadonlyMap<string, { workedOn: CivilDay; minutes: number }[]>;
  explainedTaskIds: ReadonlySet<string>;
}

/** A person with a post under the duty to log in the month; nothing for anybody else. */
function personFacts(world: World, cadreId: string, posts: readonly Assignment[]): PersonFacts[] {
  const { month, calendar, patternOf, tree } = world;
  const last = daysOf(month)
    .map((day) => mainAssignmentOn(posts, day))
    .findLast((post) => post !== undefined);
  const unit = tree.get(last?.unitId ?? '');
  if (!last?.hasDutyToLog || !unit) return [];
  const leaves = world.leaves.get(cadreId) ?? [];
  const standards = { calendar, leaves, patternOf, assignments: posts };
  const overtime = overtimeOf({ ...standards, month, days: world.yearMinutes.get(cadreId) ?? [] });
  return [
    {
      ...{ cadreId, unitId: last.unitId, bodyId: bodyOf(tree, last.unitId), block: unit.block, overtime },
      group: world.groupOf(last.positionId),
      days: daysOf(month).map((on) =>
        dayFacts(world, cadreId, { on, asked: standardMinutesOfDay({ ...standards, day: on }) }),
      ),
      lines: world.lines.get(cadreId) ?? [],
      explainedTaskIds: world.explainedTaskIds,
    },
  ];
}

function dayFacts(
  { days, today }: World,
  cadreId: string,
  { on, asked }: Pick<DayFacts, 'on' | 'asked'>,
): DayFacts {
  const written = days.get(cadreId)?.filter(({ workedOn }) => workedOn === on) ?? [];
  const isHandedIn = written.some(({ state }) => state === 'submitted' || state === 'accepted');
  return {
    ...{ on, asked },
    isMissing: asked > 0 && on < today && !isHandedIn,
    hasBasis: written.some(({ basis }) => basis !== ''),
  };
}
