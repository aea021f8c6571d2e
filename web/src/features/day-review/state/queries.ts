import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

const reviews = api.api['day-reviews'];
const ALL = 'day-reviews';

const fetchQueue = (sort: QueueOrder) => call(reviews.$get({ query: { sort } }));
const fetchDay = (id: string) => call(reviews[':id'].$get({ param: { id } }));
const fetchMonth = (id: string) => call(reviews[':id'].month.$get({ param: { id } }));
const fetchWeek = () => call(reviews.week.$get());

export type Queue = Awaited<ReturnType<typeof fetchQueue>>;
export type QueuedDay = Queue['days'][number];
export type ReviewedDay = Awaited<ReturnType<typeof fetchDay>>;
export type ReviewedLine = ReviewedDay['lines'][number];
export type ReviewedOutput = ReviewedLine['outputs'][number];
export type MonthBeside = Awaited<ReturnType<typeof fetchMonth>>;
export type ReviewWeek = Awaited<ReturnType<typeof fetchWeek>>;

/** What waits for review; asked again every minute, so that what others submit comes up by itself. */
export const queueQuery = (order: QueueOrder) =>
  queryOptions({
    queryKey: [ALL, 'queue', order],
    queryFn: () => fetchQueue(order),
    refetchInterval: 60_000,
  });

export const queueKey = [ALL, 'queue'];

export const dayQuery = (id: string) =>
  queryOptions({ queryKey: [ALL, 'day', id], queryFn: () => fetchDay(id) });

export const monthQuery = (id: string) =>
  queryOptions({ queryKey: [ALL, 'month', id], queryFn: () => fetchMonth(id) });

export const weekQuery = queryOptions({ queryKey: [ALL, 'week'], queryFn: fetchWeek, staleTime: 0 });

/** Everything read about reviews, to be read again after one. */
export const allKey = [ALL];
