import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const ALL = 'outputs';

const fetchQueue = () => call(api.api['product-reviews'].$get());
const fetchStory = (id: string) => call(api.api.outputs[':id'].$get({ param: { id } }));

export type Queue = Awaited<ReturnType<typeof fetchQueue>>;
export type QueuedProduct = Queue['products'][number];
export type Story = Awaited<ReturnType<typeof fetchStory>>;
export type StoryCheck = Story['checks'][number];
export type StoryFinding = Story['findings'][number];

/** The products that wait for a check; asked again every minute, so that new ones come up by themselves. */
export const productQueueQuery = queryOptions({
  queryKey: [ALL, 'queue'],
  queryFn: fetchQueue,
  refetchInterval: 60_000,
});

/** One product's whole story. */
export const storyQuery = (id: string) =>
  queryOptions({ queryKey: [ALL, 'story', id], queryFn: () => fetchStory(id) });

const fetchColleagues = (id: string) => call(api.api.outputs[':id'].colleagues.$get({ param: { id } }));

/** Who may have a share of a product: the people of its maker's body. */
export const colleaguesQuery = (id: string) =>
  queryOptions({ queryKey: [ALL, 'colleagues', id], queryFn: () => fetchColleagues(id) });

/** Everything read about products, to be read again after a write elsewhere. */
export const outputsKey = [ALL];
