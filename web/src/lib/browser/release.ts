import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

/** The release of this page; undefined under the development server. */
const own = globalThis.document
  ?.querySelector<HTMLMetaElement>('meta[name=sv-release]')
  ?.content.match(/^[\da-f]{12}$/)?.[0];

/** Whether the server has another release than this page. */
export const behind = createStore(false);

/** Hears from an answer which release the server has. */
export function hearRelease(ofServer: string | null): void {
  behind.set(own !== undefined && ofServer !== null && ofServer !== own);
}

/** Follows it. */
export const useIsBehind = (): boolean => useSyncExternalStore(behind.subscribe, behind.get);
