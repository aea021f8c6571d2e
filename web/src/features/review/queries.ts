import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a step. */
export const REVIEW_KEY = ['review'];

export const reviewQuery = (cadre: string, month: string) =>
  queryOptions({
    queryKey: [...REVIEW_KEY, 'one', cadre, month],
    queryFn: () => call(api.api.reviews[':cadre'][':month'].$get({ param: { cadre, month } })),
    staleTime: 0,
  });

/** One decision as it was frozen. */
export const decisionQuery = (cadre: string, month: string, id: string) =>
  queryOptions({
    queryKey: [...REVIEW_KEY, 'decision', cadre, month, id],
    queryFn: () =>
      call(api.api.reviews[':cadre'][':month'].decisions[':id'].$get({ param: { cadre, month, id } })),
  });

export const ownReviewsQuery = (cadre: string) =>
  queryOptions({
    queryKey: [...REVIEW_KEY, 'of', cadre],
    queryFn: () => call(api.api.reviews[':cadre'].$get({ param: { cadre } })),
  });

export const reviewListQuery = (month: string, unit?: string) =>
  queryOptions({
    queryKey: [...REVIEW_KEY, 'list', month, unit ?? ''],
    queryFn: () =>
      call(api.api['review-months'][':month'].$get({ param: { month }, query: unit ? { unit } : {} })),
    placeholderData: keepPreviousData,
  });
