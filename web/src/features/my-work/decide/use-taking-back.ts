import { newId } from '@so-viec/shared/id/uuidv7';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { notify } from '../../../ui/notice/notices.ts';

/** Lets proposals wait again that were just taken, each at the version it has since. */
export function useTakingBack() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return async (taken: readonly { id: string; version: number }[]) => {
    try {
      for (const { id, version } of taken) {
        const json = { id: newId(), version, reason: '' };
        await call(api.api.proposals[':id']['taking-back'].$post({ param: { id }, json }));
      }
      notify({ text: t('myWork.decide.takenBack', { count: taken.length }) });
    } catch (error) {
      notify({ text: problemText(t, error) });
    }
    await queryClient.invalidateQueries();
  };
}
