import type { CadreInput } from '@so-viec/shared/cadre/cadre.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { HoursFields } from '../hours/hours-fields.tsx';
import { FormCard } from '../post/form-card.tsx';
import { PeriodFields } from '../post/period-fields.tsx';
import { PlaceFields } from '../post/place-fields.tsx';
import { type Refusals, readTerms, termsOf } from '../post/terms.ts';
import { PersonFields } from './person-fields.tsx';

const PATHS = [
  'fromOn',
  'toOn',
  'unitId',
  'positionId',
  'dailyMinutes',
  'weeklyPattern',
  'decision',
  'decidedOn',
] as const;

/** A new person with the post they take up. */
export function AddPersonForm({ today }: { today: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [ids] = useState(() => ({ cadre: newId(), post: newId() }));
  const [code, setCode] = useState('');
  const [words, setWords] = useState<Pick<CadreInput, 'fullName' | 'kind' | 'email'>>({
    fullName: '',
    kind: 'civil-servant',
    email: '',
  });
  const [terms, setTerms] = useState(() => termsOf(undefined, today));
  const [refusals, refuse] = useState<Refusals>({});
  const save = useMutation({
    mutationFn: (values: NonNullable<ReturnType<typeof readTerms>['values']>) => {
      const post = { ...values, id: ids.post, kind: 'primary' as const };
      return call(api.api.cadres.$post({ json: { ...words, id: ids.cadre, code: code.trim(), post } }));
    },
    onSuccess: async (made) => {
      await navigate({ to: '/can-bo/$code', params: { code: made.code } });
      await queryClient.invalidateQueries();
    },
  });
  const submit = () => {
    const { refusals: found, values } = readTerms(t, terms);
    refuse(found);
    if (values) save.mutate(values);
  };
  const told = Object.fromEntries(
    PATHS.map((path) => [
      path,
      refusals[path] ?? refusalOf(t, save.error, `post.${path}`) ?? refusalOf(t, save.error, path),
    ]),
  ) as Refusals;
  const change = (more: Partial<typeof terms>) => setTerms((known) => ({ ...known, ...more }));
  const fields = { terms, onChange: change, refusals: told };
  return (
    <FormCard
      title={t('cadre.form.add')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={() => void navigate({ to: '/can-bo', search: {} })}
    >
      <Field label={t('cadre.form.code')} refusal={refusalOf(t, save.error, 'code')}>
        {(own) => <TextInput {...own} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <PersonFields
        words={words}
        onChange={(more) => setWords((known) => ({ ...known, ...more }))}
        refusalOf={(path) => refusalOf(t, save.error, path)}
      />
      <PeriodFields {...fields} today={today} />
      <PlaceFields {...fields} />
      <HoursFields {...fields} />
      <DecisionFields {...fields} today={today} />
    </FormCard>
  );
}
