import { COMPETENCY_LEVELS } from '@so-viec/shared/competency/competency.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import classes from '../form.module.css';
import type { Competency } from '../queries.ts';

type Props = { competency: Competency; onDone: () => void };

/** Name, meaning and level texts of one competency. */
export function CompetencyForm({ competency, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { code } = competency;
  const { opened, goOn } = useOpened(competency);
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const typed = (field: string) => String(form.get(field) ?? '').trim();
      const json = {
        version: opened.version,
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
  const theirs = useTheirs(competency, save.error);
  const { name, meaning, levels } = opened;
  const keep = () => {
    goOn();
    save.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(new FormData(event.currentTarget));
  };
  const refused = (path: string) => refusalOf(t, save.error, path);
  const refusal = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {theirs && save.variables ? (
        <StaleChoice rows={rowsOf(t, theirs, save.variables)} onKeep={keep} onTake={onDone} />
      ) : (
        refusal && <Refusal look="box">{refusal}</Refusal>
      )}
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

/** The texts as they are stored and as they were sent. */
function rowsOf(t: TFunction, theirs: Competency, form: FormData) {
  const typed = (field: string) => String(form.get(field) ?? '').trim();
  return [
    [t('competency.name'), theirs.name, typed('name')] as const,
    [t('competency.meaning'), theirs.meaning, typed('meaning')] as const,
    ...COMPETENCY_LEVELS.map(
      (level) =>
        [t('competency.level', { level }), theirs.levels[level - 1] ?? '', typed(`level${level}`)] as const,
    ),
  ];
}
