import type { Held, HeldStore } from './held.ts';

/** Holds writes as long as the page is open: where the browser keeps nothing for us. */
export function memoryStore(): HeldStore {
  const rows = new Map<string, Held>();
  const at = (accountId: string, key: string) => `${accountId} ${key}`;
  return {
    async list(accountId) {
      return [...rows.values()].filter((row) => row.accountId === accountId);
    },
    async find(accountId, key) {
      return rows.get(at(accountId, key));
    },
    async put(accountId, key, make) {
      const row = make(rows.get(at(accountId, key)));
      rows.set(at(accountId, key), row);
      return row;
    },
    async update(accountId, key, change) {
      const row = rows.get(at(accountId, key));
      if (!row) return;
      const next = change(row);
      if (next) rows.set(at(accountId, key), next);
      else rows.delete(at(accountId, key));
    },
    async clear(accountId) {
      for (const [key, row] of rows) if (row.accountId === accountId) rows.delete(key);
    },
  };
}
