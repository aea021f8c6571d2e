import type { Suggestions } from '../match/suggestions.ts';
import type { SheetModel } from '../sheet/model.ts';
import type { Lines, Post } from './lines-context.ts';

type Ways = {
  /** Held that day, the main one first. */
  posts: readonly Post[];
  suggestions: Suggestions | null | undefined;
  returned: ReadonlyMap<string, string>;
  standardMinutes: number;
  isFuture: boolean;
  isUnitOpen: (unitId: string) => boolean;
};

/** The lines of a day joined with what the day allows. */
export function linesOf(model: SheetModel, ways: Ways): Lines {
  const { posts, suggestions, returned, standardMinutes, isFuture, isUnitOpen } = ways;
  const openPosts = posts.filter(({ unitId }) => isUnitOpen(unitId));
  return {
    model,
    suggestions,
    returned,
    posts: openPosts.length > 0 ? openPosts : posts,
    isOpen: (row) => isUnitOpen(row.saved?.unitId ?? row.said.unitId),
    canAdd: !isFuture && openPosts.length > 0,
    standardMinutes,
  };
}
