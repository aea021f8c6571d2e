import type { Db } from '../dialects.ts';
import { unitName } from '../person-data/person-rows.ts';
import { objectOf } from './json-object.ts';

interface RoleEvent {
  act: string;
  /** JSON, '' where it was erased. */
  detail: string;
  rowName: string;
}

/** The code of the unit of a role; a role over everything has none, nor have older ends. */
function unitCodeOf({ act, detail }: RoleEvent): string | undefined {
  if (!act.startsWith('role.')) return;
  const { unit } = objectOf(detail);
  return typeof unit === 'string' ? unit : undefined;
}

/** Events with the unit of each role by its name, as it is now: the trail keeps its code. */
export async function withRoleUnits<Event extends RoleEvent>(
  db: Db,
  events: readonly Event[],
): Promise<Event[]> {
  const codes = [...new Set(events.flatMap((event) => unitCodeOf(event) ?? []))];
  if (codes.length === 0) return [...events];
  const units = await db
    .selectFrom('unit as u')
    .select(['u.code', unitName('u.id').as('name')])
    .where('u.code', 'in', codes)
    .execute();
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return events.map((event) => {
    const code = unitCodeOf(event);
    return code === undefined ? event : { ...event, rowName: names.get(code) ?? code };
  });
}
