import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const open = createStore(false);

/** Whether help stands beside the page; it goes along from page to page. */
export const useIsHelpOpen = (): boolean => useSyncExternalStore(open.subscribe, open.get);

export const openHelp = (isOpen: boolean): void => open.set(isOpen);
