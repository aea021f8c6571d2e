import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useFormEnd } from '../post/use-post-form.ts';
import type { Transfer } from './transfer-query.ts';

/** The sending officer agrees to what the receiving one asked for; on the second press, for it moves a person. */
export function LetGo({ of }: { of: Transfer }) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [isSure, setSure] = useState(false);
  const { done } = useFormEnd(of.code);
  const save = useMutation({
    mutationFn: () => {
      const json = { id, version: of.version, terms: null };
      return call(api.api.transfers[':id'].acceptance.$post({ param: { id: of.id }, json }));
    },
    onSuccess: done,
  });
  return (
    <>
      {isSure ? (
        <SureButton size="sm" icon="check" autoFocus disabled={save.isPending} onClick={() => save.mutate()}>
          {t('transfer.act.letGoSure')}
          <span className="visually-hidden">{of.fullName}</span>
        </SureButton>
      ) : (
        <Button size="sm" icon="check" onClick={() => setSure(true)}>
          {t('transfer.act.letGo')}
          <span className="visually-hidden">{of.fullName}</span>
        </Button>
      )}
      {save.error && <Refusal>{problemText(t, save.error)}</Refusal>}
    </>
  );
}
