export { markOf } from '../audit/mark/mark.ts';
export { askPostgres } from './ask-postgres.ts';
export { TEST_AUDIT_KEY } from './audit-key.ts';
export { openFixtureDatabase, openTestDatabase, type TestDatabase } from './databases.ts';
export { type Fixture, insertFixture } from './fixture.ts';
export {
  BAO_LEAVE_DAY,
  FIXTURE_HASH,
  FIXTURE_PASSWORD,
  OUTSIDERS,
  type OutsiderKey,
  PEOPLE,
  type PersonKey,
  type PositionKey,
  type UnitKey,
} from './fixture-people.ts';
export { SHARED_PRODUCTS, STAFF_PRODUCTS } from './fixture-products.ts';
export { markAll } from './mark-all.ts';
export { poisonWords } from './poison.ts';
export { startPostgres, type TestPostgres } from './postgres.ts';
export { setup } from './postgres-setup.ts';
export { addressOf, makeTemplate, TEMPLATE } from './postgres-template.ts';
export { keepQuiet } from './quiet.ts';
export { fillDisk } from './room.ts';
export {
  EVERYBODY,
  inEachScope,
  NOBODY,
  ROWS_SEEN,
  rowsSeenOf,
  type Seen,
  scopeOf,
  whoseIn,
} from './scopes.ts';
export { dropGuards, putGuardsBack, TAMPERING_KINDS, tamper } from './tamper/tamper.ts';
export type { Tampered } from './tamper/tampering.ts';
export { daysInBothUnits, insertRows, rowsFor } from './work.ts';
