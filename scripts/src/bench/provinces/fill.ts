import { applyWrites, type Db, inTransaction, noWrites } from '@so-viec/db';
import { hashPassword } from '@so-viec/server';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { BENCH_COMMITTEE, BENCH_PASSWORD, insertPosition } from '../organisation.ts';
import { namesKept, PEOPLE } from './people.ts';
import { type BenchUnit, benchUnits } from './units.ts';

const SINCE = '2020-01-01';
const AT = '2020-01-01T00:00:00.000Z';

/** A country of 34,000 units, each with a head, and 100,000 people with a post each; no work. Half a minute. */
export async function fillProvinces(db: Db, count = PEOPLE): Promise<void> {
  const units = benchUnits(newId);
  const positionId = await insertPosition(db);
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  await inTransaction(db, async (trx) => {
    const writes = noWrites();
    const people = peopleOf(units, positionId, count);
    writes.inserts = { ...unitRows(units), ...people };
    await applyWrites(trx, writes);
    await trx.insertInto('account').values(accountRow(passwordHash)).execute();
    const { id: accountId } = await trx.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const reading = { id: newId(), accountId, edition: NOTICE_EDITION, at: AT };
    await trx.insertInto('notice_reading').values(reading).execute();
    const grant = { id: newId(), accountId, role: 'committee', unitId: units[0]?.id ?? null };
    await trx
      .insertInto('role_grant')
      .values({ ...grant, fromOn: SINCE, toOn: null })
      .execute();
  });
}

function accountRow(passwordHash: string) {
  const names = { username: BENCH_COMMITTEE, displayName: BENCH_COMMITTEE, cadreId: null };
  return {
    id: newId(),
    ...names,
    passwordHash,
    mustChangePassword: 0,
    disabledAt: null,
    createdAt: AT,
    version: 1,
  };
}

function unitRows(units: readonly BenchUnit[]) {
  const rest = { block: 'government', documentStyle: 'state', weeklyPattern: null, decision: null };
  return {
    unit: units.map(({ id, code }) => ({ id, code, createdAt: AT })),
    unit_version: units.map(({ id: unitId, code: _, ...unit }) => ({
      ...{ id: newId(), unitId, fromOn: SINCE, toOn: null },
      ...unit,
      ...rest,
    })),
  };
}

function peopleOf(units: readonly BenchUnit[], positionId: string, count: number) {
  const nameOf = namesKept();
  const ids = Array.from({ length: count }, () => newId());
  const unitOf = (index: number) => units[(index * 7919) % units.length]?.id ?? '';
  const post = { positionId, kind: 'primary', title: 'Chuyên viên', fromOn: SINCE, toOn: null };
  const duty = { dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: 1, version: 1 };
  const rest = { kind: 'civil-servant', email: null, createdAt: AT, version: 1 };
  return {
    cadre: ids.map((id, index) => ({ id, code: `CB${index}`, ...nameOf(index), ...rest })),
    assignment: ids.map((cadreId, index) => ({
      id: newId(),
      cadreId,
      unitId: unitOf(index),
      ...post,
      ...duty,
    })),
    headship: ids.slice(0, units.length).map((cadreId, index) => ({
      ...{ id: newId(), unitId: unitOf(index), cadreId, kind: 'head', fromOn: SINCE, toOn: null },
    })),
  };
}
