import { newId } from '@so-viec/shared/id/uuidv7';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Story } from '../queries.ts';
import classes from './story.module.css';
import { useWrite } from './use-write.ts';

/** A product at fault or returned is handed in again by its maker, with what was mended. */
export function DeliverAgain({ story }: { story: Story }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  // Sent again after no answer it is the same delivery.
  const id = useRef(newId());
  const failed = story.findings.findLast(({ kind }) => kind === 'fault')?.quantity ?? story.quantity;
  const deliver = useWrite(story.id, () =>
    call(
      api.api.outputs[':id'].deliveries.$post({
        param: { id: story.id },
        json: {
          ...{ id: id.current, version: story.version, quantity: failed, note: note.trim() },
          ...{ documentNumber: story.documentNumber, documentOn: story.documentOn },
        },
      }),
    ),
  );
  if (!story.may.deliverAgain) return null;
  return (
    <Card title={t('output.again.title')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          deliver.mutate(undefined);
        }}
      >
        <Field label={t('output.again.note')} hint={t('common.noSecrets')}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              value={note}
              maxLength={1000}
              onChange={(e) => setNote(e.target.value)}
            />
          )}
        </Field>
        {deliver.error && <Refusal look="box">{problemText(t, deliver.error)}</Refusal>}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" disabled={deliver.isPending}>
            {t('output.again.send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
