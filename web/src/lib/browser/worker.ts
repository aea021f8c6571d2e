const KEEP_REST_AFTER_MS = 20_000;

/** Starts the program's worker in this browser, or finds it there; settles once it works, which it may never. */
export async function openWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  return navigator.serviceWorker.ready;
}

/** Starts the worker, and lets it keep the whole program a while later. */
export async function keepProgram(): Promise<void> {
  const { active } = await openWorker();
  if (!isSparing()) setTimeout(() => active?.postMessage('keep-rest'), KEEP_REST_AFTER_MS);
}

/** Whether the person pays by the byte or waits for each, where the browser tells: then only what a day needs is fetched ahead. */
function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /[23]g$/.test(connection?.effectiveType ?? '');
}
