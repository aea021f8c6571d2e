import type { HeldStore } from './held.ts';
import { memoryStore } from './memory-store.ts';
import { wipeMirrors } from './mirror.ts';

let opened: Promise<HeldStore> | undefined;

async function open(): Promise<HeldStore> {
  if (!('indexedDB' in globalThis)) return memoryStore();
  try {
    const { idbStore } = await import('./idb-store.ts');
    return await idbStore();
  } catch {
    // A private window or a full disk: better held until the page closes than not at all.
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

/** Forgets everything held here: at sign-out, so that the next person at this machine finds nothing. */
export async function wipeHeld(): Promise<void> {
  wipeMirrors();
  await (await openHeldStore()).clear();
}
