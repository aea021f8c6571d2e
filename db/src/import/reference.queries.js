/** Everything an import of people and work looks up by code; a few thousand rows even for a province. */
export function listCadreCodes(db) {
  return db.selectFrom('cadre').select(['id', 'code', 'fullName', 'kind', 'email', 'version']).execute();
}
export function listUnitCodes(db) {
  return db.selectFrom('unit').select(['id', 'code']).execute();
}
export function listUnitVersions(db) {
  return db.selectFrom('unit_version').selectAll().orderBy('unitId').orderBy('fromOn').execute();
}
export function listCatalogues(db) {
  return db.selectFrom('position_catalogue').selectAll().orderBy('fromOn').orderBy('code').execute();
}
/** Positions of every edition, or of one. */
export function listPositions(db, catalogueId) {
  const all = db.selectFrom('position').selectAll().orderBy('code');
  return (catalogueId === undefined ? all : all.where('catalogueId', '=', catalogueId)).execute();
}
/** Products of every edition, or of one. */
export function listProducts(db, catalogueId) {
  const all = db.selectFrom('output_product').selectAll().orderBy('code');
  return (catalogueId === undefined ? all : all.where('catalogueId', '=', catalogueId)).execute();
}
export function listAllAssignments(db) {
  return db.selectFrom('assignment').selectAll().orderBy('cadreId').orderBy('fromOn').execute();
}
export function listHeadships(db) {
  return db.selectFrom('headship').selectAll().execute();
}
export function listAccountNames(db) {
  return db.selectFrom('account').select(['id', 'username', 'cadreId', 'displayName', 'version']).execute();
}
export function listAllLeave(db) {
  return db.selectFrom('leave').selectAll().orderBy('cadreId').orderBy('fromOn').execute();
}
