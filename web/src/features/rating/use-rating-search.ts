import { periodWith } from '@so-viec/shared/rating/period.rules';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { type RatingSearch, readRatingSearch } from './search.ts';

/** Where one is among the ratings, and the way to another place of theirs. */
export function useRatingSearch() {
  const search = readRatingSearch(useSearch({ strict: false }));
  const { today } = useMe();
  const navigate = useNavigate();
  return {
    search,
    period: String(search.ky ?? periodWith(today, 'quarter')),
    go: (change: { [K in keyof RatingSearch]?: RatingSearch[K] | undefined }, resetScroll = false) =>
      void navigate({ to: '/xep-loai', search: defined({ ...search, ...change }), resetScroll }),
  };
}
