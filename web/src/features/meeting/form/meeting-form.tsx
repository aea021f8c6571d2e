import { type CivilDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { MEETING_KINDS } from '@so-viec/shared/meeting/meeting';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Called } from '../queries.ts';
import classes from './form.module.css';
import { PeopleField } from './people-field.tsx';
import { useMeetingForm } from './use-meeting-form.ts';

type Props = {
  today: CivilDay;
  known?: Called;
  /** The field that takes the focus when the form comes in the place of another. */
  focusOn?: 'title' | 'documentNumber' | undefined;
  onDone: () => void;
};

/** A meeting, trip or conference with the people it is for. */
export function MeetingForm({ today, known, focusOn, onDone }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focusOn) box.current?.querySelector<HTMLElement>(`[name="${focusOn}"]`)?.focus();
  }, [focusOn]);
  const form = useMeetingForm({ today, known, onDone });
  const { draft, set, told } = form;
  const refusal = formRefusal(t, form.error);
  const count = draft.people.length;
  const name = known ? t('meeting.form.change', { title: known.title }) : t('meeting.form.new');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Card title={name}>
      <form ref={box} className={classes.form} onSubmit={submit} noValidate aria-label={name}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <Segmented
          label={t('meeting.form.kind')}
          segments={MEETING_KINDS.map((value) => ({ value, label: t(`workEntry.meeting.${value}`) }))}
          value={draft.kind}
          onChange={form.chooseKind}
        />
        <TextField form={form} field="title" name="title" hint={t('meeting.form.titleHint')} />
        <div className={classes.fields}>
          <Field label={t('meeting.form.fromOn')} refusal={told('fromOn')}>
            {(ids) => (
              <DayField {...ids} value={draft.from} openAt={today} onChange={(from) => set({ from })} />
            )}
          </Field>
          <Field label={t('meeting.form.toOn')} hint={t('meeting.form.toHint')} refusal={told('toOn')}>
            {(ids) => (
              <DayField
                {...ids}
                value={draft.to}
                openAt={parseDay(draft.from) ?? today}
                onChange={(to) => set({ to })}
              />
            )}
          </Field>
          <TextField form={form} field="time" name="minutes" hint={t('meeting.form.minutesHint')} />
        </div>
        <div className={classes.fields}>
          <TextField form={form} field="outputName" name="outputName" hint={t('meeting.form.outputHint')} />
          <TextField
            form={form}
            field="documentNumber"
            name="documentNumber"
            hint={t('meeting.form.documentHint')}
          />
        </div>
        <PeopleField
          people={draft.people}
          on={form.fromOn ?? today}
          refusal={told('cadreIds')}
          onChange={(people) => set({ people })}
        />
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={form.isPending || undefined}>
            {known
              ? t('meeting.form.saveChange')
              : t(count > 0 ? 'meeting.form.save' : 'meeting.form.saveNone', { count })}
          </Button>
          {known && (
            <Button variant="quiet" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

type TextProps = {
  form: Pick<ReturnType<typeof useMeetingForm>, 'draft' | 'set' | 'told'>;
  field: 'title' | 'time' | 'outputName' | 'documentNumber';
  name: 'title' | 'minutes' | 'outputName' | 'documentNumber';
  hint: string;
};

function TextField({ form: { draft, set, told }, field, name, hint }: TextProps) {
  const { t } = useTranslation();
  return (
    <Field label={t(`meeting.form.${name}`)} hint={hint} refusal={told(name)}>
      {(ids) => (
        <TextInput
          {...ids}
          name={name}
          value={draft[field]}
          onChange={({ target }) => set({ [field]: target.value })}
        />
      )}
    </Field>
  );
}
