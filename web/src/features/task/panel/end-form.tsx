import { newId } from '@so-viec/shared/id/uuidv7';
import { TASK_ENDINGS, type TaskEnding } from '@so-viec/shared/task/task.rules';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, problemText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import formClasses from '../form/form.module.css';
import { ReasonField } from '../form/reason-field.tsx';
import type { FoundTask as Page } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import { CancelButton } from './cancel-button.tsx';
import classes from './panel.module.css';

/** Ends a task: done, could not be done, or cancelled. */
export function EndForm({ task, onDone }: { task: Page['task']; onDone: () => void }) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [kind, setKind] = useState<TaskEnding>('closed');
  const [reason, setReason] = useState('');
  const end = useTaskWrite(
    () =>
      call(
        api.api.tasks[':id'].ending.$post({
          param: { id: task.id },
          json: { id, version: task.version, kind, reason },
        }),
      ),
    { text: () => t('tasks.end.done'), after: onDone },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!end.isPending) end.mutate(undefined);
  };
  const refusal = formRefusal(t, end.error);
  return (
    <Card title={t('tasks.end.title')}>
      <form className={formClasses.form} onSubmit={submit} noValidate aria-label={t('tasks.end.title')}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <Field label={t('tasks.end.how')}>
          {(ids) => (
            <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as TaskEnding)}>
              {TASK_ENDINGS.map((one) => (
                <option key={one} value={one}>
                  {t(`tasks.end.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <ReasonField
          label={t('tasks.end.reason')}
          refusal={refusalOf(t, end.error, 'reason')}
          reason={reason}
          onChange={setReason}
        />
        <div className={formClasses.buttons}>
          <Button type="submit" variant="primary" aria-disabled={end.isPending}>
            {t('tasks.end.send')}
          </Button>
          <CancelButton onCancel={onDone} />
        </div>
      </form>
    </Card>
  );
}

/** Takes an ending back; why, where the work counts again in a month that is approved. */
export function ReopenButton({ task }: { task: Page['task'] }) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [reason, setReason] = useState('');
  const reopen = useTaskWrite(
    () =>
      call(
        api.api.tasks[':id'].reopening.$post({
          param: { id: task.id },
          json: { id, version: task.version, reason },
        }),
      ),
    { text: () => t('tasks.end.reopened') },
  );
  const asked = refusalOf(t, reopen.error, 'reason');
  return (
    <div className={classes.acts}>
      {asked || reason !== '' ? (
        <ReasonField label={t('tasks.end.reason')} refusal={asked} reason={reason} onChange={setReason} />
      ) : (
        reopen.error && <Refusal>{problemText(t, reopen.error)}</Refusal>
      )}
      <Button size="sm" icon="undo" onClick={() => reopen.mutate(undefined)}>
        {t('tasks.panel.reopen')}
      </Button>
    </div>
  );
}
