import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { api, call } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './leave.module.css';

/** The two answers to a request for leave; a refusal asks for its reason first. */
export function AnswerRequest({ request, name }: { request: { id: string; version: number }; name: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [stepId] = useState(newId);
  const [reason, setReason] = useState<string>();
  const step = useMutation({
    mutationFn: (what: 'granting' | 'refusal') =>
      call(
        api.api['leave-requests'][':id'][what].$post({
          param: { id: request.id },
          json: { id: stepId, version: request.version, reason: what === 'refusal' ? (reason ?? '') : '' },
        }),
      ),
    onSuccess: async (_, what) => {
      notify({ text: t(what === 'granting' ? 'leave.form.granted' : 'leave.form.refused', { name }) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div className={classes.answer}>
      {reason !== undefined && (
        <TextInput
          aria-label={t('leave.form.reasonOfRefusal')}
          placeholder={t('leave.form.reasonOfRefusal')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span className={classes.buttons}>
        <Button size="sm" icon="check" disabled={step.isPending} onClick={() => step.mutate('granting')}>
          {t('leave.grant')}
          <span className="visually-hidden">{name}</span>
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={step.isPending}
          onClick={() => (reason === undefined ? setReason('') : step.mutate('refusal'))}
        >
          {t('leave.refuse')}
          <span className="visually-hidden">{name}</span>
        </Button>
      </span>
      {step.error && <Refusal>{problemText(t, step.error)}</Refusal>}
    </div>
  );
}
