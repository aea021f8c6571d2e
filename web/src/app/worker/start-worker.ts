import { behind } from '../../lib/browser/release.ts';

/** After the page and what it asked for, so that nothing of it waits for the worker's files. */
const START_AFTER_MS = 3000;

/** Lets this browser open the program without a network. Only where browsers allow it: over https, or on this machine. */
export function startWorker(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const start = async () => (await import('../../lib/browser/worker.ts')).keepProgram();
  // Refused or away: the program works as it does without.
  setTimeout(() => void start().catch(() => undefined), START_AFTER_MS);
}

async function fetchNewer(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
}

/** A newer release is fetched beside this page, which goes on. */
export function followRelease(): void {
  const look = () => {
    if (behind.get()) void fetchNewer();
  };
  look();
  behind.subscribe(look);
}
