export { DatabaseProblem } from './database-problem.ts';
export { migrateToLatest, openDatabase } from './database.ts';
export { type Db, dialectOf } from './dialects.ts';
export type { Schema } from './schema.ts';
export { inTransaction, type Trx } from './transaction.ts';
