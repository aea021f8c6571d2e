import type { Db, Trx } from '@so-viec/db';
import type { Placed } from '@so-viec/shared/unit/tops.rules';
import { rightsTaken } from '../../access/kept-rights.ts';
import { type Plan, type PlanContext, refuse } from '../plan.ts';
import type { UnitLives } from './unit-life.ts';
import type { Version } from './unit-timeline.ts';

/** Refuses rows of units that would stand below none and so take from others what is of the whole. */
export async function refuseLostRights(
  db: Db | Trx,
  { before, after }: UnitLives,
  plan: Plan,
  { today }: PlanContext,
): Promise<void> {
  const taken = await rightsTaken(db, { before: placesIn(before), after: placesIn(after) }, today);
  for (const unitId of taken?.tops ?? []) {
    for (const { row } of after.get(unitId) ?? []) {
      if (row?.parentCode !== '') continue;
      const at = { kind: 'units', row: row.row, key: 'parentCode' } as const;
      refuse(plan, at, 'top-takes-rights', { code: row.code, ...taken?.params });
    }
  }
}

function placesIn(timelines: ReadonlyMap<string, readonly Version[]>): Placed[] {
  return [...timelines].flatMap(([unitId, versions]) =>
    versions.map(({ fromOn, toOn, content: { parentId } }) => ({ unitId, fromOn, toOn, parentId })),
  );
}
