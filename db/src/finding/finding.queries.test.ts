import { newId } from '@so-viec/shared/id/uuidv7';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { up as createFindings } from '../migrations/20261126-0010-create-finding.ts';
import { up as dropDiscriminator } from '../migrations/20261201-0110-drop-discriminator.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertFindings, type NewFinding } from './finding.queries.ts';

const AT = '2024-02-01T01:00:00.000Z';
const SETTINGS = newId();
let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterEach(() => database.close());

const finding = (told: Partial<NewFinding> = {}): NewFinding => ({
  ...{ id: newId(), month: '2024-01', rule: 'standard-fit', subjectKind: 'cadre', severity: 'look' },
  ...{ subjectId: fixture.cadreIds.ha, cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc },
  ...{ settingsId: SETTINGS, params: '{"exact":19,"days":22}', entryIds: '[]', lineCount: 0, state: 'open' },
  ...{ foundAt: AT, headFromOn: '2024-02-05', seenAt: null, changedAt: AT, version: 1, ...told },
});
const stepOf = (findingId: string, sequence = 1) => ({
  ...{ id: newId(), findingId, sequence, kind: 'found', at: AT, accountId: null, words: '' },
});
/** As migrations see a database: they know no tables of today. */
const untyped = (db: object) => db as Kysely<unknown>;
const insertSettings = () =>
  database.db
    .insertInto('finding_settings')
    .values({ id: SETTINGS, edition: 1, settings: '{}', phrases: '[]', at: AT, accountId: null, reason: '' })
    .execute();
const insert = (one: NewFinding) =>
  inTransaction(database.db, (trx) => insertFindings(trx, [one], [stepOf(one.id)]));

it('keeps one row for what a check sees of somebody in a month', async () => {
  await insertSettings();
  const first = finding();
  await insert(first);
  await insert(finding({ month: '2024-02' }));
  await insert(finding({ rule: 'missing-days' }));
  await expect(insert(finding())).rejects.toThrow(/unique/i);
  await expect(
    inTransaction(database.db, (trx) => insertFindings(trx, [], [stepOf(first.id)])),
  ).rejects.toThrow(/unique/i);
  await expect(
    inTransaction(database.db, (trx) => insertFindings(trx, [], [stepOf(newId())])),
  ).rejects.toThrow(/foreign key/i);
});

it('keeps findings and their steps when the column that told nothing apart goes', async () => {
  const { db } = database;
  // Marks came later.
  const addMark = (table: string) => db.schema.alterTable(table).addColumn('mark', 'text').execute();
  for (const table of ['finding_step', 'finding', 'finding_run', 'finding_settings']) {
    await db.schema.dropTable(table).execute();
  }
  await createFindings(untyped(db));
  await addMark('finding_settings');
  await insertSettings();
  const [one, other] = [finding(), finding({ rule: 'missing-days', state: 'answered', seenAt: AT })];
  for (const row of [one, other]) {
    const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
    await sql`insert into "finding" (${columns}, "discriminator")
      values (${sql.join(Object.values(row))}, ${''})`.execute(db);
  }
  const steps = [stepOf(one.id), stepOf(other.id), stepOf(other.id, 2)];
  await db.insertInto('finding_step').values(steps).execute();
  await inTransaction(db, (trx) => dropDiscriminator(untyped(trx)));
  await addMark('finding');
  await addMark('finding_step');
  expect(await db.selectFrom('finding').selectAll().orderBy('id').execute()).toEqual([one, other]);
  expect(await db.selectFrom('finding_step').selectAll().orderBy('id').execute()).toEqual(steps);
  await expect(insert(finding())).rejects.toThrow(/unique/i);
});
