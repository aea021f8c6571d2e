import { Problem } from '../problem.ts';

/** Waits between tries while no answer comes, in milliseconds: two minutes in all, then the person decides. */
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/** Until the browser says that the line is back, or so long. */
function lineOrPause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener('online', done);
  });
}

/** Does it again while no answer comes; a refusal is one at once. */
export async function patiently<T>(act: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (const wait of waits) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Problem) || !error.isOffline) throw error;
    }
    await lineOrPause(wait);
  }
  return act();
}
