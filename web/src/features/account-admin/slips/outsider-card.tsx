import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import { createOne } from '../queries.ts';
import type { PrintedSlip } from './slips.tsx';

/** An account for somebody who is not on the list of people. */
export function OutsiderCard({ onGiven }: { onGiven: (slips: readonly PrintedSlip[]) => void }) {
  const { t } = useTranslation();
  const [id, setId] = useState(newId);
  const [displayName, setName] = useState('');
  const [username, setUsername] = useState('');
  const queryClient = useQueryClient();
  const making = useMutation({
    mutationFn: () => createOne(id, { displayName, username }),
    onSuccess: ({ slip }) => {
      onGiven([slip]);
      setId(newId());
      setName('');
      setUsername('');
      return queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  const refusal = formRefusal(t, making.error);
  return (
    <Card title={t('accounts.many.outsider')}>
      <form className={classes.form} onSubmit={send}>
        <p className={classes.lead}>{t('accounts.many.outsiderLead')}</p>
        <Field label={t('accounts.many.name')} refusal={refusalOf(t, making.error, 'displayName')}>
          {(ids) => <TextInput {...ids} value={displayName} onChange={(e) => setName(e.target.value)} />}
        </Field>
        <Field
          label={t('accounts.many.username')}
          refusal={refusalOf(t, making.error, 'username') ?? refusalOf(t, making.error, username)}
        >
          {(ids) => <TextInput {...ids} value={username} onChange={(e) => setUsername(e.target.value)} />}
        </Field>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div>
          <Button type="submit" disabled={making.isPending}>
            {t('accounts.many.makeOne')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
