import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { OwnTask, OwnWork } from '../queries.ts';
import { ProposeFields, type Said, startOf } from './propose-fields.tsx';
import { useProposal } from './use-proposal.ts';

type Props = { work: OwnWork; known: OwnTask | undefined; onDone: () => void };

/** Proposes ad hoc work to the head, or opens routine work; with `known` mends what was proposed. */
export function ProposeForm({ work, known, onDone }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(() => startOf(work, known));
  const [isBadDay, setBadDay] = useState(false);
  const { propose } = useProposal(known, onDone);
  const say = (change: Partial<Said>) => setSaid({ ...said, ...change });
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
        <ProposeFields work={work} said={said} say={say} told={told} isBadDay={isBadDay} />
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
