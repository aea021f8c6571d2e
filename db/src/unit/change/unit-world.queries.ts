import type { Timeline, UnitVersionFacts } from '@so-viec/shared/unit/change/timeline.rules';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';

/** Every unit, or one, with its code, its version and what it ever was, in the order of time. */
export async function loadUnitWorld(
  db: Db | Trx,
  unitId?: string,
): Promise<{
  units: { id: string; code: string; version: number }[];
  timelines: Map<string, Timeline>;
}> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'code', 'version'])
    .$if(unitId !== undefined, (q) => q.where('id', '=', unitId ?? ''))
    .execute();
  const versions: UnitVersionFacts[] = await db
    .selectFrom('unit_version')
    .select(['id', 'unitId', 'fromOn', 'toOn', 'decision', 'name', 'parentId', 'block', 'level', 'isBody'])
    .select(['documentStyle', 'officialRoles', 'weeklyPattern'])
    .$if(unitId !== undefined, (q) => q.where('unitId', '=', unitId ?? ''))
    .orderBy('fromOn')
    .execute();
  return { units, timelines: Map.groupBy(versions, (version) => version.unitId) };
}
