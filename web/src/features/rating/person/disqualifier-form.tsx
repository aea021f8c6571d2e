import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type Disqualifier, disqualifiersFor } from '@so-viec/shared/review/rating/rating.rules';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { RatedPerson } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingWrite } from '../use-rating-write.ts';

type Props = { person: RatedPerson; today: string; onDone: () => void };
type Form = { kind: Disqualifier; day: string; fact: string; document: string };

/** Enters what forces somebody's last level. */
export function DisqualifierForm({ person: { code, kind }, today, onDone }: Props) {
  const { t } = useTranslation();
  const id = useRef(newId());
  const [form, setForm] = useState<Form>({
    kind: 'discipline',
    day: formatDay(today),
    fact: '',
    document: '',
  });
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }));
  const send = ({ day, ...said }: Form) => {
    const json = { id: id.current, cadre: code, happenedOn: parseDay(day) ?? day, ...said };
    return call(api.api.disqualifiers.$post({ json }));
  };
  const save = useRatingWrite(send, t('rating.disqualifier.saved'), onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  const refusal = (path: string) => refusalOf(t, save.error, path);
  const refused = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Field label={t('rating.disqualifier.kindField')} refusal={refusal('kind')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.kind}
            onChange={(event) => set({ kind: event.target.value as Disqualifier })}
          >
            {disqualifiersFor(kind).map((value) => (
              <option key={value} value={value}>
                {t(`rating.disqualifier.kind.${value}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t('rating.disqualifier.day')}
        hint={t('rating.disqualifier.dayHint')}
        refusal={refusal('happenedOn')}
      >
        {(ids) => <DayField {...ids} value={form.day} openAt={today} onChange={(day) => set({ day })} />}
      </Field>
      <Field
        label={t('rating.disqualifier.fact')}
        hint={`${t('common.noSecrets')}.`}
        refusal={refusal('fact')}
      >
        {(ids) => (
          <TextArea {...ids} value={form.fact} onChange={(event) => set({ fact: event.target.value })} />
        )}
      </Field>
      <Field label={t('rating.disqualifier.document')} refusal={refusal('document')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={form.document}
            onChange={(event) => set({ document: event.target.value })}
          />
        )}
      </Field>
      {refused && <Refusal look="box">{refused}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary" disabled={save.isPending}>
          {t('rating.disqualifier.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('rating.disqualifier.cancel')}
        </Button>
      </div>
    </form>
  );
}
