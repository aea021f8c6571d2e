import type { InferResponseType } from 'hono/client';
import type { api } from '../../lib/api.ts';

type Api = typeof api.api;

/** What the server says of ratings. */
export type Ratings = InferResponseType<Api['ratings'][':period']['$get'], 200>;
export type BodyRatings = InferResponseType<Api['ratings'][':period']['bodies'][':unit']['$get'], 200>;
export type PersonYear = InferResponseType<Api['reviews'][':cadre']['periods'][':year']['$get'], 200>;
export type RatedPerson = BodyRatings['people'][number];
export type Counts = Ratings['levels'];
