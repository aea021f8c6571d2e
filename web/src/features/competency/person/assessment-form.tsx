import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { COMPETENCY_LEVELS } from '@so-viec/shared/competency/competency.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../form.module.css';
import type { PersonView } from '../queries.ts';

type Props = { code: string; view: PersonView; onDone: () => void };

/** One competency, the level it was found at with that level's words, the day and the basis. */
export function AssessmentForm({ code, view, onDone }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const choices = view.standings.length > 0 ? asked(view) : view.framework;
  const [competencyId, choose] = useState(choices[0]?.id ?? '');
  const [level, setLevel] = useState(3);
  const chosen = view.framework.find(({ id }) => id === competencyId);
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const typed = String(form.get('on') ?? '').trim();
      const note = String(form.get('note') ?? '').trim();
      const json = { id: newId(), competencyId, level, on: parseDay(typed) ?? typed, note };
      return call(api.api['cadre-competencies'][':code'].$post({ param: { code }, json }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['competency'] });
      notify({ text: t('competency.person.saved', { level, name: chosen?.name ?? '' }) });
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(new FormData(event.currentTarget));
  };
  const refusal = formRefusal(t, save.error);
  return (
    <form className={`${classes.form} ${classes.padded}`} onSubmit={submit} noValidate>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Field label={t('competency.name')} refusal={refusalOf(t, save.error, 'competencyId')}>
        {(ids) => (
          <Select {...ids} value={competencyId} onChange={(event) => choose(event.target.value)}>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t('competency.levelOnly')}
        hint={chosen?.levels[level - 1]}
        refusal={refusalOf(t, save.error, 'level')}
      >
        {(ids) => (
          <Select {...ids} value={level} onChange={(event) => setLevel(Number(event.target.value))}>
            {COMPETENCY_LEVELS.map((number) => (
              <option key={number} value={number}>
                {t('competency.level', { level: number })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('competency.person.on')} refusal={refusalOf(t, save.error, 'on')}>
        {(ids) => <NamedDayField {...ids} name="on" start={formatDay(today)} openAt={today} />}
      </Field>
      <Field
        label={t('competency.person.basis')}
        hint={t('common.noSecrets')}
        refusal={refusalOf(t, save.error, 'note')}
      >
        {(ids) => <TextInput {...ids} name="note" />}
      </Field>
      <div className={classes.buttons}>
        <Button type="submit" variant="primary">
          {t('competency.person.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

/** The competencies that the position asks for, in the framework's order. */
function asked({ framework, standings }: PersonView) {
  const ids = new Set(standings.map(({ competencyId }) => competencyId));
  return framework.filter(({ id }) => ids.has(id));
}
