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
  const body = (days: Day[]) => ({ param: { year: year.year }, json: { stamp: year.stamp, days } });
  const preview = useMutation({
    mutationFn: (days: Day[]) => call(api.api.calendar[':year'].preview.$post(body(days))),
  });
  const write = useMutation({
    mutationFn: (days: Day[]) => call(api.api.calendar[':year'].$put(body(days))),
    onSuccess: async () => {
      notify({ text: t('calendar.saved', { year: year.year }) });
      close();
      await queryClient.invalidateQueries();
    },
    onError: async (error) => {
      const isStale = error instanceof Problem && error.code === 'stale-version';
      if (isStale) await queryClient.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  const close = () => {
    setDraft(undefined);
    preview.reset();
  };
  return {
    draft,
    preview,
    write,
    open: () => setDraft([...year.days]),
    close,
    change: (days: Day[]) => {
      preview.reset();
      setDraft(days.toSorted((a, b) => (a.on < b.on ? -1 : 1)));
    },
  };
}
