import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useQueryClient } from '@tanstack/react-query';
import { type DayView, dayQuery, type WorkDay } from '../../features/work-day/day-query.ts';
import type { WrittenDay } from '../../features/work-day/reasons/reasons.ts';

/** Puts written reasons into the day as it is known here. */
export function useReasonsCache(day: CivilDay) {
  const queryClient = useQueryClient();
  const { queryKey } = dayQuery(day);
  return (written: WrittenDay) => {
    const { id, unitId, basis, lateReason, version } = written;
    const merge = (known: WorkDay | undefined): WorkDay => ({
      ...(known ?? { state: 'draft', lastStep: null }),
      id,
      unitId,
      basis,
      lateReason,
      version,
    });
    queryClient.setQueryData<DayView>(queryKey, (view) => {
      if (!view) return view;
      const others = view.days.filter((each) => each.unitId !== unitId);
      return { ...view, days: [...others, merge(view.days.find((each) => each.unitId === unitId))] };
    });
  };
}
