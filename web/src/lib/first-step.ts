import { createStore } from './browser/store.ts';

/** How often a refusal said that something came to be done first under an open page: a password, a notice, a code. */
export const firstStep = createStore(0);
