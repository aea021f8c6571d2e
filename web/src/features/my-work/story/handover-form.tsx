import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import { colleaguesQuery, type TaskStory } from '../queries.ts';

/** Hands a task, or some of its products, to a colleague: the head at once, others for the head to decide. */
export function HandoverForm({ story, onDone }: { story: TaskStory; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const isHead = story.may.assign;
  const isTaker = !isHead && !story.may.isLead;
  const left = story.remains.quantity - story.remains.delivered;
  const [cadreId, choose] = useState(isTaker ? (me.cadre?.id ?? '') : '');
  const [quantity, setQuantity] = useState(String(left));
  const [reason, setReason] = useState('');
  const [staysAssigned, setStays] = useState(false);
  const { data } = useQuery(colleaguesQuery(story.task?.id ?? ''));
  const send = useHandover(story, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate({ cadreId, quantity: Number(quantity), reason, staysAssigned });
  };
  const refusal = formRefusal(t, send.error);
  const told = (path: string) => refusalOf(t, send.error, path);
  const title = t(isTaker ? 'myWork.story.handover.titleTake' : 'myWork.story.handover.title');
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={classes.fields}>
          {!isTaker && (
            <Field label={t('myWork.story.handover.to')} refusal={told('cadreId')}>
              {(ids) => (
                <Select {...ids} value={cadreId} onChange={({ target }) => choose(target.value)}>
                  <option value="">{t('myWork.story.handover.choose')}</option>
                  {(data?.people ?? []).map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.fullName}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <Field label={t('myWork.story.handover.quantity')} refusal={told('quantity')}>
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="numeric"
                value={quantity}
                onChange={({ target }) => setQuantity(target.value)}
              />
            )}
          </Field>
        </div>
        <Field label={t('myWork.story.handover.reason')} refusal={told('reason')}>
          {(ids) => <TextInput {...ids} value={reason} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        <Checkbox
          label={t('myWork.story.handover.stays')}
          checked={staysAssigned}
          onChange={({ target }) => setStays(target.checked)}
        />
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={send.isPending}>
            {t(isHead ? 'myWork.story.handover.give' : 'myWork.story.handover.propose')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type Handover = { cadreId: string; quantity: number; reason: string; staysAssigned: boolean };

function useHandover({ task }: TaskStory, onDone: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  return useMutation({
    mutationFn: (said: Handover) =>
      call(api.api.handovers[':id'].$put({ param: { id }, json: { ...said, fromTaskId: task?.id ?? '' } })),
    onSuccess: async ({ state }) => {
      notify({ text: t(state === 'open' ? 'myWork.story.handover.given' : 'myWork.story.handover.sent') });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
}
