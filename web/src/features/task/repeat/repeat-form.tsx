import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keyOfPost } from '../form/draft.ts';
import formClasses from '../form/form.module.css';
import { ProductPart } from '../form/product-part.tsx';
import { RhythmFields } from './rhythm-fields.tsx';
import { type RepeatFormOf, useRepeatForm } from './use-repeat-form.ts';

/** Work that comes again: what, whose, how often, due when. */
export function RepeatForm(of: RepeatFormOf) {
  const { t } = useTranslation();
  const { choices, today, recurrence, onDone } = of;
  const { draft, timing, post, set, time, told, refusal, isPending, send } = useRepeatForm(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const text = (name: 'quantity' | 'title', label: string) => (
    <Field label={label} refusal={told(name)}>
      {(ids) => (
        <TextInput
          {...ids}
          maxLength={300}
          value={draft[name]}
          placeholder={name === 'title' ? draft.product?.name : undefined}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title={t(recurrence ? 'tasks.repeat.title' : 'tasks.repeat.add')}>
      <form className={formClasses.form} onSubmit={submit} noValidate aria-label={t('tasks.repeat.add')}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={`${formClasses.fields} ${formClasses.who}`}>
          <Field label={t('tasks.form.person')} refusal={told('cadreId')}>
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
          {text('quantity', t('tasks.form.quantity'))}
        </div>
        {text('title', t('tasks.form.what'))}
        <RhythmFields timing={timing} set={time} told={told} />
        <div className={formClasses.fields}>
          <Field label={t('tasks.repeat.from')} refusal={told('openedOn')}>
            {(ids) => (
              <DayField {...ids} value={timing.from} openAt={today} onChange={(from) => time({ from })} />
            )}
          </Field>
          <Field label={t('tasks.repeat.until')} hint={t('tasks.repeat.untilHint')} refusal={told('toOn')}>
            {(ids) => (
              <DayField {...ids} value={timing.until} openAt={today} onChange={(until) => time({ until })} />
            )}
          </Field>
        </div>
        <div className={formClasses.buttons}>
          <Button type="submit" variant="primary" aria-disabled={isPending}>
            {t('tasks.form.save')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
