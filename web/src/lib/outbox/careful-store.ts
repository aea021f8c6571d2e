import type { HeldStore } from './held.ts';

/**
 * A store that goes on in memory when the browser refuses one more row: a full disk, a database closed under us. What
 * it took before stays where it is, and is found beside what memory holds.
 */
export function carefulStore(kept: HeldStore, memory: HeldStore, onRefused: () => void): HeldStore {
  const find = async (accountId: string, key: string) =>
    (await memory.find(accountId, key)) ?? (await kept.find(accountId, key).catch(() => undefined));
  /** The disk does not take what became of its row: memory has that. */
  const changeInMemory: HeldStore['update'] = async (accountId, key, change) => {
    onRefused();
    const row = await kept.find(accountId, key).catch(() => undefined);
    const next = row && change(row);
    if (next) await memory.put(accountId, key, () => next);
  };
  return {
    async list(accountId) {
      const held = await memory.list(accountId);
      const rows = await kept.list(accountId).catch(() => []);
      return [...rows.filter(({ key }) => !held.some((row) => row.key === key)), ...held];
    },
    find,
    async put(accountId, key, make) {
      const inMemory = await memory.find(accountId, key);
      try {
        const row = await kept.put(accountId, key, (before) => make(inMemory ?? before));
        if (inMemory) await memory.update(accountId, key, () => undefined);
        return row;
      } catch {
        onRefused();
        const before = await find(accountId, key);
        return memory.put(accountId, key, () => make(before));
      }
    },
    async update(accountId, key, change) {
      if (await memory.find(accountId, key)) {
        await memory.update(accountId, key, change);
        if (await memory.find(accountId, key)) return;
        // Taken: an older copy of it in the browser is nothing to send.
        await kept.update(accountId, key, () => undefined).catch(() => undefined);
        return;
      }
      await kept.update(accountId, key, change).catch(() => changeInMemory(accountId, key, change));
    },
    async clear(accountId) {
      await memory.clear(accountId);
      await kept.clear(accountId);
    },
  };
}
