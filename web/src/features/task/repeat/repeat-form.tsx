import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { RHYTHMS, type Rhythm } from '@so-viec/shared/task/task-period.rules';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { type Draft, emptyDraft, keyOfPost, type Missing, readDraft } from '../form/draft.ts';
import formClasses from '../form/form.module.css';
import { ProductPart } from '../form/product-part.tsx';
import type { Choices, Recurrence } from '../queries.ts';
import { milliText } from '../words.ts';
import { RhythmFields } from './rhythm-fields.tsx';
import { usePutRecurrence } from './use-put-recurrence.ts';

type Props = { choices: Choices; today: string; recurrence?: Recurrence; onDone: () => void };

export interface Timing {
  every: Rhythm;
  dueDay: string;
  from: string;
  until: string;
}

function draftOf(row: Recurrence, today: string): Draft {
  const { productId, productName, proposedName, title, quantity, coefficientMilli } = row;
  const product = productId === null ? undefined : { id: productId, name: productName ?? '' };
  const isOutside = productId === null;
  const coefficient = isOutside ? milliText(coefficientMilli) : '';
  const said = { post: keyOfPost(row), product, isOutside, proposedName, coefficient, title };
  return {
    ...emptyDraft(today, undefined),
    ...said,
    quantity: String(quantity),
    quality: row.quality,
    basis: row.basis,
  };
}

const timingOf = (row: Recurrence): Timing => ({
  every: RHYTHMS.find((one) => one === row.every) ?? 'month',
  dueDay: String(row.dueDay),
  from: formatDay(row.fromOn),
  until: row.toOn ? formatDay(row.toOn) : '',
});

/** Work that comes again: what, whose, how often, due when. */
export function RepeatForm({ choices, today, recurrence, onDone }: Props) {
  const { t } = useTranslation();
  const [id] = useState(() => recurrence?.id ?? newId());
  const [draft, setDraft] = useState(() =>
    recurrence ? draftOf(recurrence, today) : emptyDraft(today, undefined),
  );
  const [timing, setTiming] = useState<Timing>(() =>
    recurrence ? timingOf(recurrence) : { every: 'month', dueDay: '25', from: formatDay(today), until: '' },
  );
  const [missing, setMissing] = useState<Missing & { dueDay?: string; toOn?: string }>({});
  const put = usePutRecurrence(id, t('tasks.repeat.saved'), onDone);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const version = recurrence?.version ?? 0;
    const read = readDraft({ ...draft, from: timing.from, due: '' }, { requestId: null, version });
    const toOn = timing.until.trim() === '' ? null : parseDay(timing.until);
    const dueDay = Number(timing.dueDay);
    const badDay = !Number.isInteger(dueDay) || dueDay < 1 || dueDay > (timing.every === 'week' ? 7 : 31);
    const wrong = {
      ...('missing' in read && read.missing),
      ...(badDay && { dueDay: 'tasks.repeat.dueDayBad' }),
      ...(toOn === undefined && { toOn: 'field.bad-day' }),
    };
    setMissing(wrong);
    if ('missing' in read || badDay || toOn === undefined || put.isPending) return;
    const { openedOn, dueOn: _, collaboratorIds: __, requestId: ___, reason: ____, ...said } = read.input;
    put.mutate({ ...said, every: timing.every, dueDay, fromOn: openedOn, toOn });
  };
  const told = (path: string) => {
    const own = missing[path as 'dueDay'];
    return own ? t(own as 'field.missing') : refusalOf(t, put.error, path === 'openedOn' ? 'fromOn' : path);
  };
  const refusal = formRefusal(t, put.error);
  const post = choices.posts.find((one) => keyOfPost(one) === draft.post);
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
        <Field label={t('tasks.form.what')} refusal={told('title')}>
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
        <RhythmFields timing={timing} set={(to) => setTiming((now) => ({ ...now, ...to }))} told={told} />
        <div className={formClasses.fields}>
          <Field label={t('tasks.repeat.from')} refusal={told('openedOn')}>
            {(ids) => (
              <DayField
                {...ids}
                value={timing.from}
                openAt={today}
                onChange={(from) => setTiming({ ...timing, from })}
              />
            )}
          </Field>
          <Field label={t('tasks.repeat.until')} hint={t('tasks.repeat.untilHint')} refusal={told('toOn')}>
            {(ids) => (
              <DayField
                {...ids}
                value={timing.until}
                openAt={today}
                onChange={(until) => setTiming({ ...timing, until })}
              />
            )}
          </Field>
        </div>
        <div className={formClasses.buttons}>
          <Button type="submit" aria-disabled={put.isPending}>
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
