import { type Query, type QueryClient, useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What has nothing to show yet; what is only asked for anew stands on the page as it was. */
const AWAITED = { predicate: ({ state }: Query) => state.data === undefined };
const STEP_MS = 50;
/** A chart is drawn some frames after its data: it first learns its size. */
const QUIET_STEPS = 4;
/** Who waits this long prints what there is. */
const LONGEST_STEPS = 300;

/** A part that is on its way says so in the page by `data-awaited`. */
const isAwaited = (queries: QueryClient): boolean =>
  queries.isFetching(AWAITED) > 0 || document.querySelector('[data-awaited]') !== null;

let underWay: Promise<void> | undefined;

/** Prints the page once all of it is there, charts drawn; who asks again meanwhile waits for the same print. */
export function printWhenThere(queries: QueryClient): Promise<void> {
  underWay ??= waitAndPrint(queries).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function waitAndPrint(queries: QueryClient): Promise<void> {
  let quiet = 0;
  for (let step = 0; step < LONGEST_STEPS && quiet < QUIET_STEPS; step++) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    quiet = isAwaited(queries) ? 0 : quiet + 1;
  }
  window.print();
}

/** Lets Ctrl P wait for what is on its way; true while something is, for a print by the browser's own menu. */
export function useAwaitedForPrint(): boolean {
  const queries = useQueryClient();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'p';
      if (!isPrint || !(underWay || isAwaited(queries))) return;
      event.preventDefault();
      void printWhenThere(queries);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [queries]);
  return useIsFetching(AWAITED) > 0;
}
