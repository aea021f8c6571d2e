import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
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
import { TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../form.module.css';
import type { PersonView } from '../queries.ts';
import { LevelRow } from './level-row.tsx';

type Props = { code: string; view: PersonView; onDone: () => void };

/** All competencies that the position asks for in one form: levels, the day and the basis; one press writes them. */
export function AssessmentForm({ code, view, onDone }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const choices = view.standings.length > 0 ? asked(view) : view.framework;
  // Made with the form: pressed twice it is one write.
  const [ids] = useState(() => new Map(choices.map(({ id }) => [id, newId()])));
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(new Map());
  const [isEmpty, setEmpty] = useState(false);
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const typed = String(form.get('on') ?? '').trim();
      const note = String(form.get('note') ?? '').trim();
      const found = [...levels].map(([competencyId, level]) => ({
        ...{ id: ids.get(competencyId) ?? '', competencyId, level },
      }));
      const json = { on: parseDay(typed) ?? typed, note, levels: found };
      return call(api.api['cadre-competencies'][':code'].$post({ param: { code }, json }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['competency'] });
      notify({ text: t('competency.person.saved', { count: levels.size, name: view.cadre.fullName }) });
      onDone();
    },
  });
  const choose = (competencyId: string, level: number) => {
    const next = new Map(levels);
    if (level === 0) next.delete(competencyId);
    else next.set(competencyId, level);
    setLevels(next);
    setEmpty(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(levels.size === 0);
    if (levels.size > 0 && !save.isPending) save.mutate(new FormData(event.currentTarget));
  };
  const standings = new Map(view.standings.map((standing) => [standing.competencyId, standing]));
  const refusal = formRefusal(t, save.error);
  return (
    <form className={`${classes.wide} ${classes.padded}`} onSubmit={submit} noValidate>
      <ul className={classes.rows}>
        {choices.map((competency) => (
          <LevelRow
            key={competency.id}
            competency={competency}
            standing={standings.get(competency.id)}
            level={levels.get(competency.id) ?? 0}
            onChoose={(level) => choose(competency.id, level)}
          />
        ))}
      </ul>
      <div className={classes.pair}>
        <Field label={t('competency.person.on')} refusal={refusalOf(t, save.error, 'on')}>
          {(own) => <NamedDayField {...own} name="on" start={formatDay(today)} openAt={today} />}
        </Field>
        <Field
          label={t('competency.person.basis')}
          hint={t('common.noSecrets')}
          refusal={refusalOf(t, save.error, 'note')}
        >
          {(own) => <TextInput {...own} name="note" />}
        </Field>
      </div>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      {isEmpty && <Refusal>{t('competency.person.noLevel')}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary">
          {levels.size === 0
            ? t('competency.person.save')
            : t('competency.person.saveMany', { count: levels.size })}
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
