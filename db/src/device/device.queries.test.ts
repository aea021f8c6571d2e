import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findRestingSession,
  findSession,
  insertSession,
  setChallenge,
  takeChallenge,
} from '../account/session.queries.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  beginDeviceTry,
  type Device,
  endDevices,
  endTriedDevice,
  findOpenDevice,
  insertDevice,
  listDevices,
  noteDeviceUse,
} from './device.queries.ts';

const AT = '2024-01-12T01:00:00.000Z';
const LATER = '2024-01-12T01:05:00.000Z';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

async function deviceOf(accountId: string, more: Partial<Device> = {}): Promise<Device> {
  const device: Device = {
    ...{ id: newId(), accountId, kind: 'pin', handle: newId(), secret: 's', signCount: 0, wrongTries: 0 },
    ...{ userAgent: 'Thử', createdAt: AT, lastUsedAt: null, endedAt: null },
    ...more,
  };
  await inTransaction(database.db, (trx) => insertDevice(trx, device));
  return device;
}

describe('a device', () => {
  it('is found by its handle, of its account and kind, while it is on', async () => {
    const { ha, bao } = fixture.accountIds;
    const device = await deviceOf(ha);
    const { handle } = device;
    const { db } = database;
    expect(await findOpenDevice(db, { accountId: ha, kind: 'pin', handle })).toEqual(device);
    expect(await findOpenDevice(db, { accountId: bao, kind: 'pin', handle })).toBeUndefined();
    expect(await findOpenDevice(db, { accountId: ha, kind: 'passkey', handle })).toBeUndefined();
    await inTransaction(db, (trx) => endDevices(trx, { accountId: ha, id: device.id }, LATER));
    expect(await findOpenDevice(db, { accountId: ha, kind: 'pin', handle })).toBeUndefined();
  });

  it('has so many tries, however many come at once', async () => {
    const { db } = database;
    const { id } = await deviceOf(fixture.accountIds.ha);
    const tries = await Promise.all(
      Array.from({ length: 9 }, () => inTransaction(db, (trx) => beginDeviceTry(trx, id, 5))),
    );
    expect(tries.filter(Boolean)).toHaveLength(5);
    expect(await inTransaction(db, (trx) => endTriedDevice(trx, id, 5, LATER))).toBe(true);
    expect(await inTransaction(db, (trx) => endTriedDevice(trx, id, 5, LATER))).toBe(false);
    const used = { id, at: LATER, signCount: 0 };
    expect(await inTransaction(db, (trx) => noteDeviceUse(trx, used))).toBe(false);
  });

  it('that is used has its tries again', async () => {
    const { db } = database;
    const { id } = await deviceOf(fixture.accountIds.ha);
    await inTransaction(db, (trx) => beginDeviceTry(trx, id, 1));
    expect(await inTransaction(db, (trx) => beginDeviceTry(trx, id, 1))).toBe(false);
    await inTransaction(db, (trx) => noteDeviceUse(trx, { id, at: LATER, signCount: 7 }));
    expect(await inTransaction(db, (trx) => beginDeviceTry(trx, id, 1))).toBe(true);
    const listed = (await listDevices(db, fixture.accountIds.ha)).find((device) => device.id === id);
    expect(listed).toMatchObject({ lastUsedAt: LATER, signCount: 7, wrongTries: 1 });
  });

  it('ends with all of its account and nobody else’s', async () => {
    const { db } = database;
    const { bao, duyen } = fixture.accountIds;
    await deviceOf(bao);
    await deviceOf(bao, { createdAt: LATER });
    await deviceOf(duyen);
    expect((await listDevices(db, bao)).map(({ createdAt }) => createdAt)).toEqual([LATER, AT]);
    expect(await inTransaction(db, (trx) => endDevices(trx, { accountId: bao }, LATER))).toBe(2);
    expect([(await listDevices(db, bao)).length, (await listDevices(db, duyen)).length]).toEqual([0, 1]);
  });
});

describe('a session that rests', () => {
  async function sessionOf(accountId: string, endedAt: string | null = null): Promise<string> {
    const id = newId();
    const row = { id, accountId, createdAt: AT, lastSeenAt: AT, endedAt, userAgent: '' };
    await inTransaction(database.db, (trx) => insertSession(trx, row));
    return id;
  }

  it('is found until somebody ends it, and not before an instant', async () => {
    const { db } = database;
    const id = await sessionOf(fixture.accountIds.ha);
    expect(await findRestingSession(db, id, '2024-01-11')).toMatchObject({ id, createdAt: AT });
    expect(await findRestingSession(db, id, AT)).toBeUndefined();
    expect(
      await findRestingSession(db, await sessionOf(fixture.accountIds.ha, LATER), '2024'),
    ).toBeUndefined();
  });

  it('is full unless it was opened again', async () => {
    const id = await sessionOf(fixture.accountIds.ha);
    const found = await findSession(database.db, { id, edition: 'x', today: '2024-01-12' });
    expect(found?.strength).toBe('full');
  });

  it('gives what was to be signed to one answer only', async () => {
    const { db } = database;
    const id = await sessionOf(fixture.accountIds.ha);
    await inTransaction(db, (trx) => setChallenge(trx, id, { challenge: 'một', at: AT }));
    expect(await findRestingSession(db, id, '2024')).toMatchObject({ challenge: 'một', challengeAt: AT });
    expect(await inTransaction(db, (trx) => takeChallenge(trx, id, 'hai'))).toBe(false);
    expect(await inTransaction(db, (trx) => takeChallenge(trx, id, 'một'))).toBe(true);
    expect(await inTransaction(db, (trx) => takeChallenge(trx, id, 'một'))).toBe(false);
  });
});
