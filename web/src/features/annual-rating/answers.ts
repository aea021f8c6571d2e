import type { InferResponseType } from 'hono/client';
import type { api } from '../../lib/api.ts';

type Api = (typeof api.api)['annual-ratings'][':year'];

/** What the server says of the ratings of a year. */
export type AnnualList = InferResponseType<Api['$get'], 200>;
export type AnnualRow = NonNullable<AnnualList['rows']>[number];
export type AnnualBody = AnnualList['bodies'][number];
export type HandOver = AnnualList['handOvers'][number];
export type Annual = InferResponseType<Api[':cadre']['$get'], 200>;
export type AnnualStep = Annual['steps'][number];
export type AnnualStepKind = Annual['may']['steps'][number];
