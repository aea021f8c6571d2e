import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { OwnTask, OwnWork } from '../queries.ts';
import { useProposal } from './use-proposal.ts';

type Props = { work: OwnWork; known: OwnTask | undefined; onDone: () => void };

function startOf({ posts }: OwnWork, known: OwnTask | undefined) {
  return {
    origin: 'ad-hoc' as 'ad-hoc' | 'routine',
    unitId: known?.unitId ?? posts[0]?.unitId ?? '',
    title: known?.title ?? '',
    productId: known?.productId ?? '',
    askedBy: known?.basis ?? '',
    quantity: String(known?.quantity ?? 1),
    due: known?.dueOn ? formatDay(known.dueOn) : '',
    note: known?.quality ?? '',
  };
}

/** Proposes ad hoc work to the head, or opens routine work; with `known` mends what was proposed. */
export function ProposeForm({ work, known, onDone }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(() => startOf(work, known));
  const [isBadDay, setBadDay] = useState(false);
  const { propose } = useProposal(known, onDone);
  const say = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const isRoutine = said.origin === 'routine';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dueOn = said.due.trim() === '' ? null : parseDay(said.due);
    setBadDay(dueOn === undefined);
    if (dueOn === undefined || propose.isPending) return;
    const { due: _, quantity, productId, askedBy, ...rest } = said;
    const product = { productId: productId || null, askedBy: isRoutine ? '' : askedBy };
    propose.mutate({ ...rest, ...product, quantity: Number(quantity), dueOn });
  };
  const told = (path: string) => refusalOf(t, propose.error, path);
  const refusal = formRefusal(t, propose.error);
  const title = t(known ? 'myWork.propose.mendTitle' : 'myWork.propose.title');
  const products = work.products.filter(({ positionId }) =>
    [null, work.posts.find(({ unitId }) => unitId === said.unitId)?.positionId].includes(positionId),
  );
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        {!known && (
          <Segmented
            label={t('myWork.propose.origin')}
            value={said.origin}
            segments={[
              { value: 'ad-hoc', label: t('myWork.propose.adHoc') },
              { value: 'routine', label: t('myWork.propose.routine') },
            ]}
            onChange={(origin) => say({ origin })}
          />
        )}
        <Field label={t('myWork.propose.name')} refusal={told('title')}>
          {(ids) => (
            <TextInput {...ids} value={said.title} onChange={({ target }) => say({ title: target.value })} />
          )}
        </Field>
        <div className={classes.fields}>
          {work.posts.length > 1 && (
            <Field label={t('myWork.propose.post')} refusal={told('unitId')}>
              {(ids) => (
                <Select {...ids} value={said.unitId} onChange={({ target }) => say({ unitId: target.value })}>
                  {work.posts.map(({ unitId, unitName }) => (
                    <option key={unitId} value={unitId}>
                      {unitName}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          {!isRoutine && (
            <Field label={t('myWork.propose.askedBy')} refusal={told('askedBy')}>
              {(ids) => (
                <TextInput
                  {...ids}
                  value={said.askedBy}
                  onChange={({ target }) => say({ askedBy: target.value })}
                />
              )}
            </Field>
          )}
          <Field label={t('myWork.propose.product')} refusal={told('productId')}>
            {(ids) => (
              <Select
                {...ids}
                value={said.productId}
                onChange={({ target }) => say({ productId: target.value })}
              >
                <option value="">
                  {t(isRoutine ? 'myWork.propose.chooseProduct' : 'myWork.propose.noProduct')}
                </option>
                {products.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('myWork.propose.quantity')} refusal={told('quantity')}>
            {(ids) => (
              <TextInput
                {...ids}
                inputMode="numeric"
                value={said.quantity}
                onChange={({ target }) => say({ quantity: target.value })}
              />
            )}
          </Field>
          <Field
            label={t('myWork.propose.due')}
            hint={t('myWork.propose.dueHint')}
            refusal={isBadDay ? t('field.bad-day') : told('dueOn')}
          >
            {(ids) => (
              <DayField {...ids} value={said.due} openAt={work.today} onChange={(due) => say({ due })} />
            )}
          </Field>
        </div>
        <Field label={t('myWork.propose.note')} hint={t('common.noSecrets')} refusal={told('note')}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              value={said.note}
              onChange={({ target }) => say({ note: target.value })}
            />
          )}
        </Field>
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={propose.isPending}>
            {t(
              known ? 'myWork.propose.sendAgain' : isRoutine ? 'myWork.propose.open' : 'myWork.propose.send',
            )}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
