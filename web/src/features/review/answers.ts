import type { InferResponseType } from 'hono/client';
import type { api } from '../../lib/api.ts';

type Api = typeof api.api;

/** What the server says of reviews. */
export type Review = InferResponseType<Api['reviews'][':cadre'][':month']['$get'], 200>;
export type OwnReviews = InferResponseType<Api['reviews'][':cadre']['$get'], 200>;
export type ReviewList = InferResponseType<Api['review-months'][':month']['$get'], 200>;
export type ReviewRow = ReviewList['rows'][number];
export type StepKind = Review['may']['steps'][number];
