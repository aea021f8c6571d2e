import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { AnnualRow } from '../answers.ts';
import { ANNUAL_KEY } from '../queries.ts';

/** The steps that are taken for several people in one go. */
export const BATCH_STEPS = ['met', 'proposed', 'decided', 'notified'] as const;
export type BatchStep = (typeof BATCH_STEPS)[number];

const of = api.api['annual-years'][':year'];
const SEND = {
  met: of.meeting.$post,
  proposed: of.proposal.$post,
  decided: of.decision.$post,
  notified: of.notice.$post,
} as const satisfies Record<BatchStep, unknown>;

/** The level each gets: proposed is what the year leads to, decided what was proposed. */
export const batchLevel = (row: AnnualRow, kind: BatchStep) =>
  kind === 'proposed' ? row.computedLevel : kind === 'decided' ? row.proposedLevel : null;

/** Who waits for this step by the reader; not those who were proposed before. */
export const waitingFor = (rows: readonly AnnualRow[], kind: BatchStep) =>
  rows.filter(({ may, state }) => may.includes(kind) && !(kind === 'proposed' && state === 'proposed'));

/** Takes one step for several people; who could not be written is named. */
export function useAnnualBatch(year: number, kind: BatchStep) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      rows,
      ...said
    }: {
      rows: readonly AnnualRow[];
      on: string | null;
      number: string;
      text: string;
    }) => {
      const people = rows.map((row) => ({
        ...{ cadre: row.cadre.code, id: newId(), version: row.version },
        ...{ level: batchLevel(row, kind), seenMean: row.meanHundredths },
      }));
      const json = { ...said, handling: '', people };
      return call(SEND[kind]({ param: { year: `${year}` }, json } as never));
    },
    async onSuccess({ outcomes }, { rows }) {
      await queryClient.invalidateQueries({ queryKey: ANNUAL_KEY });
      const done = outcomes.filter(({ problem }) => problem === null).length;
      if (done > 0) notify({ text: t('annual.batch.done', { count: done }) });
      const failed = outcomes.flatMap(({ cadre, problem }) =>
        problem ? (rows.find((row) => row.cadre.code === cadre)?.cadre.fullName ?? cadre) : [],
      );
      if (failed.length > 0) {
        notify({ text: t('annual.batch.failed', { count: failed.length, names: failed.join(', ') }) });
      }
    },
  });
}
