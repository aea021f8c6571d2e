import { type Db, listPositions, type Trx } from '@so-viec/db';
import type { PositionRow } from '@so-viec/shared/import/import-row';
import { POSITION_GROUPS, SECTORS, wordOf } from '@so-viec/shared/import/words';
import { foldText } from '@so-viec/shared/text/fold';
import { namesakes } from '@so-viec/shared/text/same-code';
import { differences, type Facts } from '../cells.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { editionFor, firstRows, refuseClosed } from './edition.ts';

/** A position is known by its code within an edition. */
export async function planPositions(
  db: Db | Trx,
  rows: readonly PositionRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const edition = await editionFor(
    db,
    plan,
    context,
    async (id) => (await listPositions(db, id)).length === 0,
  );
  const catalogueId = edition.id;
  const known = new Map((await listPositions(db, catalogueId)).map((p) => [p.code, p]));
  const namesakeOf = namesakes(known.keys());
  const firstRowOf = firstRows();
  for (const row of rows) {
    const other = firstRowOf(row.code, row.row);
    if (other !== undefined) {
      refuse(plan, { kind: 'positions', row: row.row, key: 'code' }, 'double-row', { other });
      continue;
    }
    const { code, name, sector, group } = row;
    const columns = { name, nameFold: foldText(name), sector, group, rank: row.rank || null };
    const before = known.get(code);
    const cells = before ? differences('positions', factsOf(before), factsOf(row)) : [];
    const namesake = namesakeOf(code);
    if (namesake !== undefined) {
      refuse(plan, { kind: 'positions', row: row.row, key: 'code' }, 'code-by-case', {
        code,
        other: namesake,
      });
    }
    if (!before) {
      plan.added++;
      inserting(plan, 'position').push({ id: context.newId(), catalogueId, code, ...columns, version: 1 });
    } else if (cells.length > 0) {
      plan.changes.push({ row: row.row, cells });
      const set = { ...columns, version: before.version + 1 };
      plan.writes.updates.push({ table: 'position', id: before.id, set });
    } else keepRow(plan, row.row);
  }
  refuseClosed(plan, edition);
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

function factsOf(of: {
  name: string;
  sector: string;
  group: string;
  rank: string | null;
}): Facts<'positions'> {
  return {
    name: of.name,
    sector: wordOf<string>(SECTORS, of.sector),
    group: wordOf<string>(POSITION_GROUPS, of.group),
    rank: of.rank ?? '',
  };
}
