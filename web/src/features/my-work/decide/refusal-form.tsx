import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { Proposal } from '../queries.ts';
import { useDecision } from './use-decision.ts';

type Props = { proposal: Proposal; onDone: () => void; onClose: () => void };

/** Why a proposal is not taken: Enter sends it, Esc leaves it. */
export function RefusalForm({ proposal, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { refuse } = useDecision(proposal, onDone);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refuse.isPending) refuse.mutate(reason.trim());
  };
  const refusal = formRefusal(t, refuse.error);
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      noValidate
      aria-label={t('myWork.decide.refuseOf', { title: proposal.title })}
    >
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Field
        label={t('myWork.decide.refuseReason')}
        hint={t('myWork.decide.reasonHint')}
        refusal={refusalOf(t, refuse.error, 'reason')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            ref={field}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
              if (refuse.isError) refuse.reset();
            }}
          />
        )}
      </Field>
      <div className={classes.buttons}>
        <Button type="submit" variant="primary" icon="return" keys="Enter" aria-disabled={refuse.isPending}>
          {t(proposal.takenOverFromId === null ? 'myWork.decide.refuse' : 'myWork.decide.refuseHandover')}
        </Button>
        <Button variant="quiet" keys="Esc" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
