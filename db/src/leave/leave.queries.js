/** The leave of these people (null: of everybody) that touches the days from `fromOn` to `toOn`. */
export async function listLeave(db, of) {
  const { cadreIds } = of;
  if (cadreIds?.length === 0) return [];
  const rows = await db
    .selectFrom('leave')
    .select(['cadreId', 'fromOn', 'toOn', 'kind', 'isHalf'])
    .$if(cadreIds !== null, (q) => q.where('cadreId', 'in', cadreIds ?? []))
    .where('fromOn', '<=', of.toOn)
    .where('toOn', '>=', of.fromOn)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind, isHalf: row.isHalf === 1 }));
}
