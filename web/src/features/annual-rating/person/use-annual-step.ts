import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { upload } from '../../../lib/upload/upload.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Annual, AnnualStepKind } from '../answers.ts';
import { ANNUAL_KEY } from '../queries.ts';

const of = api.api['annual-ratings'][':year'][':cadre'];
const SEND = {
  'self-rated': of['self-rating'].$post,
  excused: of.excuse.$post,
  met: of.meeting.$post,
  opined: of.opinion.$post,
  proposed: of.proposal.$post,
  decided: of.decision.$post,
  notified: of.notice.$post,
  appealed: of.appeal.$post,
  answered: of.answer.$post,
  replaced: of.replacement.$post,
} as const satisfies Record<AnnualStepKind, unknown>;

export interface SaidStep {
  level: string | null;
  on: string | null;
  number: string;
  text: string;
  handling: string;
  file: File | null;
}

/** Takes a step on the mean that is shown, its file first. A press without an answer is sent again under the same ids. */
export function useAnnualStep(annual: Annual, kind: AnnualStepKind) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const id = useRef(newId());
  const sent = useRef<{ file: File; id: string }>(undefined);
  return useMutation({
    async mutationFn({ file, ...said }: SaidStep) {
      const { code } = annual.person;
      if (file && sent.current?.file !== file) {
        const fileId = newId();
        await upload(`/api/annual-ratings/${annual.year}/${encodeURIComponent(code)}/files/${fileId}`, file);
        sent.current = { file, id: fileId };
      }
      const seen = { version: annual.version, seenMean: annual.computed.meanHundredths };
      const json = { id: id.current, ...seen, ...said, fileId: file ? sent.current?.id : null };
      const param = { cadre: code, year: `${annual.year}` };
      return call(SEND[kind]({ param, json } as never));
    },
    async onSuccess() {
      id.current = newId();
      await queryClient.invalidateQueries({ queryKey: ANNUAL_KEY });
      notify({ text: t(`annual.done.${kind}`) });
    },
    onError(error) {
      const isOld = error instanceof Problem && error.status === 412;
      if (isOld) void queryClient.invalidateQueries({ queryKey: ANNUAL_KEY });
    },
  });
}
