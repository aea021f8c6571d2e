import { countFindingStates, listCheckedMonths, listPointSums } from '@so-viec/db';
import { addMonths, type CivilDay, type Month } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { countedAs } from '@so-viec/shared/report/check-names';
import { spreadOf } from '@so-viec/shared/report/spread.rules';
import { hoursPerDay, overDays } from '@so-viec/shared/summary/figures.rules';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { frozenAmong } from '../../closing/frozen-among.ts';
import { loadWorkOver, type MonthWork } from '../month-work.ts';
import { idsAbove, type Reader, type Selection, selectionOf } from '../selection.ts';
import { codesOf, viewOfSelection } from '../selection-view.ts';
import { sumUp } from '../sum-up.ts';
import { groupingOf, nameOfKey, type UnitKey } from './units.ts';

/** A unit of so few people moves by one of them. */
const FEW = 5;
const MOST_NAMED = 5;

/** What a month shows at a glance beside its figures: flow of hours, spread, points, what changed, what to look at. */
export async function viewOfGlance(reader: Reader, today: CivilDay, month: Month, query: SummaryQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadWorkOver(reader.db, selection, today);
  const { groups, total } = sumUp(selection, work, today, (row) => row.cadreId);
  const points = (await listPointSums(reader.db, selection.figures, month)).filter(selection.covers);
  const pointsMilli = points.reduce((sum, row) => sum + row.pointsMilli, 0);
  const { headcount, minutes, outputsAccepted } = total.sums;
  return {
    ...viewOfSelection(selection, reader),
    headcount,
    minutes,
    ...groupsOfWork(selection, work),
    spread: spreadOf([...groups.values()].map(({ sums }) => overDays(sums))),
    outputsAccepted,
    points: divideHalfUp(pointsMilli, 1000, 1) ?? null,
    outputsPerPerson: divideHalfUp(outputsAccepted, headcount, 2) ?? null,
    pointsPerPerson: divideHalfUp(pointsMilli, headcount * 1000, 2) ?? null,
    before: addMonths(month, -1),
    changed: await changesSince(reader, today, { selection, work }),
    findings: await findingsAt(reader, selection),
  };
}

function groupsOfWork(selection: Selection, work: MonthWork) {
  const sums = { minutesA: 0, minutesB: 0, minutesC: 0, minutesD: 0 };
  for (const row of work.rows.filter(selection.covers)) {
    sums.minutesA += row.minutesA;
    sums.minutesB += row.minutesB;
    sums.minutesC += row.minutesC;
    sums.minutesD += row.minutesD;
  }
  return sums;
}

interface Average {
  key: UnitKey;
  headcount: number;
  minutes: number;
  personDays: number;
}

interface Worked {
  selection: Selection;
  work: MonthWork;
}

/** The units' sums for a day's average: of a running month the days that are over, else all. */
function averagesOf({ selection, work }: Worked, today: CivilDay) {
  const keys = groupingOf(selection, 'bodies');
  const isWhole = new Set(keys.values()).size > 1;
  const of = isWhole ? keys : groupingOf(selection, undefined);
  const { groups } = sumUp(selection, work, today, (row) => of.get(row.unitId));
  return new Map<string, Average>(
    [...groups].map(([key, { sums }]) => [
      `${key.unitId} ${key.reach}`,
      {
        ...{ key, headcount: sums.headcount, ...overDays(sums) },
      },
    ]),
  );
}

/** The units of five people or more whose day moved most since the month before, as printed. */
async function changesSince(reader: Reader, today: CivilDay, now: Worked) {
  const { selection } = now;
  const before = await selectionOf(reader, addMonths(selection.month, -1), selection.query);
  const worked = await loadWorkOver(reader.db, before, today);
  if (worked.rows.length === 0) return null;
  const then = averagesOf({ selection: before, work: worked }, today);
  const codes = codesOf(reader);
  const moved = [...averagesOf(now, today)].flatMap(([id, now]) => {
    const known = then.get(id);
    if (!known || Math.min(now.headcount, known.headcount) < FEW) return [];
    const [from, to] = [known, now].map((one) => hoursPerDay(one.minutes, one.personDays));
    if (!from || !to) return [];
    const by = Number(to.replace('.', '')) - Number(from.replace('.', ''));
    const { code, name, reach } = nameOfKey(selection, codes, now.key);
    return [{ code, name, reach, headcount: now.headcount, from, to, by }];
  });
  return moved
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_NAMED);
}

/** Findings by kind, and the bodies with most of what is to be looked at first; null where the checks have not run. */
async function findingsAt({ db, organisation }: Reader, selection: Selection) {
  const { scope, month, unitIds, basis } = selection;
  if ((await listCheckedMonths(db, [month], idsAbove(selection))).length === 0) return null;
  const codes = codesOf({ organisation } as Reader);
  const states = { open: 0, answered: 0, closed: 0 };
  const kinds = new Map<string, number>();
  const bodies = new Map<string, { first: number; count: number; kinds: Map<string, number> }>();
  for (const { rule, unitId, state, severity, count } of await countFindingStates(db, scope, [month])) {
    if (!unitIds.has(unitId)) continue;
    states[countedAs(state)] += count;
    kinds.set(rule, (kinds.get(rule) ?? 0) + count);
    if (state === 'closed') continue;
    const id = bodyOf(basis.tree, unitId);
    const body = bodies.get(id) ?? { first: 0, count: 0, kinds: new Map() };
    body.count += count;
    if (severity === 'look-first') body.first += count;
    body.kinds.set(rule, (body.kinds.get(rule) ?? 0) + count);
    bodies.set(id, body);
  }
  // Under "look first" stand bodies that have something to look at first.
  const named = [...bodies]
    .filter(([, { first }]) => first > 0)
    .sort(([, a], [, b]) => b.first - a.first || b.count - a.count)
    .slice(0, MOST_NAMED);
  const sumOf = (some: Iterable<[string, { count: number }]>) =>
    [...some].reduce((sum, [, { count }]) => sum + count, 0);
  const most = <K>(counts: Map<K, number>) => [...counts].sort(([, a], [, b]) => b - a);
  return {
    ...states,
    frozen: frozenAmong(
      basis.closedUnitIds,
      [...unitIds].filter((id) => basis.live.has(id)),
    ),
    kinds: most(kinds).map(([rule, count]) => ({ rule, count })),
    others: { bodies: bodies.size - named.length, count: sumOf(bodies) - sumOf(named) },
    first: named.map(([id, { first, count, kinds: of }]) => ({
      ...{ code: codes.get(id) ?? '', name: basis.tree.get(id)?.name ?? '', first, count },
      kinds: most(of)
        .slice(0, 2)
        .map(([rule]) => rule),
    })),
  };
}
