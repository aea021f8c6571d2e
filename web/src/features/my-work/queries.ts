import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const fetchOwn = () => call(api.api['my-work'].$get());
export type OwnWork = Awaited<ReturnType<typeof fetchOwn>>;
export type OwnTask = OwnWork['tasks'][number];

/** The reader's own work. */
export const ownWorkQuery = queryOptions({ queryKey: ['my-work', 'list'], queryFn: fetchOwn });

const fetchStory = (id: string) => call(api.api.tasks[':id'].story.$get({ param: { id } }));
export type TaskStory = Awaited<ReturnType<typeof fetchStory>>;

/** The whole story of one task. */
export const taskStoryQuery = (id: string) =>
  queryOptions({ queryKey: ['my-work', 'story', id], queryFn: () => fetchStory(id) });

const fetchColleagues = (id: string) => call(api.api.tasks[':id'].colleagues.$get({ param: { id } }));

/** To whom work of a task can be handed. */
export const colleaguesQuery = (id: string) =>
  queryOptions({ queryKey: ['my-work', 'colleagues', id], queryFn: () => fetchColleagues(id) });

const fetchProposals = () => call(api.api.proposals.$get());
export type Proposals = Awaited<ReturnType<typeof fetchProposals>>;
export type Proposal = Proposals['proposals'][number];
export type ProductChoice = Proposals['products'][number];

/** What waits for the reader to be taken or refused. */
export const proposalsQuery = queryOptions({ queryKey: ['my-work', 'proposals'], queryFn: fetchProposals });

export type RecurringSearch = { thang?: '1' | '3' | '6' | '12'; nguoi?: string };
const fetchRecurring = ({ thang, nguoi }: RecurringSearch) =>
  call(
    api.api['recurring-work'].$get({
      query: { ...(thang && { months: thang }), ...(nguoi && { people: nguoi }) },
    }),
  );
export type Recurring = Awaited<ReturnType<typeof fetchRecurring>>;
export type RecurringWork = Recurring['work'][number];
export type OfferedProduct = Recurring['reports'][number];

/** Ad hoc work that recurs in many people. */
export const recurringQuery = (search: RecurringSearch) =>
  queryOptions({ queryKey: ['my-work', 'recurring', search], queryFn: () => fetchRecurring(search) });
