import { type DBSchema, openDB } from 'idb';
import type { Held, HeldStore } from './held.ts';

interface Schema extends DBSchema {
  held: { key: [accountId: string, key: string]; value: Held };
}

const DATABASE = 'so-viec';

const ofAccount = (accountId: string) => IDBKeyRange.bound([accountId], [accountId, []]);

/** Holds writes in this browser: a reload or a closed lid keeps them. */
export async function idbStore(): Promise<HeldStore> {
  const db = await openDB<Schema>(DATABASE, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('held', { keyPath: ['accountId', 'key'] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    list: (accountId) => db.getAll('held', ofAccount(accountId)),
    find: (accountId, key) => db.get('held', [accountId, key]),
    async put(accountId, key, make) {
      const tx = db.transaction('held', 'readwrite', { durability: 'strict' });
      const row = make(await tx.store.get([accountId, key]));
      await Promise.all([tx.store.put(row), tx.done]);
      return row;
    },
    async update(accountId, key, change) {
      const tx = db.transaction('held', 'readwrite', { durability: 'strict' });
      const row = await tx.store.get([accountId, key]);
      const next = row && change(row);
      if (next) await tx.store.put(next);
      else if (row) await tx.store.delete([accountId, key]);
      await tx.done;
    },
    clear: (accountId) => db.delete('held', ofAccount(accountId)),
  };
}
