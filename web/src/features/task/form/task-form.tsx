import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { FilePicks } from '../../../ui/form/file-picks.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keyOfPost } from './draft.ts';
import classes from './form.module.css';
import { HelpersField } from './helpers-field.tsx';
import { ProductPart } from './product-part.tsx';
import { ReasonField } from './reason-field.tsx';
import { TermsFields } from './terms-fields.tsx';
import { type TaskFormOf, useTaskForm } from './use-task-form.ts';

/** Gives work or changes it. Ctrl Enter sends. */
export function TaskForm({ onCancel, ...of }: TaskFormOf & { onCancel: () => void }) {
  const { t } = useTranslation();
  const { choices, task, today } = of;
  const { draft, set, post, told, refusal, isPending, send, picked, pick } = useTaskForm(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) send();
  };
  const title = t(task ? 'tasks.form.change' : 'tasks.form.new');
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} onKeyDown={press} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={`${classes.fields} ${classes.who}`}>
          <Field label={t('tasks.form.person')} refusal={told('cadreId') ?? told('unitId')}>
            {(ids) => (
              <Select {...ids} value={draft.post} onChange={(event) => set({ post: event.target.value })}>
                <option value="">{t('tasks.form.pick')}</option>
                {choices.posts.map((one) => (
                  <option key={keyOfPost(one)} value={keyOfPost(one)}>
                    {one.fullName}, {one.title || one.positionName}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ProductPart draft={draft} set={set} products={choices.products} post={post} told={told} />
          <Field label={t('tasks.form.quantity')} refusal={told('quantity')}>
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="numeric"
                value={draft.quantity}
                onChange={(event) => set({ quantity: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Field label={t('tasks.form.what')} hint={t('tasks.form.secret')} refusal={told('title')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={300}
              value={draft.title}
              placeholder={draft.product?.name}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <TermsFields draft={draft} set={set} told={told} today={today} />
        <HelpersField draft={draft} set={set} posts={choices.posts} refusal={told('collaboratorIds')} />
        {!task && <FilePicks label={t('tasks.form.files')} picked={picked} onPick={pick} />}
        {(task || draft.reason !== '' || told('reason')) && (
          <ReasonField
            label={t(task ? 'tasks.form.reason' : 'tasks.form.reasonGive')}
            hint={t('tasks.form.reasonHint')}
            refusal={told('reason')}
            reason={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" keys="Ctrl Enter" aria-disabled={isPending}>
            {t(task ? 'tasks.form.save' : 'tasks.form.send')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
