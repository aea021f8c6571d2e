import { expect, test, vi } from 'vitest';
import { carefulStore } from './careful-store.ts';
import type { Held } from './held.ts';
import { memoryStore } from './memory-store.ts';

const rowOf = (key: string, note: string): Held => ({
  ...{ accountId: 'ha', key, kind: 'note', day: '2024-01-12', draft: note, request: { note } },
  ...{ version: 0, order: 1, stamp: note, attempts: [], isRefused: false },
});

/** A browser whose disk is full from the moment it is told. */
function fullDisk() {
  const disk = memoryStore();
  let isFull = false;
  const onRefused = vi.fn();
  const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const kept = {
    ...disk,
    put: (...args: Parameters<typeof disk.put>) => (isFull ? refuse() : disk.put(...args)),
    update: (...[accountId, key, change]: Parameters<typeof disk.update>) =>
      disk.update(accountId, key, (row) => {
        const next = change(row);
        if (next && isFull) throw new DOMException('full', 'QuotaExceededError');
        return next;
      }),
  };
  const fill = (to: boolean) => {
    isFull = to;
  };
  return { disk, fill, onRefused, store: carefulStore(kept, memoryStore(), onRefused) };
}

test('what the disk does not take is held in memory, said, and found with the rest', async () => {
  const { disk, fill, onRefused, store } = fullDisk();
  await store.put('ha', 'a', () => rowOf('a', 'một'));
  fill(true);
  await store.put('ha', 'b', () => rowOf('b', 'hai'));
  await store.put('ha', 'a', (before) => ({ ...rowOf('a', 'một rưỡi'), order: before?.order ?? 9 }));
  expect(onRefused).toHaveBeenCalledTimes(2);
  const notes = (rows: Held[]) => rows.map(({ draft }) => draft).sort();
  expect(notes(await store.list('ha'))).toEqual(['hai', 'một rưỡi']);
  expect((await store.find('ha', 'a'))?.order).toBe(1);
  expect(notes(await disk.list('ha'))).toEqual(['một']);
});

test('a row that was sent from memory leaves no older copy on the disk', async () => {
  const { disk, fill, store } = fullDisk();
  await store.put('ha', 'a', () => rowOf('a', 'một'));
  fill(true);
  await store.put('ha', 'a', () => rowOf('a', 'hai'));
  await store.update('ha', 'a', () => undefined);
  expect([await store.list('ha'), await disk.list('ha')]).toEqual([[], []]);
});

test('what becomes of a row that the full disk has is held in memory, until it is sent', async () => {
  const { disk, fill, onRefused, store } = fullDisk();
  await store.put('ha', 'a', () => rowOf('a', 'một'));
  fill(true);
  await store.update('ha', 'a', (row) => ({ ...row, attempts: [row.request] }));
  expect(onRefused).toHaveBeenCalledOnce();
  expect((await store.list('ha')).map(({ attempts }) => attempts)).toEqual([[{ note: 'một' }]]);
  await store.update('ha', 'a', () => undefined);
  expect([await store.list('ha'), await disk.list('ha')]).toEqual([[], []]);
});

test('a disk with room again takes the row back', async () => {
  const { disk, fill, store } = fullDisk();
  fill(true);
  await store.put('ha', 'a', () => rowOf('a', 'một'));
  fill(false);
  await store.put('ha', 'a', (before) => ({ ...rowOf('a', 'hai'), order: before?.order ?? 9 }));
  expect((await disk.list('ha')).map(({ draft, order }) => [draft, order])).toEqual([['hai', 1]]);
  expect(await store.list('ha')).toHaveLength(1);
});

test('one account is wiped without another', async () => {
  const { store } = fullDisk();
  await store.put('ha', 'a', () => rowOf('a', 'một'));
  await store.put('bao', 'a', () => ({ ...rowOf('a', 'hai'), accountId: 'bao' }));
  await store.clear('bao');
  expect([(await store.list('ha')).length, (await store.list('bao')).length]).toEqual([1, 0]);
});
