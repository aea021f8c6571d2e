export { DatabaseProblem } from './database-problem.ts';
export { migrateToLatest, openDatabase } from './database.ts';
export { type Db, dialectOf } from './dialects.ts';
export type { Schema } from './schema.ts';
export { inTransaction, type Trx } from './transaction.ts';
export { withinScope } from './scope.ts';
export { lockCadre, rebuildFigures, refreshFigures } from './summary/figures.queries.ts';
export { findChangeCount, loadOrganisation, type Organisation } from './unit/organisation.queries.ts';
export {
  ensureWorkDay,
  findWorkDay,
  insertDayStep,
  listDaySteps,
  listWorkDays,
  updateDayReasons,
  type WorkDay,
} from './work-day/work-day.queries.ts';
