/** The name of a person whose row the caller was allowed to see. */
export async function getCadreName(db, id) {
  return db
    .selectFrom('cadre')
    .select(['id', 'code', 'fullName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
