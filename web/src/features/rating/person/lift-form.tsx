import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../rating.module.css';
import { useRatingWrite } from '../use-rating-write.ts';

type Props = { found: { id: string; version: number }; onDone: () => void };

/** Takes back what disqualified somebody, with the reason. */
export function LiftForm({ found: { id, version }, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const send = () =>
    call(api.api.disqualifiers[':id'].lifting.$post({ param: { id }, json: { version, reason } }));
  const save = useRatingWrite<void>(send, t('rating.disqualifier.savedLift'), onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const refused = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Field label={t('rating.disqualifier.liftReason')} refusal={refusalOf(t, save.error, 'reason')}>
        {(ids) => <TextInput {...ids} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {refused && <Refusal look="box">{refused}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={save.isPending}>
          {t('rating.disqualifier.liftSave')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('rating.disqualifier.cancel')}
        </Button>
      </div>
    </form>
  );
}
