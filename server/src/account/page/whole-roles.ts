import { type Db, listRolesOverUnits } from '@so-viec/db';
import { isOverAll } from '@so-viec/shared/unit/tops.rules';
import type { Access } from '../../access/access.ts';
import { standingTops } from '../../access/organisation.ts';

/**
 * Roles that somebody holds at a unit at the top and nobody over the whole organisation, where several units stand there:
 * what is of the whole is nobody's then. Databases from before a second top was refused may be so.
 */
export async function rolesOfNoWhole(db: Db, { organisation }: Access) {
  const { today, tree } = organisation;
  const tops = standingTops(organisation);
  if (tops.length < 2) return null;
  const held = (await listRolesOverUnits(db, today)).filter(({ fromOn }) => fromOn <= today);
  const roles = [...Map.groupBy(held, ({ role }) => role)].flatMap(([role, some]) => {
    const ofEach = [...Map.groupBy(some, ({ username }) => username)].map(([username, own]) => ({
      username,
      heldAt: own.map(({ unitId }) => unitId),
    }));
    if (ofEach.some(({ heldAt }) => isOverAll(heldAt, tops))) return [];
    const atTop = ofEach.filter(({ heldAt }) => tops.some((top) => heldAt.includes(top)));
    return atTop.length === 0 ? [] : [{ role, usernames: atTop.map(({ username }) => username).sort() }];
  });
  return roles.length === 0 ? null : { tops: tops.map((top) => tree.get(top)?.name ?? ''), roles };
}
