import { newId } from '@so-viec/shared/id/uuidv7';
import type { TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import type { SchemeStepInput } from '@so-viec/shared/scheme/scheme.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Dossier } from '../answers.ts';
import { SCHEME_KEY } from '../queries.ts';

type Said = Omit<SchemeStepInput, 'id' | 'version'>;

const of = api.api.schemes[':id'];
const SEND = {
  submission: of.submission.$post,
  withdrawal: of.withdrawal.$post,
  'appraisal-start': of['appraisal-start'].$post,
  'additions-request': of['additions-request'].$post,
  'additions-answer': of['additions-answer'].$post,
  appraisal: of.appraisal.$post,
  approval: of.approval.$post,
  'entry-into-force': of['entry-into-force'].$post,
  'force-change': of['force-change'].$post,
} as const;

/** Takes a step of a dossier. A press that got no answer is sent again under the same id, so it is taken once. */
export function useStep(dossier: Dossier, kind: TakenStep) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const id = useRef(newId());
  return useMutation({
    mutationFn: (said: Said) => {
      const json = { ...said, id: id.current, version: dossier.version };
      return call(SEND[kind]({ param: { id: dossier.id }, json }));
    },
    async onSuccess() {
      id.current = newId();
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
      notify({ text: t(`scheme.done.${kind}`) });
    },
    onError(error) {
      const isOld = error instanceof Problem && error.status === 412;
      if (isOld) void queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
    },
  });
}
