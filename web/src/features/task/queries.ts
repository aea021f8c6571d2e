import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import type { Shown } from './search.ts';

/** Everything under this key is read anew after a write. */
export const TASK_KEY = ['tasks'];

const unitOf = (unit: string | undefined) => (unit ? { unit } : {});

export function tasksQuery({ unit, person, show }: { unit?: string; person?: string; show?: Shown }) {
  const query = { ...unitOf(unit), ...(person && { person }), ...(show && { show }) };
  return queryOptions({
    queryKey: [...TASK_KEY, 'given', query],
    queryFn: () => call(api.api.tasks.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
export type GivenWork = Awaited<ReturnType<typeof fetchGiven>>;
const fetchGiven = () => call(api.api.tasks.$get({ query: {} }));
export type GivenTask = GivenWork['tasks'][number];

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [...TASK_KEY, 'one', id],
    queryFn: () => call(api.api.tasks[':id'].$get({ param: { id } })),
  });
const fetchTask = () => call(api.api.tasks[':id'].$get({ param: { id: '' } }));
export type TaskPage = Awaited<ReturnType<typeof fetchTask>>;
export type TaskOfPage = NonNullable<TaskPage['task']>;

export const choicesQuery = (unit: string | undefined, on?: string) =>
  queryOptions({
    queryKey: [...TASK_KEY, 'choices', unit ?? '', on ?? ''],
    queryFn: () => call(api.api['task-choices'].$get({ query: { ...unitOf(unit), ...(on && { on }) } })),
    staleTime: 5 * 60_000,
  });
const fetchChoices = () => call(api.api['task-choices'].$get({ query: {} }));
export type Choices = Awaited<ReturnType<typeof fetchChoices>>;
export type Post = Choices['posts'][number];
export type Product = Choices['products'][number];

export const planQuery = (unit: string | undefined, period: string) =>
  queryOptions({
    queryKey: [...TASK_KEY, 'plan', unit ?? '', period],
    queryFn: () => call(api.api['task-plans'].$get({ query: { ...unitOf(unit), period } })),
    placeholderData: keepPreviousData,
  });
const fetchPlan = () => call(api.api['task-plans'].$get({ query: { period: '' } }));
export type PlanView = Awaited<ReturnType<typeof fetchPlan>>;
export type PlanRowView = PlanView['rows'][number];

export const recurrencesQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: [...TASK_KEY, 'recurrences', unit ?? ''],
    queryFn: () => call(api.api['task-recurrences'].$get({ query: unitOf(unit) })),
  });
const fetchRecurrences = () => call(api.api['task-recurrences'].$get({ query: {} }));
export type Recurrence = Awaited<ReturnType<typeof fetchRecurrences>>['rows'][number];

/** A page of a task that is there. */
export type FoundTask = TaskPage & { task: NonNullable<TaskPage['task']> };
