import { newId } from '@so-viec/shared/id/uuidv7';
import type { ReviewStepInput } from '@so-viec/shared/review/review.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Review, StepKind } from '../answers.ts';
import { REVIEW_KEY } from '../queries.ts';

const of = api.api.reviews[':cadre'][':month'];
const SEND = {
  submitted: of.submission.$post,
  withdrawn: of.withdrawal.$post,
  returned: of.return.$post,
  scored: of.scoring.$post,
  recalled: of.recall.$post,
  approved: of.approval.$post,
  appealed: of.appeal.$post,
  answered: of.answer.$post,
  replaced: of.replacement.$post,
} as const satisfies Record<StepKind, unknown>;

type Said = Pick<ReviewStepInput, 'reason' | 'criteria' | 'seenTotal'>;

/** Takes a step of a review on the total that is shown. A press without an answer is sent again under the same id. */
export function useReviewStep(review: Review, kind: StepKind) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const id = useRef(newId());
  return useMutation({
    mutationFn: (said: Said) => {
      const json = { ...said, id: id.current, version: review.version };
      return call(SEND[kind]({ param: { cadre: review.person.code, month: review.month }, json } as never));
    },
    async onSuccess() {
      id.current = newId();
      await queryClient.invalidateQueries({ queryKey: REVIEW_KEY });
      notify({ text: t(`review.done.${kind}`) });
    },
    onError(error) {
      const isOld = error instanceof Problem && error.status === 412;
      if (isOld) void queryClient.invalidateQueries({ queryKey: REVIEW_KEY });
    },
  });
}
