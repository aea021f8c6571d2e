import { openWorker } from '../../lib/browser/worker.ts';

/** After the page and what it asked for, so that nothing of it waits for the worker's files. */
const START_AFTER_MS = 3000;
const KEEP_REST_AFTER_MS = 20_000;

/** Lets this browser open the program without a network. Only where browsers allow it: over https, or on this machine. */
export function startWorker(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const start = async () => {
    const { active } = await openWorker();
    if (!isSparing()) setTimeout(() => active?.postMessage('keep-rest'), KEEP_REST_AFTER_MS);
  };
  // Refused or away: the program works as it does without.
  setTimeout(() => void start().catch(() => undefined), START_AFTER_MS);
}

/** Whether the person pays by the byte or waits for each, where the browser tells: then only what a day needs is fetched ahead. */
function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /[23]g$/.test(connection?.effectiveType ?? '');
}
