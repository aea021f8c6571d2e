import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { HoursFields } from '../hours/hours-fields.tsx';
import { Logged } from '../hours/logged.tsx';
import { TermsImpact } from '../hours/terms-impact.tsx';
import { Touched } from '../hours/touched.tsx';
import type { Cadre, Post } from '../queries.ts';
import { ProposeForm } from '../transfer/form/propose-form.tsx';
import { FormCard } from './form-card.tsx';
import { PlaceFields } from './place-fields.tsx';
import { PlannedNote } from './planned-note.tsx';
import { StalePost } from './stale-post.tsx';
import { type Refusals, readTerms, termsOf } from './terms.ts';
import { useFormEnd } from './use-post-form.ts';

type Props = { person: Cadre; post: Post; act: 'move' | 'terms' };

/** A post that goes on from a day under another roof, or with other hours and another week. */
export function SuccessionForm({ person, post, act }: Props) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [terms, setTerms] = useState(() => ({
    ...termsOf(post, person.today),
    ...(act === 'move' && { unit: undefined }),
  }));
  const [refusals, refuse] = useState<Refusals>({});
  const { close, done } = useFormEnd(person.cadre.code);
  const change = (more: Partial<typeof terms>) => setTerms((known) => ({ ...known, ...more }));
  const { opened, goOn } = useOpened(post);
  const save = useMutation({
    mutationFn: (json: NonNullable<ReturnType<typeof readTerms>['values']>) => {
      const { toOn: _, ...next } = json;
      const body = { ...next, id, version: opened.version };
      return call(api.api.assignments[':id'].succession.$post({ param: { id: post.id }, json: body }));
    },
    onSuccess: done,
  });
  const theirs = useTheirs(post, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const submit = () => {
    const { refusals: found, values } = readTerms(t, terms);
    refuse(found);
    if (values) save.mutate(values);
  };
  const told = (path: keyof Refusals) => refusals[path] ?? refusalOf(t, save.error, path);
  const beside = {
    unitId: told('unitId') ?? told('toOn'),
    positionId: told('positionId'),
    dailyMinutes: told('dailyMinutes'),
    weeklyPattern: told('weeklyPattern'),
    decision: told('decision'),
    decidedOn: told('decidedOn'),
  } as Refusals;
  const { isOwn, body } = terms.unit ?? {};
  if (isOwn === false && body) {
    return <ProposeForm person={person} post={post} body={body} terms={terms} onChange={change} />;
  }
  return (
    <FormCard
      title={t(`cadre.form.${act}`, { unit: post.unitName })}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
      stale={theirs && <StalePost theirs={theirs} opened={opened} onKeep={keep} onTake={close} />}
    >
      <PlannedNote posts={[post]} act="goesOn" />
      <Field
        label={t('cadre.form.fromOn')}
        hint={act === 'move' ? t('cadre.form.fromHint') : undefined}
        refusal={told('fromOn')}
      >
        {(ids) => (
          <DayField
            {...ids}
            value={terms.fromOn}
            openAt={person.today}
            onChange={(fromOn) => change({ fromOn })}
          />
        )}
      </Field>
      {act === 'move' && <PlaceFields terms={terms} onChange={change} refusals={beside} offersAll />}
      <HoursFields terms={terms} onChange={change} refusals={beside} />
      <DecisionFields terms={terms} onChange={change} refusals={beside} today={person.today} />
      <TermsImpact post={post} terms={terms} id={id} />
      <Touched
        code={person.cadre.code}
        fromOn={parseDay(terms.fromOn)}
        toOn={post.toOn}
        monthsOnly={act === 'move'}
      />
      {act === 'move' && <Logged post={post} fromOn={parseDay(terms.fromOn)} />}
    </FormCard>
  );
}
