import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

/** The release of this page; undefined under the development server. */
const own = globalThis.document
  ?.querySelector<HTMLMetaElement>('meta[name=sv-release]')
  ?.content.match(/^[\da-f]{12}$/)?.[0];

const behind = createStore(false);

/** Hears from an answer which release the server has; a newer one is fetched beside this page, which goes on. */
export function hearRelease(ofServer: string | null): void {
  const isBehind = own !== undefined && ofServer !== null && ofServer !== own;
  if (isBehind && !behind.get()) void fetchNewer();
  behind.set(isBehind);
}

async function fetchNewer(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.update().catch(() => undefined);
}

/** Whether the server has another release than this page. */
export const useIsBehind = (): boolean => useSyncExternalStore(behind.subscribe, behind.get);
