import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { fieldText, formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { CountField } from '../../../ui/form/count-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Story } from '../queries.ts';
import classes from './story.module.css';
import { useWrite } from './use-write.ts';

/** What is handed in again, as it is typed. */
function useTyped(story: Story) {
  // As many as failed are what is mended, unless the maker says otherwise.
  const failed = story.findings.findLast(({ kind }) => kind === 'fault')?.quantity ?? story.quantity;
  const [quantity, setQuantity] = useState(failed);
  const [number, setNumber] = useState(story.documentNumber);
  const [on, setOn] = useState(story.documentOn ? formatDay(story.documentOn) : '');
  const [note, setNote] = useState('');
  const day = parseDay(on);
  const isUnread = on.trim() !== '' && day === undefined;
  const said = { quantity, note: note.trim(), documentNumber: number.trim(), documentOn: day ?? null };
  return { ...{ quantity, setQuantity, number, setNumber, on, setOn, note, setNote }, day, isUnread, said };
}

/** A product at fault or returned is handed in again by its maker: how many, by which document, with what was mended. */
export function DeliverAgain({ story }: { story: Story }) {
  const { t } = useTranslation();
  const typed = useTyped(story);
  // Sent again after no answer it is the same delivery.
  const id = useRef(newId());
  const deliver = useWrite(story.id, () => {
    const json = { id: id.current, version: story.version, ...typed.said };
    return call(api.api.outputs[':id'].deliveries.$post({ param: { id: story.id }, json }));
  });
  if (!story.may.deliverAgain) return null;
  const refusal = formRefusal(t, deliver.error);
  return (
    <Card title={t('output.again.title')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!typed.isUnread) deliver.mutate(undefined);
        }}
      >
        <DeliveryFields story={story} typed={typed} error={deliver.error} />
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" disabled={deliver.isPending}>
            {t('output.again.send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type FieldProps = { story: Story; typed: ReturnType<typeof useTyped>; error: Error | null };

function DeliveryFields({ story, typed, error }: FieldProps) {
  const { t } = useTranslation();
  const isUnread = typed.isUnread ? fieldText(t, { code: 'bad-day' }) : undefined;
  return (
    <>
      <Field
        label={t('output.again.note')}
        hint={t('common.noSecrets')}
        refusal={refusalOf(t, error, 'note')}
      >
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            value={typed.note}
            maxLength={1000}
            onChange={(event) => typed.setNote(event.target.value)}
          />
        )}
      </Field>
      {story.quantity > 1 && (
        <CountField
          label={t('output.again.quantity', { quantity: formatWhole(story.quantity) })}
          value={typed.quantity}
          most={story.quantity}
          onChange={typed.setQuantity}
        />
      )}
      <Field label={t('output.fact.number')} refusal={refusalOf(t, error, 'documentNumber')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={typed.number}
            onChange={(event) => typed.setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('output.fact.documentOn')} refusal={isUnread || refusalOf(t, error, 'documentOn')}>
        {(ids) => (
          <DayField
            {...ids}
            value={typed.on}
            onChange={typed.setOn}
            openAt={typed.day ?? story.deliveredOn ?? '2026-01-01'}
          />
        )}
      </Field>
    </>
  );
}
