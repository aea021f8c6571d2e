import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { DeviceTable } from './device.table.ts';

export type Device = Selectable<DeviceTable>;

/** A device of this id, ended ones too. */
export async function findDevice(db: Db | Trx, id: string): Promise<Device | undefined> {
  return db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst();
}

/** An account's own device by what it is found by, while it is switched on. */
export async function findOpenDevice(
  db: Db | Trx,
  of: { accountId: string; kind: Device['kind']; handle: string },
): Promise<Device | undefined> {
  return db
    .selectFrom('device')
    .selectAll()
    .where('handle', '=', of.handle)
    .where('accountId', '=', of.accountId)
    .where('kind', '=', of.kind)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
}

/** What an account has switched on, the newest first. */
export async function listDevices(db: Db | Trx, accountId: string): Promise<Device[]> {
  return db
    .selectFrom('device')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** A device of this id or found by this handle, whosever it is, ended ones too. */
export async function findDeviceLike(
  db: Db | Trx,
  { id, handle }: Pick<Device, 'id' | 'handle'>,
): Promise<Device | undefined> {
  return db
    .selectFrom('device')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', id), eb('handle', '=', handle)]))
    .executeTakeFirst();
}

/** False where there is one of its id or handle. */
export async function insertDevice(trx: Trx, device: Insertable<DeviceTable>): Promise<boolean> {
  const result = await trx
    .insertInto('device')
    .values(device)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Counts a try before it is looked at, so that many at once gain nothing. Returns false when there are none left. */
export async function beginDeviceTry(trx: Trx, id: string, most: number): Promise<boolean> {
  const result = await trx
    .updateTable('device')
    .set((eb) => ({ wrongTries: eb('wrongTries', '+', 1) }))
    .where('id', '=', id)
    .where('wrongTries', '<', most)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A right try: the wrong ones are forgotten. Returns false for a device that was ended meanwhile. */
export async function noteDeviceUse(
  trx: Trx,
  used: { id: string; at: string; signCount: number },
): Promise<boolean> {
  const result = await trx
    .updateTable('device')
    .set({ wrongTries: 0, lastUsedAt: used.at, signCount: used.signCount })
    .where('id', '=', used.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends a device that has used up its tries. Returns whether it was this that ended it. */
export async function endTriedDevice(trx: Trx, id: string, most: number, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('device')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('wrongTries', '>=', most)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends one device of an account, or all of them. Returns how many were on. */
export async function endDevices(
  trx: Trx,
  of: { accountId: string; id?: string },
  at: string,
): Promise<number> {
  const { accountId, id } = of;
  const result = await trx
    .updateTable('device')
    .set({ endedAt: at })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
