import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';

/** The mergers and splits by which these units go over into others, and those in turn, past and decided ahead. */
export async function listPassages(db: Db | Trx, unitIds: readonly string[]) {
  const asked = new Set<string>();
  const found: Awaited<ReturnType<typeof passagesFrom>> = [];
  for (let next = [...new Set(unitIds)]; next.length > 0; ) {
    for (const id of next) asked.add(id);
    const rows = await passagesFrom(db, next);
    found.push(...rows);
    next = [...new Set(rows.map(({ toUnitId }) => toUnitId))].filter((id) => !asked.has(id));
  }
  return found;
}

/** Those by which other units went over into one. */
export function listPassagesInto(db: Db | Trx, unitId: string) {
  return db.selectFrom('unit_succession').select(PASSAGE).where('toUnitId', '=', unitId).execute();
}

/** All of them. */
export function listAllPassages(db: Db | Trx) {
  return db.selectFrom('unit_succession').select(PASSAGE).execute();
}

const PASSAGE = ['fromUnitId', 'toUnitId', 'happenedOn', 'kind', 'changeId'] as const;

function passagesFrom(db: Db | Trx, unitIds: readonly string[]) {
  return db.selectFrom('unit_succession').select(PASSAGE).where('fromUnitId', 'in', unitIds).execute();
}
