import { newId } from '@so-viec/shared/id/uuidv7';
import type { RowEdit } from '@so-viec/shared/import/import.schema';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { RowFilter } from '@so-viec/shared/import/row-filters';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { ownFetch } from '../../lib/own-fetch.ts';

const imports = api.api.imports;
const one = imports[':id'];
const AT_WORK: readonly string[] = ['reading', 'checking', 'writing'];
const LOOK_EVERY = 400;

export const runsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => call(imports.$get()) });
export type ListedRun = Awaited<ReturnType<NonNullable<typeof runsQuery.queryFn>>>['runs'][number];

const fetchRun = (id: string) => call(one.$get({ param: { id } }));
export type Run = Awaited<ReturnType<typeof fetchRun>>;

export const isAtWork = (run: Pick<Run, 'state' | 'progress'>): boolean =>
  AT_WORK.includes(run.state) || run.progress !== null;

/** A run, looked at again and again while it is worked on. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => fetchRun(id),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? LOOK_EVERY : false),
  });
}

export function rowsQuery(run: Pick<Run, 'id' | 'version'>, show: RowFilter, page: number) {
  const { id, version } = run;
  const query = { show, page };
  return queryOptions({
    queryKey: ['imports', id, 'rows', version, query],
    queryFn: () => call(one.rows.$get({ param: { id }, query })),
    placeholderData: keepPreviousData,
  });
}
export type RowsPage = Awaited<ReturnType<NonNullable<ReturnType<typeof rowsQuery>['queryFn']>>>;

const LONGEST_NAME = 200;

/** Brings a file; the answer names the run that reads it. */
export function bringFile(kind: ImportKind, edition: string, file: File): Promise<Run> {
  const id = newId();
  const query = { kind, name: file.name.slice(-LONGEST_NAME), ...(edition && { edition }) };
  const url = imports.files[':id'].$url({ param: { id }, query });
  const headers = { 'Content-Type': 'application/octet-stream' };
  return call(
    ownFetch(url, { method: 'PUT', body: file, headers }) as unknown as ReturnType<typeof one.$get>,
  );
}

type Seen = Pick<Run, 'id' | 'version'>;

export const sendEdits = ({ id, version }: Seen, edits: RowEdit[]): Promise<Run> =>
  call(one.rows.$patch({ param: { id }, json: { version, edits } }));
export const sendMapping = (
  { id, version }: Seen,
  names: { name: string; key: string | null }[],
): Promise<Run> => call(one.mapping.$put({ param: { id }, json: { version, names } }));
export const checkAgain = ({ id, version }: Seen): Promise<Run> =>
  call(one.check.$post({ param: { id }, json: { version } }));
export const takeOver = ({ id, version }: Seen): Promise<Run> =>
  call(one.takeover.$post({ param: { id }, json: { version } }));
export const discard = ({ id }: Pick<Run, 'id'>) => call(one.$delete({ param: { id } }));

/** Puts the answer of a step where the page looks for it. */
export function keepRun(queryClient: QueryClient, run: Run): void {
  queryClient.setQueryData(runQuery(run.id).queryKey, run);
  void queryClient.invalidateQueries({ queryKey: runsQuery.queryKey, exact: true });
}
