import type { Db } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { dayTreeOf } from '../unit/tree/day-tree.ts';
import { searchTree } from '../unit/tree/tree-view.ts';

/** Units of a day by part of their name or code, with the names above each. */
export async function unitChoices(db: Db, { organisation }: Access, { q, on }: { q: string; on: CivilDay }) {
  const { rows, total } = searchTree(await dayTreeOf(db, organisation.changeCount, on), q);
  const codes = new Set(rows.map(({ code }) => code));
  const ids = new Map(
    organisation.versions.filter(({ code }) => codes.has(code)).map(({ code, unitId }) => [code, unitId]),
  );
  return {
    total,
    rows: rows.flatMap(({ code, name, above }) => {
      const id = ids.get(code);
      return id === undefined ? [] : [{ id, code, name, above }];
    }),
  };
}
