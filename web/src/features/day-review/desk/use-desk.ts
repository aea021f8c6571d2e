import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ActsState } from '../state/acts-state.ts';
import {
  dayQuery,
  monthQuery,
  type Queue,
  type QueuedDay,
  queueQuery,
  type ReviewedDay,
} from '../state/queries.ts';
import { firstStop, stopsOf } from '../state/stops.ts';

/** The days of the queue that have not just been reviewed. */
function inSight(queue: Queue | undefined, away: ActsState['away']): QueuedDay[] {
  return queue?.days.filter((day) => away.get(day.id) !== day.version) ?? [];
}

/** The day to go on with when some leave the list: the next one that stays, else the one before. */
export function dayAfter(days: readonly QueuedDay[], openId: string | undefined, gone: readonly string[]) {
  const place = days.findIndex((day) => day.id === openId);
  const stays = (day: QueuedDay) => !gone.includes(day.id);
  return days.slice(place + 1).find(stays) ?? days.slice(0, Math.max(0, place)).findLast(stays);
}

/** The queue, the day that is open and the place in it. `openId` undefined opens the first. */
export function useDesk(openId: string | undefined, order: QueueOrder, away: ActsState['away']) {
  const queue = useQuery({ ...queueQuery(order), placeholderData: keepPreviousData });
  const days = inSight(queue.data, away);
  const currentId = openId ?? days[0]?.id;
  const day = useQuery({ ...dayQuery(currentId ?? ''), enabled: currentId !== undefined });
  usePrefetchNext(days, currentId);
  const focus = useStops(day.data);
  return { queue, days, currentId, day, ...focus };
}

export type Desk = ReturnType<typeof useDesk>;

/** The place in the open day; each day opens at its first product. */
function useStops(day: ReviewedDay | undefined) {
  const [chosen, setChosen] = useState<{ dayId: string; stopId: string }>();
  const [focusTurn, setFocusTurn] = useState(0);
  const takeFocus = () => setFocusTurn((turn) => turn + 1);
  const stops = day ? stopsOf(day) : [];
  const found = chosen?.dayId === day?.id ? stops.find((stop) => stop.id === chosen?.stopId) : undefined;
  const stop = found ?? firstStop(stops);
  const focusStop = (stopId: string) => {
    if (day) setChosen({ dayId: day.id, stopId });
  };
  const step = (by: -1 | 1) => {
    takeFocus();
    const next = stops[stops.findIndex(({ id }) => id === stop.id) + by];
    if (next) focusStop(next.id);
  };
  return { stops, stop, focusStop, step, focusTurn, takeFocus };
}

/** The next two days are read ahead, so that going on never waits. */
function usePrefetchNext(days: readonly QueuedDay[], currentId: string | undefined) {
  const queryClient = useQueryClient();
  const place = days.findIndex((day) => day.id === currentId);
  const [first, second] = days.slice(place + 1);
  useEffect(() => {
    for (const id of [first?.id, second?.id]) {
      if (id === undefined) continue;
      void queryClient.prefetchQuery(dayQuery(id));
      void queryClient.prefetchQuery(monthQuery(id));
    }
  }, [queryClient, first?.id, second?.id]);
}
