import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { FACTOR_OFF } from '@so-viec/shared/account/second-factor.rules';
import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';
import type { Db } from '../dialects.ts';
import { putSetting } from '../setting/setting.queries.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import {
  BAO_LEAVE_DAY,
  FIXTURE_HASH,
  OUTSIDERS,
  type OutsiderKey,
  PEOPLE,
  type Person,
  type PersonKey,
  POSITIONS,
  type PositionKey,
  ROLES,
  SINCE,
  UNITS,
  type UnitKey,
} from './fixture-people.ts';
import { insertCatalogue } from './fixture-products.ts';
import { keysOf } from './keys.ts';
import { markAllIn } from './mark-all.ts';

const CREATED_AT = '2023-01-01T00:00:00.000Z';

/** The ids of the fixture organisation by short names. */
export interface Fixture {
  unitIds: Record<UnitKey, string>;
  positionIds: Record<PositionKey, string>;
  /** Six of each position, in the order of fixture-products. */
  productIds: Record<PositionKey | 'shared', string[]>;
  cadreIds: Record<PersonKey, string>;
  assignmentIds: Record<PersonKey, string>;
  accountIds: Record<PersonKey | OutsiderKey, string>;
}

function idsFor<K extends string>(table: Record<K, unknown>): Record<K, string> {
  return Object.fromEntries(keysOf(table).map((key) => [key, newId()])) as Record<K, string>;
}

/** A small organisation of two bodies and twelve people who hold their posts since SINCE; see fixture-people.ts. */
export async function insertFixture(db: Db): Promise<Fixture> {
  const fixture: Fixture = {
    unitIds: idsFor(UNITS),
    positionIds: idsFor(POSITIONS),
    productIds: { leader: [], head: [], staff: [], finance: [], driver: [], shared: [] },
    cadreIds: idsFor(PEOPLE),
    assignmentIds: idsFor(PEOPLE),
    accountIds: { ...idsFor(PEOPLE), ...idsFor(OUTSIDERS) },
  };
  await inTransaction(db, (trx) => insertAll(trx, fixture));
  return fixture;
}

async function insertAll(trx: Trx, fixture: Fixture): Promise<void> {
  await putSetting(trx, 'secondFactor', JSON.stringify(FACTOR_OFF));
  await insertUnits(trx, fixture);
  fixture.productIds = await insertCatalogue(trx, fixture.positionIds);
  for (const key of keysOf(PEOPLE)) await insertPerson(trx, fixture, key);
  await insertLeave(trx, fixture);
  await insertAccounts(trx, fixture);
  await insertCalendar(trx);
  await markAllIn(trx);
}

async function insertUnits(trx: Trx, { unitIds }: Fixture): Promise<void> {
  for (const key of keysOf(UNITS)) {
    const { code, name, parent, level, isBody } = UNITS[key];
    await trx.insertInto('unit').values({ id: unitIds[key], code, createdAt: CREATED_AT }).execute();
    await trx
      .insertInto('unit_version')
      .values({
        id: newId(),
        unitId: unitIds[key],
        fromOn: '2020-01-01',
        toOn: null,
        name,
        nameFold: foldText(name),
        parentId: parent && unitIds[parent],
        block: 'government',
        level,
        isBody,
        documentStyle: 'state',
        weeklyPattern: null,
        decision: null,
      })
      .execute();
  }
}

async function insertCalendar(trx: Trx): Promise<void> {
  const days = CALENDAR_DAYS.filter(({ on }) => on.startsWith('2024') || on.startsWith('2026'));
  const rows = days.map(({ on, kind, name }) => ({ onDay: on, kind, name, isProvisional: 0 }));
  await trx.insertInto('calendar_day').values(rows).execute();
}

async function insertPerson(trx: Trx, fixture: Fixture, key: PersonKey): Promise<void> {
  const person: Person = PEOPLE[key];
  const id = fixture.cadreIds[key];
  const unitId = fixture.unitIds[person.unit];
  await trx
    .insertInto('cadre')
    .values({
      id,
      code: `CB-${key.toUpperCase()}`,
      fullName: person.name,
      nameFold: foldText(person.name),
      nameSort: nameSortKey(person.name),
      kind: 'civil-servant',
      email: null,
      createdAt: CREATED_AT,
      version: 1,
    })
    .execute();
  await trx
    .insertInto('assignment')
    .values({
      id: fixture.assignmentIds[key],
      cadreId: id,
      unitId,
      positionId: fixture.positionIds[person.position],
      kind: 'primary',
      title: person.title,
      fromOn: SINCE,
      toOn: null,
      dailyMinutes: person.dailyMinutes ?? 480,
      weeklyPattern: null,
      hasDutyToLog: person.hasNoDuty ? 0 : 1,
      version: 1,
    })
    .execute();
  if (!person.leads) return;
  const headship = { id: newId(), unitId, cadreId: id, kind: person.leads, fromOn: SINCE, toOn: null };
  await trx.insertInto('headship').values(headship).execute();
}

async function insertLeave(trx: Trx, { cadreIds }: Fixture): Promise<void> {
  const days = { fromOn: BAO_LEAVE_DAY, toOn: BAO_LEAVE_DAY, kind: 'annual', isHalf: 0 };
  await trx
    .insertInto('leave')
    .values({ id: newId(), cadreId: cadreIds.bao, ...days, version: 1 })
    .execute();
}

async function insertAccount(
  trx: Trx,
  account: { id: string; username: string; name: string; cadreId: string | null; isNew: boolean },
): Promise<void> {
  const { id, username, name, cadreId, isNew } = account;
  const row = { id, username, displayName: name, cadreId, passwordHash: FIXTURE_HASH, disabledAt: null };
  await trx
    .insertInto('account')
    .values({ ...row, mustChangePassword: isNew ? 1 : 0, createdAt: CREATED_AT, version: 1 })
    .execute();
  if (isNew) return;
  const reading = { id: newId(), accountId: id, edition: NOTICE_EDITION, at: CREATED_AT };
  await trx.insertInto('notice_reading').values(reading).execute();
  // Nobody of the fixture begins today.
  await trx
    .insertInto('first_day')
    .values({ accountId: id, state: 'left', step: 0, at: CREATED_AT })
    .execute();
}

async function insertAccounts(trx: Trx, { accountIds, cadreIds, unitIds }: Fixture): Promise<void> {
  for (const key of keysOf(PEOPLE)) {
    const { username, name } = PEOPLE[key];
    await insertAccount(trx, { id: accountIds[key], username, name, cadreId: cadreIds[key], isNew: false });
  }
  for (const key of keysOf(OUTSIDERS)) {
    await insertAccount(trx, { id: accountIds[key], ...OUTSIDERS[key], cadreId: null });
  }
  for (const { account, role, unit } of ROLES) {
    const unitId = unit && unitIds[unit];
    const grant = { id: newId(), accountId: accountIds[account], role, unitId, fromOn: SINCE, toOn: null };
    await trx.insertInto('role_grant').values(grant).execute();
  }
}
