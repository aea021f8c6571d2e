import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import type { Story, StoryFinding } from '../../queries.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';

/** The maker asks that an objective cause be taken for some or all items of a fault or delay. */
export function AskCause({ story, finding }: { story: Story; finding: StoryFinding }) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  const [reason, setReason] = useState('');
  const [quantity, setQuantity] = useState(finding.quantity);
  const ask = useWrite(story.id, () =>
    call(
      api.api.outputs[':id'].causes.$post({
        param: { id: story.id },
        json: { id: newId(), ofCheckId: finding.id, quantity, reason: reason.trim() },
      }),
    ),
  );
  const refusal = formRefusal(t, ask.error);
  if (!isOpen) {
    return (
      <Button size="sm" onClick={() => open(true)}>
        {t('output.cause.ask')}
      </Button>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') ask.mutate(undefined, { onSuccess: () => open(false) });
      }}
    >
      <Field
        label={t('output.cause.why')}
        hint={t('common.noSecrets')}
        refusal={refusalOf(t, ask.error, 'reason')}
      >
        {(ids) => (
          <TextInput {...ids} value={reason} maxLength={1000} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      {finding.quantity > 1 && (
        <Field
          label={t('output.cause.howMany', { quantity: finding.quantity })}
          refusal={refusalOf(t, ask.error, 'quantity')}
        >
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="numeric"
              value={String(quantity)}
              onChange={(e) =>
                setQuantity(Math.max(1, Number.parseInt(e.target.value.replace(/\D/g, '') || '1', 10)))
              }
            />
          )}
        </Field>
      )}
      {refusal && <Refusal>{refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={ask.isPending || reason.trim() === ''}>
          {t('output.cause.send')}
        </Button>
        <Button variant="quiet" onClick={() => open(false)}>
          {t('output.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
