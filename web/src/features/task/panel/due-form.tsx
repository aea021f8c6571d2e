import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import formClasses from '../form/form.module.css';
import { ReasonField } from '../form/reason-field.tsx';
import type { FoundTask as Page } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import { CancelButton } from './cancel-button.tsx';

/** Moves the due day; the days before stay in the story. */
export function DueForm({ task, today, onDone }: { task: Page['task']; today: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [due, setDue] = useState(task.dueOn ? formatDay(task.dueOn) : '');
  const [reason, setReason] = useState('');
  const [isBad, setBad] = useState(false);
  const move = useTaskWrite(
    (dueOn: string | null) =>
      call(
        api.api.tasks[':id']['due-day'].$post({
          param: { id: task.id },
          json: { id, version: task.version, dueOn, reason },
        }),
      ),
    {
      text: (_, dueOn) =>
        dueOn ? t('tasks.move.done', { day: formatDay(dueOn) }) : t('tasks.move.doneNone'),
      after: onDone,
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dueOn = due.trim() === '' ? null : parseDay(due);
    setBad(dueOn === undefined);
    if (dueOn !== undefined && !move.isPending) move.mutate(dueOn);
  };
  const refusal = formRefusal(t, move.error);
  return (
    <Card title={t('tasks.move.title')}>
      <form className={formClasses.form} onSubmit={submit} noValidate aria-label={t('tasks.move.title')}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <Field
          label={t('tasks.move.to')}
          refusal={isBad ? t('field.bad-day') : refusalOf(t, move.error, 'dueOn')}
        >
          {(ids) => <DayField {...ids} value={due} openAt={task.dueOn ?? today} onChange={setDue} />}
        </Field>
        <ReasonField
          label={t('tasks.move.reason')}
          hint={t('tasks.form.reasonHint')}
          refusal={refusalOf(t, move.error, 'reason')}
          reason={reason}
          onChange={setReason}
        />
        <div className={formClasses.buttons}>
          <Button type="submit" variant="primary" aria-disabled={move.isPending}>
            {t('tasks.move.send')}
          </Button>
          <CancelButton onCancel={onDone} />
        </div>
      </form>
    </Card>
  );
}
