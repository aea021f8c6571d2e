import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import formClasses from '../form/form.module.css';
import { ReasonField } from '../form/reason-field.tsx';
import type { FoundTask as Page, Post } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import { CancelButton } from './cancel-button.tsx';
import classes from './panel.module.css';
import { evenParts, freshPart, readParts, type TypedPart, wordsOfSum } from './split-parts.ts';
import { SplitRow } from './split-row.tsx';

type Props = { task: Page['task']; posts: readonly Post[]; today: string; onDone: () => void };

/** Splits a task into parts of one person each; the sum beside the whole is said at every key. */
export function SplitForm({ task, posts, today, onDone }: Props) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const due = task.dueOn ? formatDay(task.dueOn) : '';
  const [parts, setParts] = useState<TypedPart[]>(() => evenParts(task, due));
  const [reason, setReason] = useState('');
  const change = (partId: string, to: Partial<TypedPart>) =>
    setParts((now) => now.map((part) => (part.id === partId ? { ...part, ...to } : part)));
  const split = useTaskWrite(
    (json: ReturnType<typeof readParts>) =>
      call(
        api.api.tasks[':id'].parts.$post({
          param: { id: task.id },
          json: { id, version: task.version, reason, parts: json },
        }),
      ),
    { text: () => t('tasks.split.done', { count: parts.length }), after: onDone },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!split.isPending) split.mutate(readParts(parts));
  };
  const sum = wordsOfSum(task, parts);
  const unsaid = refusalOf(t, split.error, 'reason');
  const refusal = formRefusal(t, split.error) ?? refusalOf(t, split.error, 'parts');
  return (
    <Card title={t('tasks.split.title')} note={t('tasks.split.about')}>
      <form className={formClasses.form} onSubmit={submit} noValidate aria-label={t('tasks.split.title')}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={classes.rows}>
          {parts.map((part, i) => (
            <SplitRow
              key={part.id}
              part={part}
              n={i + 1}
              posts={posts}
              today={today}
              told={(field) => refusalOf(t, split.error, `parts.${i}.${field}`)}
              onChange={(to) => change(part.id, to)}
              onRemove={
                parts.length > 2 ? () => setParts((now) => now.filter((one) => one !== part)) : undefined
              }
            />
          ))}
        </div>
        <p className={classes.sum} role="status" data-exact={sum.isExact || undefined}>
          {t('tasks.split.sum', { count: parts.length, sum: sum.sum, whole: sum.whole })}
          {sum.isExact
            ? `, ${t('tasks.split.exact')}`
            : sum.diff &&
              `, ${t(sum.isShort ? 'tasks.split.short' : 'tasks.split.over', { diff: sum.diff })}`}
        </p>
        {(unsaid !== undefined || reason !== '') && (
          <ReasonField
            label={t('tasks.form.reasonGive')}
            hint={t('tasks.form.reasonHint')}
            refusal={unsaid}
            reason={reason}
            onChange={setReason}
          />
        )}
        <div className={formClasses.buttons}>
          <Button type="submit" variant="primary" aria-disabled={split.isPending}>
            {t('tasks.split.send')}
          </Button>
          <Button
            icon="plus"
            onClick={() => setParts((now) => [...now, freshPart(task, due, now.length + 1)])}
          >
            {t('tasks.split.add')}
          </Button>
          <CancelButton onCancel={onDone} />
        </div>
      </form>
    </Card>
  );
}
