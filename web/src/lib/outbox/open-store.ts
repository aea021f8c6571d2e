import { connection } from '../browser/connection.ts';
import { carefulStore } from './careful-store.ts';
import type { HeldStore } from './held.ts';
import { memoryStore } from './memory-store.ts';

let opened: Promise<HeldStore> | undefined;

async function open(): Promise<HeldStore> {
  if (!('indexedDB' in globalThis)) return memoryStore();
  try {
    const { idbStore } = await import('./idb-store.ts');
    return carefulStore(await idbStore(), memoryStore(), connection.keepsNothing);
  } catch {
    // A private window or a full disk: better held until the page closes than not at all.
    connection.keepsNothing();
    return memoryStore();
  }
}

/** The store of this browser, opened once. */
export function openHeldStore(): Promise<HeldStore> {
  opened ??= open();
  return opened;
}

/** How many writes of an account wait here. */
export async function countHeld(accountId: string): Promise<number> {
  return (await (await openHeldStore()).list(accountId)).length;
}
