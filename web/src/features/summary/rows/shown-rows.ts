import type { Here } from '../use-here.ts';
import { useOnPaper } from './use-on-paper.ts';

/** How many people a list begins with, and how many more a press shows. */
export const PEOPLE_FIRST = 50;

/** The rows of a long list that stand on the page: so many at first, more by the address, all of them on paper. */
export function useShownRows<R>({ search }: Here, rows: readonly R[], first: number): readonly R[] {
  const isOnPaper = useOnPaper();
  return isOnPaper ? rows : rows.slice(0, Math.max(first, search.shown ?? 0));
}
