import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { defined } from '../../lib/search.ts';
import type { CadreSearch, CadresSearch } from './search.ts';

/** One page of the people whom the reader may see. */
export function cadresQuery(search: CadresSearch) {
  const { q, unit, kind, position, on, gone, page } = search;
  const query = defined({ q, unit, kind, position, on, gone, page });
  return queryOptions({
    queryKey: ['cadres', query],
    queryFn: () => call(api.api.cadres.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
export type Cadres = Awaited<ReturnType<NonNullable<ReturnType<typeof cadresQuery>['queryFn']>>>;

/** One person; `thang` is the month of the standard. */
export function cadreQuery(code: string, { thang }: { thang?: CadreSearch['thang'] | undefined }) {
  return queryOptions({
    queryKey: ['cadre', code, thang],
    queryFn: () => call(api.api.cadres[':code'].$get({ param: { code }, query: defined({ month: thang }) })),
    placeholderData: keepPreviousData,
  });
}
export type Cadre = Awaited<ReturnType<NonNullable<ReturnType<typeof cadreQuery>['queryFn']>>>;
export type Post = Cadre['posts'][number];

/** Reads everything anew, the person first: the card of theirs that goes with what was saved is not asked for again. */
export async function readAnew(queryClient: QueryClient, code: string): Promise<void> {
  const own = { queryKey: ['cadre', code] };
  await queryClient.invalidateQueries(own);
  const seen = queryClient.getQueriesData<Cadre>({ ...own, type: 'active' });
  const isShut = seen.some(([, person]) => person?.can.readCompetencies === false);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [what, which, whose] }) =>
      (what !== 'cadre' || which !== code) &&
      !(isShut && what === 'competency' && which === 'person' && whose === code),
  });
}
