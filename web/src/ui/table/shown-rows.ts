import { useSearch } from '@tanstack/react-router';
import { useOnPaper } from './use-on-paper.ts';

/** How many rows a long list begins with, and how many more a press shows. */
export const ROWS_FIRST = 50;

/** The rows of a long list that stand on the page: so many at first, more by the address (`shown`), all of them on paper. */
export function useShownRows<R>(rows: readonly R[], first: number): readonly R[] {
  const { shown } = useSearch({ strict: false }) as { shown?: number };
  const isOnPaper = useOnPaper();
  return isOnPaper ? rows : rows.slice(0, Math.max(first, shown ?? 0));
}
