import { createStore } from './browser/store.ts';

const refusals = createStore(0);

/** Under an open page a password came to be changed, or a notice to be read, before anything else: refusals say so. */
export const firstStep = {
  isMissing: () => refusals.set(refusals.get() + 1),
  subscribe: refusals.subscribe,
};
