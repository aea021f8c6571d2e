import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { TaskStory } from '../queries.ts';

/** Hands a product of a task in without a line of the day. */
export function DeliverForm({ story, onDone }: { story: TaskStory; onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const planned = story.products.find(({ deliveredOn }) => deliveredOn === null);
  const [ids] = useState(() => ({ id: newId(), outputId: planned?.id ?? newId() }));
  const [said, setSaid] = useState({
    name: planned?.name ?? story.task?.title ?? '',
    documentNumber: '',
    quantity: '1',
    note: '',
  });
  const id = story.task?.id ?? '';
  const deliver = useMutation({
    mutationFn: () => {
      const json = { ...ids, ...said, quantity: Number(said.quantity), kind: '', documentOn: null };
      return call(api.api.tasks[':id'].deliveries.$post({ param: { id }, json }));
    },
    onSuccess: async () => {
      notify({ text: t('myWork.story.deliver.sent', { name: said.name }) });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!deliver.isPending) deliver.mutate();
  };
  const refusal = formRefusal(t, deliver.error);
  const title = t('myWork.story.deliver.title');
  const field = (
    name: 'name' | 'documentNumber' | 'quantity' | 'note',
    label: 'name' | 'number' | 'quantity' | 'note',
  ) => (
    <Field label={t(`myWork.story.deliver.${label}`)} refusal={refusalOf(t, deliver.error, name)}>
      {(of) => (
        <TextInput
          {...of}
          value={said[name]}
          inputMode={name === 'quantity' ? 'numeric' : 'text'}
          onChange={({ target }) => setSaid({ ...said, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        {field('name', 'name')}
        <div className={classes.fields}>
          {field('documentNumber', 'number')}
          {field('quantity', 'quantity')}
        </div>
        {field('note', 'note')}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={deliver.isPending}>
            {t('myWork.story.deliver.send')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
