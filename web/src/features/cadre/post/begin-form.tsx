import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { HoursFields } from '../hours/hours-fields.tsx';
import { Logged } from '../hours/logged.tsx';
import { Touched } from '../hours/touched.tsx';
import type { Cadre, Post } from '../queries.ts';
import { FormCard } from './form-card.tsx';
import { PeriodFields } from './period-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { type Refusals, readTerms, termsOf } from './terms.ts';
import { useFormEnd } from './use-post-form.ts';

const KINDS = ['primary', 'concurrent', 'secondment'] as const;

/** A post that a person takes up: beside the one they hold, or on coming back. */
export function BeginForm({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { code } = person.cadre;
  const holds = person.posts.some((post) => post.toOn === null || post.toOn >= person.today);
  const [id] = useState(newId);
  const [kind, setKind] = useState<AssignmentKind>(holds ? 'concurrent' : 'primary');
  const [terms, setTerms] = useState(() => termsOf(undefined, person.today));
  const [refusals, refuse] = useState<Refusals>({});
  const { close, done } = useFormEnd(code);
  const change = (more: Partial<typeof terms>) => setTerms((known) => ({ ...known, ...more }));
  const save = useMutation({
    mutationFn: (values: NonNullable<ReturnType<typeof readTerms>['values']>) =>
      call(
        api.api.cadres[':code'].assignments[':id'].$put({
          param: { code, id },
          json: { ...values, kind },
        }),
      ),
    onSuccess: done,
  });
  const submit = () => {
    const { refusals: found, values } = readTerms(t, terms);
    refuse(found);
    if (values) save.mutate(values);
  };
  const paths = [
    'fromOn',
    'toOn',
    'unitId',
    'positionId',
    'dailyMinutes',
    'weeklyPattern',
    'decision',
    'decidedOn',
  ] as const;
  const told = Object.fromEntries(
    paths.map((path) => [path, refusals[path] ?? refusalOf(t, save.error, path)]),
  ) as Refusals;
  const fromOn = parseDay(terms.fromOn);
  const home = kind === 'secondment' ? homeOn(person.posts, fromOn) : undefined;
  const fields = { terms, onChange: change, refusals: told };
  return (
    <FormCard
      title={t('cadre.form.begin')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
    >
      <Field label={t('cadre.form.kind')}>
        {(ids) => (
          <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as AssignmentKind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`cadre.post.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <PeriodFields {...fields} today={person.today} />
      <PlaceFields {...fields} />
      <HoursFields {...fields} />
      <DecisionFields {...fields} today={person.today} />
      <Touched code={code} fromOn={fromOn} toOn={parseDay(terms.toOn)} monthsOnly={home !== undefined} />
      {home && <Logged post={home} fromOn={fromOn} toOn={parseDay(terms.toOn)} />}
    </FormCard>
  );
}

/** The primary post that a secondment from a day on lies over. */
const homeOn = (posts: readonly Post[], day: string | undefined): Post | undefined =>
  posts.find(
    (post) => post.kind === 'primary' && day !== undefined && post.fromOn <= day && (post.toOn ?? day) >= day,
  );
