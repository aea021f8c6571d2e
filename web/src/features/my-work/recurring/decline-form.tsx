import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import classes from '../my-work.module.css';

type Props = {
  name: string;
  refusal: string | undefined;
  onDecline: (reason: string) => void;
  onClose: () => void;
};

/** Why a product is not put into the catalogue: who named it reads it. */
export function DeclineForm({ name, refusal, onDecline, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDecline(reason.trim());
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      noValidate
      aria-label={t('myWork.recurring.declineOf', { name })}
    >
      <Field label={t('myWork.recurring.declineReason')} refusal={refusal}>
        {(ids) => (
          <TextInput {...ids} ref={field} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <div className={classes.buttons}>
        <Button type="submit" variant="primary">
          {t('myWork.recurring.decline')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
