/** Imports wait for each other, and everybody's day sums stand still while whole months are summed anew. */
export async function lockForImport(trx) {
  await trx
    .insertInto('change_counter')
    .values({ name: 'organisation', value: 0 })
    .onConflict((c) => c.column('name').doNothing())
    .execute();
  await trx
    .updateTable('change_counter')
    .set((eb) => ({ value: eb.ref('value') }))
    .where('name', '=', 'organisation')
    .execute();
}
export async function lockAllCadres(trx) {
  await trx
    .updateTable('cadre')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '>=', '')
    .execute();
}
/** Tells caches that what denominators and rights rest on has changed. */
export async function raiseChangeCounter(trx) {
  await trx
    .updateTable('change_counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'organisation')
    .execute();
}
