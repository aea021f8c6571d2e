import { createStore } from './browser/store.ts';

/** How often a refusal said that under an open page a password came to be changed, or a notice to be read, first. */
export const firstStep = createStore(0);
