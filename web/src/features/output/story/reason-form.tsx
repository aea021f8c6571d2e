import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './story.module.css';

interface Props {
  /** On the button that opens the form, and on the one that sends it. */
  open: string;
  send: string;
  why: string;
  hint: string;
  error: unknown;
  isPending: boolean;
  /** `close` folds the form up again. */
  onSend: (reason: string, close: () => void) => void;
  children?: ReactNode;
}

/** A button that unfolds to ask why, for what is not done without a reason. */
export function ReasonForm({ open, send, why, hint, error, isPending, onSend, children }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const refusal = formRefusal(t, error);
  if (!isOpen) {
    return (
      <Button size="sm" onClick={() => setOpen(true)}>
        {open}
      </Button>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') onSend(said, () => setOpen(false));
      }}
    >
      <Field label={why} hint={hint} refusal={refusalOf(t, error, 'reason')}>
        {(ids) => (
          <TextInput {...ids} value={reason} maxLength={1000} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      {children}
      {refusal && <Refusal>{refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={isPending || said === ''}>
          {send}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t('output.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
