import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../lib/api.ts';

const written = api.api['position-descriptions'][':code'];
const imports = api.api['description-imports'];
const drafts = api.api['description-drafts'][':id'];

export type DescriptionView = InferResponseType<typeof written.$get, 200>;
export type ImportView = InferResponseType<(typeof imports)[':id']['$get'], 200>;
export type DraftView = InferResponseType<typeof drafts.$get, 200>;
export type Proposal = InferResponseType<typeof written.proposals.$get, 200>['proposals'][number];

/** Which description of a position: a version (the latest unless told), and whose (`chung`: nobody's own). */
export interface Asked {
  ban?: number | undefined;
  cua?: string | undefined;
}

/** What an address calls the description that is nobody's own. */
export const COMMON = 'chung';

/** Whose a description is, as an address says it. */
export const ownerOf = ({ of }: Pick<DescriptionView, 'of'>) => of?.code ?? COMMON;

/** What is written of a position; whose it is unless told is for the server to say: the reader's body's before the common one. */
export const descriptionQuery = (code: string, { ban, cua }: Asked) =>
  queryOptions({
    queryKey: ['description', 'of', code, ban ?? 0, cua ?? ''],
    queryFn: () =>
      call(written.$get({ param: { code }, query: { ...(ban && { ban }), ...(cua && { cua }) } })),
  });

/** The files that were read. */
export const importsQuery = queryOptions({
  queryKey: ['description', 'imports'],
  queryFn: () => call(imports.$get()),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['description', 'import', id],
    queryFn: () => call(imports[':id'].$get({ param: { id } })),
  });

/** A draft is edited here: what comes back from the server must not overwrite what is being typed. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['description', 'draft', id],
    queryFn: () => call(drafts.$get({ param: { id } })),
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });

export const proposalsQuery = (code: string) =>
  queryOptions({
    queryKey: ['description', 'proposals', code],
    queryFn: () => call(written.proposals.$get({ param: { code } })),
  });

/** After a write everything about descriptions but the draft at hand is read anew. */
export const refreshDescriptions = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({
    queryKey: ['description'],
    predicate: ({ queryKey }) => queryKey[1] !== 'draft',
  });

/** Where the browser fetches a printed version. */
export const wordAddress = (code: string, { ban, cua }: Asked) => {
  const of = new URLSearchParams({ ...(ban && { ban: String(ban) }), ...(cua && { cua }) });
  return `/api/position-descriptions/${encodeURIComponent(code)}/word${of.size > 0 ? `?${of}` : ''}`;
};
