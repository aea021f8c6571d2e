import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PostMove } from '@so-viec/shared/unit/change/draft';
import { sql } from 'kysely';
import { tellForeign, tellForeignDays } from '../../audit/mark/foreign.ts';
import { remark, remarkDays } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import { insertMany } from '../../import/bulk.queries.ts';
import type { Trx } from '../../transaction.ts';

const UNITS_AT_ONCE = 5000;

/** Who holds a post in one of these units on a day or later, once for each unit. */
export async function listHolders(
  db: Db | Trx,
  unitIds: readonly string[],
  from: CivilDay,
): Promise<{ unitId: string; cadreId: string }[]> {
  const found: { unitId: string; cadreId: string }[] = [];
  for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
    const rows = await db
      .selectFrom('assignment')
      .select(['unitId', 'cadreId'])
      .distinct()
      .where('unitId', 'in', unitIds.slice(start, start + UNITS_AT_ONCE))
      .where(sql<boolean>`("toOn" is null or "toOn" >= ${from})`)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** The unit a person's post goes over to, if it does. */
type TargetOf = (unitId: string, cadreId: string) => string | undefined;

function targetsOf(moves: readonly PostMove[]): TargetOf {
  const byUnit = Map.groupBy(moves, ({ fromUnitId }) => fromUnitId);
  const chosen = new Map(moves.map((move) => [move, new Set(move.cadreIds ?? [])]));
  return (unitId, cadreId) =>
    byUnit.get(unitId)?.find((move) => move.cadreIds === null || chosen.get(move)?.has(cadreId))?.toUnitId;
}

function* chunksOf<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += UNITS_AT_ONCE)
    yield list.slice(start, start + UNITS_AT_ONCE);
}

const sourcesOf = (moves: readonly PostMove[]) => [...new Set(moves.map(({ fromUnitId }) => fromUnitId))];

/**
 * Lets posts go over to other units from a day: one that holds by then ends the day before and is written anew, one
 * that begins later only changes its unit. Days before stay as they were. A few statements, however many units.
 */
export async function movePosts(
  trx: Trx,
  moves: readonly PostMove[],
  { on, newId }: { on: CivilDay; newId: () => string },
): Promise<void> {
  const targetOf = targetsOf(moves);
  for (const unitIds of chunksOf(sourcesOf(moves))) {
    const rows = await trx
      .selectFrom('assignment')
      .selectAll()
      .where('unitId', 'in', unitIds)
      .where(sql<boolean>`("toOn" is null or "toOn" >= ${on})`)
      .orderBy('id')
      .execute();
    const held = rows.flatMap((row) => {
      const toUnitId = targetOf(row.unitId, row.cadreId);
      return toUnitId === undefined ? [] : [{ row, toUnitId }];
    });
    const split = held.filter(({ row }) => row.fromOn < on);
    await endPosts(
      trx,
      split.map(({ row }) => row.id),
      addDays(on, -1),
    );
    const anew = split.map(({ row, toUnitId }) => ({
      ...row,
      id: newId(),
      unitId: toUnitId,
      fromOn: on,
      version: 1,
    }));
    await insertMany(trx, 'assignment', anew);
    const later = Map.groupBy(
      held.filter(({ row }) => row.fromOn >= on),
      ({ toUnitId }) => toUnitId,
    );
    for (const [unitId, some] of later) {
      const ids = some.map(({ row }) => row.id);
      await tellForeign(trx, 'assignment', ids);
      await trx
        .updateTable('assignment')
        .set((eb) => ({ unitId, version: eb('version', '+', 1) }))
        .where('id', 'in', ids)
        .execute();
      await remark(trx, 'assignment', ids);
    }
  }
}

async function endPosts(trx: Trx, ids: readonly string[], toOn: CivilDay): Promise<void> {
  for (const some of chunksOf(ids)) {
    await tellForeign(trx, 'assignment', some);
    await trx
      .updateTable('assignment')
      .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
      .where('id', 'in', some)
      .execute();
    await remark(trx, 'assignment', some);
  }
}

/**
 * Lets the days that were written from a day on belong to the units the posts went over to, where the person has no
 * day there yet. Gives how many; the sums of these months are then to be made anew.
 */
export async function moveWork(trx: Trx, moves: readonly PostMove[], on: CivilDay): Promise<number> {
  const targetOf = targetsOf(moves);
  let moved = 0;
  for (const unitIds of chunksOf(sourcesOf(moves))) {
    const days = await trx
      .selectFrom('work_day')
      .select(['id', 'cadreId', 'workedOn', 'unitId'])
      .where('unitId', 'in', unitIds)
      .where('workedOn', '>=', on)
      .execute();
    const byTarget = Map.groupBy(days, (day) => targetOf(day.unitId, day.cadreId));
    for (const [unitId, some] of byTarget) {
      if (unitId !== undefined) moved += await moveDays(trx, some, { unitId, on });
    }
  }
  return moved;
}

/** Work that is not over yet. */
export const OPEN_TASKS = ['planned', 'proposed', 'open'];

/** Lets open work go over with the posts of who does it: its new unit's head judges it. */
export async function moveOpenTasks(trx: Trx, moves: readonly PostMove[]): Promise<void> {
  const targetOf = targetsOf(moves);
  for (const unitIds of chunksOf(sourcesOf(moves))) {
    const tasks = await trx
      .selectFrom('task')
      .select(['id', 'unitId', 'cadreId'])
      .where('unitId', 'in', unitIds)
      .where('state', 'in', OPEN_TASKS)
      .execute();
    for (const [unitId, some] of Map.groupBy(tasks, (task) => targetOf(task.unitId, task.cadreId))) {
      if (unitId === undefined) continue;
      for (const ids of chunksOf(some.map(({ id }) => id))) {
        await tellForeign(trx, 'task', ids);
        await trx
          .updateTable('task')
          .set((eb) => ({ unitId, version: eb('version', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
        await remark(trx, 'task', ids);
      }
    }
  }
}

interface Day {
  id: string;
  cadreId: string;
  workedOn: CivilDay;
}

async function moveDays(
  trx: Trx,
  days: readonly Day[],
  { unitId, on }: { unitId: string; on: CivilDay },
): Promise<number> {
  const there = await trx
    .selectFrom('work_day')
    .select(['cadreId', 'workedOn'])
    .where('unitId', '=', unitId)
    .where('workedOn', '>=', on)
    .execute();
  const taken = new Set(there.map((day) => `${day.cadreId} ${day.workedOn}`));
  const ids: string[] = [];
  for (const { id, cadreId, workedOn } of days) {
    const key = `${cadreId} ${workedOn}`;
    if (!taken.has(key)) ids.push(id);
    taken.add(key);
  }
  for (const some of chunksOf(ids)) {
    await tellForeignDays(trx, some);
    await trx.updateTable('work_day').set({ unitId }).where('id', 'in', some).execute();
    await trx.updateTable('work_entry').set({ unitId }).where('workDayId', 'in', some).execute();
    await trx.updateTable('output').set({ unitId }).where('workDayId', 'in', some).execute();
    await remarkDays(trx, some);
  }
  return ids.length;
}
