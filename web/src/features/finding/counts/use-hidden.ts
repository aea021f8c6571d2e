import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../../lib/me.ts';
import { isAsked } from '../only.tsx';
import { countsQuery, type FindingList } from '../queries.ts';
import type { useFindingSearch } from '../use-finding-search.ts';

/** How many findings are counted and not listed yet: their people look at them first. Of a closed month the counts stand still. */
export function useHidden(
  { search, month, view }: ReturnType<typeof useFindingSearch>,
  { rows }: FindingList,
): number {
  const { can } = useMe();
  const { data } = useQuery({ ...countsQuery(month), enabled: view === 'unit' && can.findingCounts });
  if (view !== 'unit' || !data || data.frozen !== 'none') return 0;
  const counted = data.rows.filter((row) => isAsked(search, row)).reduce((sum, { count }) => sum + count, 0);
  return Math.max(0, counted - rows.filter((row) => isAsked(search, row)).length);
}
