import type { Db } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { dayTreeOf } from '../unit/tree/day-tree.ts';
import { searchTree } from '../unit/tree/tree-view.ts';

/**
 * Units of a day in which the actor may give posts, by part of their name or code, with the names above each. `beyond`
 * gives all others too. Each has its body, which takes on who comes from elsewhere.
 */
export async function unitChoices(
  db: Db,
  access: Access,
  { q, on, beyond }: { q: string; on: CivilDay; beyond: boolean },
) {
  const { organisation } = access;
  const { rows, total } = searchTree(await dayTreeOf(db, organisation.changeCount, on), q);
  const codes = new Set(rows.map(({ code }) => code));
  const ids = new Map(
    organisation.versions.filter(({ code }) => codes.has(code)).map(({ code, unitId }) => [code, unitId]),
  );
  return {
    total,
    rows: rows.flatMap(({ code, name, above }) => {
      const id = ids.get(code);
      if (id === undefined) return [];
      const isOwn = can(access.relationsTo({ cadreId: '', unitId: id }), 'cadre.change');
      if (!isOwn && !beyond) return [];
      const bodyId = bodyOf(organisation.tree, id);
      const body = { id: bodyId, name: organisation.tree.get(bodyId)?.name ?? '' };
      return [{ id, code, name, above, body, isOwn }];
    }),
  };
}
