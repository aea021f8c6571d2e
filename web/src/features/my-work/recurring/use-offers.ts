import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { OfferedProduct, RecurringWork } from '../queries.ts';

/** Offers recurring work to the catalogue, and settles what was reported. */
export function useOffers() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['my-work', 'recurring'] });
  const offer = useMutation({
    mutationFn: ({ work, edition }: { work: RecurringWork; edition: string | null }) =>
      call(
        api.api['recurring-work'].offers.$post({
          json: {
            ...{ id: newId(), positionCode: work.positionCode, name: work.title, edition },
            standardMinutes: work.usualMinutes,
          },
        }),
      ),
    onSuccess: ({ state }, { work: { title: name } }) => {
      notify({
        text: t(state === 'taken' ? 'myWork.recurring.done.taken' : 'myWork.recurring.done.offered', {
          name,
        }),
      });
    },
    onSettled: refresh,
  });
  const settle = useMutation({
    mutationFn: ({ report, ...json }: Settling) =>
      call(
        api.api['product-reports'][':id'].settling.$post({
          param: { id: report.id },
          json: { ...json, version: report.version },
        }),
      ),
    onSuccess: () => notify({ text: t('myWork.recurring.done.settled') }),
    onSettled: refresh,
  });
  return { offer, settle };
}

type Settling = {
  report: OfferedProduct;
  state: 'taken' | 'declined' | 'open';
  edition: string | null;
  standardMinutes: number | null;
};
