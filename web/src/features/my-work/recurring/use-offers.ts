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
    onSuccess: ({ state, isUnweighed }, { work: { title: name } }) => {
      const done = state !== 'taken' ? 'offered' : isUnweighed ? 'unweighed' : 'taken';
      notify({ text: t(`myWork.recurring.done.${done}`, { name }) });
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
    onSuccess: ({ isUnweighed }, { report: { name } }) =>
      notify({ text: t(`myWork.recurring.done.${isUnweighed ? 'unweighed' : 'settled'}`, { name }) }),
    onSettled: refresh,
  });
  return { offer, settle };
}

type Settling = {
  report: OfferedProduct;
  state: 'taken' | 'declined' | 'open';
  edition: string | null;
  standardMinutes: number | null;
  reason: string;
};
