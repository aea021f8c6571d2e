import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { notify } from '../../ui/notice/notices.ts';
import { FINDING_KEY, type FindingOne } from './queries.ts';

export type ActKind = 'answer' | 'closing' | 'mending' | 'reopening';

/** Sends what one says or decides about a finding; everything is read anew after it. */
export function useAct(finding: FindingOne, onDone: (kind: ActKind) => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const again = () => queryClient.invalidateQueries({ queryKey: FINDING_KEY });
  return useMutation({
    mutationFn: ({ kind, words }: { kind: ActKind; words: string }) => {
      const json = { id: newId(), version: finding.version, words };
      return call(api.api.findings[':id'][kind].$post({ param: { id: finding.id }, json }));
    },
    async onSuccess(_done, { kind }) {
      await again();
      notify({ text: t(`finding.act.done.${kind}`) });
      onDone(kind);
    },
    onError: () => void again(),
  });
}

/** Tells, once, that its person has it before them. */
export function useLook({ id, isOwn, isUnseen }: FindingOne): void {
  const queryClient = useQueryClient();
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!isOwn || !isUnseen || told.current === id) return;
    told.current = id;
    const json = { id: newId() };
    // Where it does not come through, the next look tells it.
    call(api.api.findings[':id'].looks.$post({ param: { id }, json })).then(
      () => queryClient.invalidateQueries({ queryKey: FINDING_KEY }),
      () => undefined,
    );
  }, [id, isOwn, isUnseen, queryClient]);
}
