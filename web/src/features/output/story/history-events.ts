import type { Story, StoryCheck } from '../queries.ts';

type Delivery = Story['deliveries'][number];

export type StoryEvent =
  | { id: string; at: string; by: string; type: 'delivery'; delivery: Delivery }
  | { id: string; at: string; by: string; type: 'check'; check: StoryCheck };

/** All that happened to a product in its order; of one instant a delivery comes first. */
export function eventsOf({ deliveries, checks }: Pick<Story, 'deliveries' | 'checks'>): StoryEvent[] {
  const events: StoryEvent[] = [
    ...deliveries.map((delivery) => ({
      ...{ id: delivery.id, at: delivery.at, by: delivery.by, type: 'delivery' as const, delivery },
    })),
    ...checks.map((check) => ({
      ...{ id: check.id, at: check.at, by: check.by, type: 'check' as const, check },
    })),
  ];
  const order = { delivery: 0, check: 1 };
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order[a.type] - order[b.type]));
}
