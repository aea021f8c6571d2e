import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { notify } from '../../../ui/notice/notices.ts';
import { refreshUnits } from '../queries.ts';

type Of = {
  send: () => Promise<unknown>;
  missing: Record<string, string | undefined>;
  /** Said afterwards; then the unit is shown. */
  done: string;
  code?: string;
};

/** Sends a form of heads or stand-ins; what is missing and what the server refuses stand beside the fields. */
export function useSaving({ send, missing, done, code }: Of) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      notify({ text: done });
      if (code) await navigate({ to: '/don-vi/$code', params: { code }, search: {} });
      await refreshUnits(queryClient);
    },
  });
  return {
    isSaving: save.isPending,
    error: save.error,
    refusal: formRefusal(t, save.error),
    sayOf: (path: string) => (isTried ? missing[path] : undefined) ?? refusalOf(t, save.error, path),
    submit: () => {
      setTried(true);
      if (!Object.values(missing).some(Boolean) && !save.isPending) save.mutate();
    },
  };
}

/** What is wrong with a day as it is typed; one that may be left empty is right when it is. */
export function useDayWords() {
  const { t } = useTranslation();
  return (typed: string, mayBeEmpty: boolean): string | undefined => {
    if (typed.trim() === '') return mayBeEmpty ? undefined : t('units.form.dayMissing');
    return parseDay(typed) ? undefined : t('units.form.dayWrong');
  };
}
