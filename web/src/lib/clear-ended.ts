import type { Mutation, MutationObserver, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';
import { session } from './session.ts';

const ENDED = new Set(['not-signed-in', 'other-account']);
const isOfEnd = (error: unknown) => error instanceof Problem && ENDED.has(error.code);

/** Takes away what forms were refused for a session that ended, once somebody signed in again: it is not so any more. */
export function clearEnded(queryClient: QueryClient): void {
  const mutations = queryClient.getMutationCache();
  const askedBy = new WeakMap<Mutation, MutationObserver>();
  mutations.subscribe((event) => {
    if (event.type === 'observerAdded') askedBy.set(event.mutation, event.observer);
  });
  session.subscribe(() => {
    if (!session.isOpen()) return;
    for (const mutation of mutations.getAll()) {
      const { error } = mutation.state;
      const form = isOfEnd(error) ? askedBy.get(mutation) : undefined;
      if (form?.getCurrentResult().error === error) form?.reset();
    }
  });
}
