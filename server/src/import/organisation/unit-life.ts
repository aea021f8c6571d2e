import { countOpenDays, type Db, listDossiersAhead, listHolders, type Trx } from '@so-viec/db';
import { addDays, type CivilDay, formatDay, maxDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';
import { coversAll } from '@so-viec/shared/unit/change/timeline.rules';
import { type Plan, refuse } from '../plan.ts';
import type { Version } from './unit-timeline.ts';

type Timelines = ReadonlyMap<string, readonly Version[]>;

/** What the units of a file were before it and will be after it, by id. */
export interface UnitLives {
  before: Timelines;
  after: Timelines;
  /** The units that the file names. */
  named: ReadonlySet<string>;
}

/**
 * Refuses what the page of a unit refuses too: a unit under one that does not stand, and the end of a unit that has
 * people, days to review, units below it or a dossier yet to come into force by then. What the file leaves as it was is not asked about.
 */
export async function refuseLives(db: Db | Trx, lives: UnitLives, plan: Plan): Promise<void> {
  refuseUnderNothing(lives, plan);
  const ends = endsOf(lives);
  if (ends.size === 0) return;
  const left = unitsLeft(lives, ends);
  const openDays = new Map(
    (await countOpenDays(db, [...ends.keys()])).map(({ unitId, count }) => [unitId, count]),
  );
  for (const [unitId, { day, row }] of ends) {
    const at = { kind: 'units', row: row.row, key: 'toOn' } as const;
    const params = { code: row.code, last: formatDay(addDays(day, -1)) };
    const people = (await listHolders(db, [unitId], day)).length;
    if (people > 0) refuse(plan, at, 'unit-has-people', { ...params, count: people });
    const names = left.get(unitId) ?? [];
    if (names.length > 0) refuse(plan, at, 'unit-has-children', { ...params, count: names.length });
    const days = openDays.get(unitId) ?? 0;
    if (days > 0) refuse(plan, at, 'unit-has-open-days', { ...params, count: days });
    for (const { title, inForceOn } of await listDossiersAhead(db, [unitId], day)) {
      refuse(plan, at, 'unit-has-dossier-ahead', { ...params, title, day: formatDay(inForceOn ?? day) });
    }
  }
}

function refuseUnderNothing({ before, after, named }: UnitLives, plan: Plan): void {
  for (const unitId of named) {
    const stood = new Set(before.get(unitId)?.map(sayVersion));
    for (const version of after.get(unitId) ?? []) {
      const { row, fromOn, toOn, content } = version;
      if (!row || content.parentId === null || stood.has(sayVersion(version))) continue;
      if (coversAll(after.get(content.parentId) ?? [], fromOn, toOn)) continue;
      const days = { from: formatDay(fromOn), to: toOn === null ? 'nay' : formatDay(toOn) };
      const at = { kind: 'units', row: row.row, key: 'parentCode' } as const;
      refuse(plan, at, 'parent-not-standing', { code: row.parentCode, ...days });
    }
  }
}

const sayVersion = ({ fromOn, toOn, content }: Version) => `${fromOn} ${toOn} ${content.parentId}`;

interface End {
  /** The first day on which the unit does not stand any more. */
  day: CivilDay;
  row: UnitRow;
}

/** The units that stand less long than before, with the row that says so. */
function endsOf({ before, after, named }: UnitLives): Map<string, End> {
  const ends = new Map<string, End>();
  for (const unitId of named) {
    const stood = before.get(unitId) ?? [];
    for (const { toOn, row } of after.get(unitId) ?? []) {
      if (toOn === null || !row) continue;
      const day = addDays(toOn, 1);
      const isLost = coversAll(stood, day, day) && !coversAll(after.get(unitId) ?? [], day, day);
      if (isLost && !ends.has(unitId)) ends.set(unitId, { day, row });
    }
  }
  return ends;
}

/** The units that would still stand under one that ends, by that one. */
function unitsLeft({ after }: UnitLives, ends: ReadonlyMap<string, End>): Map<string, string[]> {
  const left = new Map<string, string[]>();
  for (const [unitId, versions] of after) {
    for (const { fromOn, toOn, content } of versions) {
      const end = content.parentId === null ? undefined : ends.get(content.parentId);
      if (!end || content.parentId === null || (toOn !== null && toOn < end.day)) continue;
      const from = maxDay(fromOn, end.day);
      if (coversAll(after.get(content.parentId) ?? [], from, toOn)) continue;
      left.set(content.parentId, [...new Set([...(left.get(content.parentId) ?? []), unitId])]);
    }
  }
  return left;
}
