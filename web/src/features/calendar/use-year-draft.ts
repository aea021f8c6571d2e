import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { Problem } from '../../lib/problem.ts';
import { notify } from '../../ui/notice/notices.ts';
import type { Day, Year } from './queries.ts';

/** A year that is being changed: the draft, what it would move, and its writing. */
export function useYearDraft(year: Year) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Day[]>();
  // The year as it was when the draft was opened, or as it was seen after somebody else's change.
  const [stamp, setStamp] = useState(year.stamp);
  const body = (days: Day[]) => ({ param: { year: year.year }, json: { stamp, days } });
  const readAgain = async (error: Error) => {
    const isStale = error instanceof Problem && error.code === 'stale-version';
    if (isStale) await queryClient.invalidateQueries({ queryKey: ['calendar'] });
  };
  const preview = useMutation({
    mutationFn: (days: Day[]) => call(api.api.calendar[':year'].preview.$post(body(days))),
    onError: readAgain,
  });
  const write = useMutation({
    mutationFn: (days: Day[]) => call(api.api.calendar[':year'].$put(body(days))),
    onSuccess: async () => {
      notify({ text: t('calendar.saved', { year: year.year }) });
      close();
      await queryClient.invalidateQueries();
    },
    onError: readAgain,
  });
  const close = () => {
    setDraft(undefined);
    preview.reset();
    write.reset();
  };
  return {
    draft,
    preview,
    write,
    open: () => {
      setStamp(year.stamp);
      setDraft([...year.days]);
    },
    /** What is typed goes on over what somebody else wrote in between. */
    goOn: () => {
      setStamp(year.stamp);
      preview.reset();
      write.reset();
    },
    close,
    change: (days: Day[]) => {
      preview.reset();
      setDraft(days.toSorted((a, b) => (a.on < b.on ? -1 : 1)));
    },
  };
}
