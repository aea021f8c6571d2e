import { connection } from '../browser/connection.ts';
import { Problem } from '../problem.ts';
import { showFresh, showKept } from './kept-at.ts';

/** How long the server may take while there is something kept to show. */
const PATIENCE_MS = 5000;

export type Revived<T> = { data: T; at: string };

const isAway = (error: unknown) => error instanceof Problem && error.isOffline;

function tooLong<T>(): Promise<T> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Problem({ code: 'offline' })), PATIENCE_MS);
  });
}

/**
 * Asks the server; where no answer comes, or none in time, what was kept on this machine, marked with its time. With
 * nothing kept it waits on as if there were no such thing.
 */
export async function readThrough<T>(
  key: string,
  ask: () => Promise<T>,
  revive: () => Promise<Revived<T> | undefined>,
): Promise<T> {
  const asked = ask();
  // Its failure is told by the race, or comes too late to tell.
  asked.catch(() => undefined);
  try {
    const fresh = await Promise.race([asked, tooLong<T>()]);
    showFresh(key);
    return fresh;
  } catch (error) {
    if (!isAway(error)) throw error;
    const kept = await revive().catch(() => undefined);
    if (!kept) return asked;
    connection.lost();
    showKept(key, kept.at);
    return kept.data;
  }
}
