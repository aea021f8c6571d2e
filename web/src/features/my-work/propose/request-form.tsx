import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import { useRequests } from './use-requests.ts';

/** Asks the head of one's unit for work. */
export function RequestForm({ unitId, onDone }: { unitId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { ask } = useRequests(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate({ unitId, text });
  };
  const refusal = formRefusal(t, ask.error);
  return (
    <Card title={t('myWork.ask.title')}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={t('myWork.ask.title')}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <Field
          label={t('myWork.ask.text')}
          hint={t('common.noSecrets')}
          refusal={refusalOf(t, ask.error, 'text')}
        >
          {(ids) => (
            <TextArea {...ids} rows={2} value={text} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={ask.isPending}>
            {t('myWork.ask.send')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
