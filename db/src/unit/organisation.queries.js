export async function loadOrganisation(db) {
  const versions = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select(['u.code', 'v.unitId', 'v.fromOn', 'v.toOn', 'v.name', 'v.parentId', 'v.block', 'v.level'])
    .select(['v.isBody', 'v.weeklyPattern'])
    .orderBy('u.code')
    .orderBy('v.fromOn')
    .execute();
  const headships = await db.selectFrom('headship').selectAll().execute();
  const delegations = await db.selectFrom('delegation').selectAll().execute();
  return {
    versions: versions.map((v) => ({ ...v, isBody: v.isBody === 1 })),
    headships: headships.map((h) => ({ ...h, kind: h.kind === 'head' ? 'head' : 'deputy' })),
    delegations,
  };
}
/** How often what denominators and rights rest on has changed. */
export async function findChangeCount(db) {
  const row = await db
    .selectFrom('change_counter')
    .select('value')
    .where('name', '=', 'organisation')
    .executeTakeFirst();
  return row?.value ?? 0;
}
