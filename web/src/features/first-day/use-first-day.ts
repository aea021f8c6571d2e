import type { FirstDay } from '@so-viec/shared/first-day/first-day';
import { useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { type Me, meQuery } from '../../lib/me.ts';

/** Says how far the first day is: here at once, and to the account, which tells other machines. */
export function useFirstDaySteps(): (firstDay: FirstDay) => void {
  const queryClient = useQueryClient();
  return (firstDay) => {
    queryClient.setQueryData<Me>(meQuery.queryKey, (me) => me && { ...me, firstDay });
    // Without a network the steps come back with the next visit.
    void call(api.api.me['first-day'].$put({ json: firstDay })).catch(() => undefined);
  };
}
