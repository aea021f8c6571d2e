import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { FilePicks } from '../../../ui/form/file-picks.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { TaskStory } from '../queries.ts';
import { type DeliveryForm, useDelivery } from './use-delivery.ts';

/** Hands a product of a task in without a line of the day: what it is, by which document, and what proves it. */
export function DeliverForm({ story, onDone }: { story: TaskStory; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useDelivery(story, onDone);
  const { said, say, picked, pick, refusal, isPending } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  const title = t('myWork.story.deliver.title');
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <Failed story={story} />
        <TextOf form={form} name="name" />
        <div className={classes.fields}>
          <TextOf form={form} name="kind" />
          <TextOf form={form} name="documentNumber" />
          <Field
            label={t('myWork.story.deliver.documentOn')}
            refusal={
              form.isUnread ? fieldText(t, { code: 'bad-day' }) : refusalOf(t, form.error, 'documentOn')
            }
          >
            {(of) => (
              <DayField
                {...of}
                value={said.documentOn}
                openAt={form.today}
                onChange={(documentOn) => say({ documentOn })}
              />
            )}
          </Field>
          <TextOf form={form} name="quantity" />
        </div>
        <TextOf form={form} name="note" />
        <FilePicks label={t('myWork.story.deliver.proofs')} picked={picked} onPick={pick} />
        <TextOf form={form} name="link" />
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={isPending}>
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

/** What was not accepted is handed in again as itself: this form is for the rest. */
function Failed({ story: { failed } }: { story: TaskStory }) {
  const { t } = useTranslation();
  if (!failed) return null;
  return (
    <p className={classes.reason}>
      {t('myWork.story.deliver.failed')}{' '}
      <Link to="/san-pham/$id" params={{ id: failed.id }}>
        {failed.name}
      </Link>
    </p>
  );
}

type TextProps = { form: DeliveryForm; name: Exclude<keyof DeliveryForm['said'], 'documentOn'> };

function TextOf({ form: { said, say, error }, name }: TextProps) {
  const { t } = useTranslation();
  const refusal = refusalOf(t, error, name === 'link' ? 'url' : name);
  return (
    <Field label={t(`myWork.story.deliver.${name}`)} refusal={refusal}>
      {(of) => (
        <TextInput
          {...of}
          value={said[name]}
          inputMode={name === 'quantity' ? 'numeric' : name === 'link' ? 'url' : 'text'}
          onChange={({ target }) => say({ [name]: target.value })}
        />
      )}
    </Field>
  );
}
