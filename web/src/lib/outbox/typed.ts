import { withStorage } from '../browser/storage.ts';
import { TYPING } from './mirror.ts';
import { countHeld, openHeldStore } from './open-store.ts';

/** What began the name of a review's words before they had TYPING: nothing reads them any more. */
const OLD_WORDS = 'so-viec.review.';

const namesIn = (kept: Storage, start: string) => Object.keys(kept).filter((name) => name.startsWith(start));

/** How much of an account is lost where it signs out now: writes that wait, and words that this browser keeps till they are sent. */
export async function countUnsent(accountId: string): Promise<number> {
  const words = withStorage('localStorage', (kept) => namesIn(kept, TYPING + accountId).length);
  return (await countHeld(accountId)) + (words ?? 0);
}

/** Forgets what this tab was typing, of every account, and what the browser keeps of one, with what nobody can read any more. */
export function wipeTyped(accountId: string): void {
  const wipe = (start: string) => (kept: Storage) => {
    for (const name of namesIn(kept, start)) kept.removeItem(name);
  };
  withStorage('sessionStorage', wipe(TYPING));
  withStorage('localStorage', wipe(TYPING + accountId));
  withStorage('localStorage', wipe(OLD_WORDS));
}

/**
 * Forgets what is held here for an account, at its sign-out. What another person could not send before their session
 * ended waits for them: nobody else sees it, and nobody else drops it.
 */
export async function wipeHeld(accountId: string): Promise<void> {
  wipeTyped(accountId);
  await (await openHeldStore()).clear(accountId);
}
