import { COMPETENCY_LEVELS } from '@so-viec/shared/competency/competency.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../form.module.css';
import type { Competency } from '../queries.ts';

type Props = { competency: Competency; onDone: () => void };

/** Name, meaning and level texts of one competency. */
export function CompetencyForm({ competency, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { code, name, meaning, levels, version } = competency;
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const typed = (field: string) => String(form.get(field) ?? '').trim();
      const json = {
        version,
        name: typed('name'),
        meaning: typed('meaning'),
        levels: COMPETENCY_LEVELS.map((level) => typed(`level${level}`)),
      };
      return call(api.api.competencies[':code'].$put({ param: { code }, json }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['competency'] });
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(new FormData(event.currentTarget));
  };
  const refused = (path: string) => refusalOf(t, save.error, path);
  const refusal = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Field label={t('competency.name')} refusal={refused('name')}>
        {(ids) => <TextInput {...ids} name="name" defaultValue={name} autoFocus />}
      </Field>
      <Field label={t('competency.meaning')} refusal={refused('meaning')}>
        {(ids) => <TextInput {...ids} name="meaning" defaultValue={meaning} />}
      </Field>
      {COMPETENCY_LEVELS.map((level) => (
        <Field key={level} label={t('competency.level', { level })} refusal={refused(`levels.${level - 1}`)}>
          {(ids) => <TextArea {...ids} name={`level${level}`} defaultValue={levels[level - 1]} rows={2} />}
        </Field>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary">
          {t('competency.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
