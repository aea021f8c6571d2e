import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { refusalOf } from '../../../../lib/problem-text.ts';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import type { Story, StoryFinding } from '../../queries.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useWrite } from '../use-write.ts';

/** The maker asks that an objective cause be taken for some or all items of a fault or delay. */
export function AskCause({ story, finding }: { story: Story; finding: StoryFinding }) {
  const { t } = useTranslation();
  const [quantity, setQuantity] = useState(finding.quantity);
  const ask = useWrite(story.id, (reason: string) =>
    call(
      api.api.outputs[':id'].causes.$post({
        param: { id: story.id },
        json: { id: newId(), ofCheckId: finding.id, quantity, reason },
      }),
    ),
  );
  return (
    <ReasonForm
      open={t('output.cause.ask')}
      send={t('output.cause.send')}
      why={t('output.cause.why')}
      hint={t('common.noSecrets')}
      error={ask.error}
      isPending={ask.isPending}
      onSend={(reason, close) => ask.mutate(reason, { onSuccess: close })}
    >
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
    </ReasonForm>
  );
}
