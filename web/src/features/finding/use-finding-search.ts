import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { type FindingSearch, type FindingView, readFindingSearch } from './search.ts';

type Change = { [K in keyof FindingSearch]?: FindingSearch[K] | undefined };

/** Where one is among the findings, and the way to another place of theirs. */
export function useFindingSearch() {
  const search = readFindingSearch(useSearch({ strict: false }));
  const { today, can, cadre } = useMe();
  const navigate = useNavigate();
  const usual: FindingView = can.review ? 'unit' : cadre && !can.findingCounts ? 'mine' : 'counts';
  const to = (change: Change) => defined({ ...search, ...change });
  return {
    search,
    month: search.month ?? monthOf(today),
    view: search.xem ?? usual,
    to,
    go: (change: Change) =>
      void navigate({ to: '/tin-hieu', search: to(change), resetScroll: false, replace: true }),
  };
}
