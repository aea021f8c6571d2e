import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { KIND_LIMIT } from '@so-viec/shared/output/output.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { fieldText, formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Story } from '../queries.ts';
import classes from './story.module.css';
import { useWrite } from './use-write.ts';

type Values = { kind: string; documentNumber: string; documentOn: string | null };

/** Kind, number and date of a document. What was typed stays when it is refused. */
export function FactsForm({ story, onClose }: { story: Story; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(story.kind);
  const [number, setNumber] = useState(story.documentNumber);
  const [on, setOn] = useState(story.documentOn ? formatDay(story.documentOn) : '');
  const day = parseDay(on);
  const isUnread = on.trim() !== '' && day === undefined;
  const save = useWrite(story.id, (values: Values) =>
    call(
      api.api.outputs[':id'].facts.$put({
        param: { id: story.id },
        json: { version: story.version, ...values },
      }),
    ),
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUnread) return;
        const values = { kind: kind.trim(), documentNumber: number.trim(), documentOn: day ?? null };
        save.mutate(values, { onSuccess: onClose });
      }}
    >
      <Field label={t('output.fact.kind')} hint={t('output.edit.kindHint')}>
        {(ids) => (
          <TextInput {...ids} value={kind} maxLength={KIND_LIMIT} onChange={(e) => setKind(e.target.value)} />
        )}
      </Field>
      <Field label={t('output.fact.number')} refusal={refusalOf(t, save.error, 'documentNumber')}>
        {(ids) => <TextInput {...ids} value={number} onChange={(e) => setNumber(e.target.value)} />}
      </Field>
      <Field
        label={t('output.fact.documentOn')}
        refusal={isUnread ? fieldText(t, { code: 'bad-day' }) : refusalOf(t, save.error, 'documentOn')}
      >
        {(ids) => (
          <DayField {...ids} value={on} onChange={setOn} openAt={day ?? story.deliveredOn ?? '2026-01-01'} />
        )}
      </Field>
      {formRefusal(t, save.error) && <Refusal look="box">{formRefusal(t, save.error)}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={save.isPending}>
          {t('output.edit.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('output.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
