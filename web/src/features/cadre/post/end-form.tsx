import type { DepartureInput } from '@so-viec/shared/assignment/assignment.schema';
import type { Leaving } from '@so-viec/shared/assignment/leaving.rules';
import { addDays, formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { LeavingField } from '../decision/leaving-field.tsx';
import { Touched } from '../hours/touched.tsx';
import type { Cadre, Post } from '../queries.ts';
import { FormCard } from './form-card.tsx';
import { PlannedNote } from './planned-note.tsx';
import { StalePost } from './stale-post.tsx';
import { readDecided } from './terms.ts';
import { useFormEnd } from './use-post-form.ts';

/** The last day of one post, or (without a post) of everything a person holds. */
export function EndForm({ person, post }: { person: Cadre; post?: Post }) {
  const { t } = useTranslation();
  const { code } = person.cadre;
  const [day, setDay] = useState(formatDay(post?.toOn ?? person.today));
  const [decided, setDecided] = useState({ decision: '', decidedOn: '' });
  const [leaving, setLeaving] = useState<Leaving>();
  const [bad, setBad] = useState<{ lastOn?: string; decidedOn?: string; leaving?: string }>({});
  const { close, done } = useFormEnd(code);
  const { opened, goOn } = useOpened({ person, post });
  const save = useMutation({
    mutationFn: ({ leaving: kind, ...json }: Omit<DepartureInput, 'version'>) =>
      post
        ? call(
            api.api.assignments[':id'].end.$post({
              param: { id: post.id },
              json: { ...json, version: opened.post?.version ?? post.version },
            }),
          )
        : call(
            api.api.cadres[':code'].departure.$post({
              param: { code },
              json: { ...json, leaving: kind, version: opened.person.cadre.version },
            }),
          ),
    onSuccess: done,
  });
  const theirs = useTheirs({ person, post }, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const shown = { opened: opened.post, theirs: theirs?.post };
  const submit = () => {
    const lastOn = parseDay(day);
    const { decision, decidedOn } = readDecided(decided);
    const isKindMissing = !post && !leaving;
    setBad({
      ...(!lastOn && { lastOn: t('cadre.form.badDay') }),
      ...(decidedOn === undefined && { decidedOn: t('cadre.form.badDay') }),
      ...(isKindMissing && { leaving: t('cadre.form.needsLeaving') }),
    });
    if (!lastOn || decidedOn === undefined || isKindMissing) return;
    save.mutate({ lastOn, decision, decidedOn, leaving: leaving ?? 'other' });
  };
  const last = parseDay(day);
  // Who comes back from a secondment takes the days along, and hands them in at home.
  const goesHome = post?.kind === 'secondment' && last !== undefined && isHomeAfter(person.posts, last);
  const paths = ['lastOn', 'toOn', 'fromOn'] as const;
  const told = paths.map((path) => refusalOf(t, save.error, path)).find(Boolean);
  return (
    <FormCard
      title={post ? t('cadre.form.end', { unit: post.unitName }) : t('cadre.form.depart')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
      stale={
        shown.theirs && shown.opened ? (
          <StalePost theirs={shown.theirs} opened={shown.opened} onKeep={keep} onTake={close} />
        ) : (
          theirs && <StaleChoice rows={[]} onKeep={keep} onTake={close} />
        )
      }
    >
      <PlannedNote posts={post ? [post] : person.posts} act="ends" />
      <Field
        label={t('cadre.form.lastOn')}
        hint={post ? undefined : t('cadre.form.departHint')}
        refusal={bad.lastOn ?? told}
      >
        {(ids) => <DayField {...ids} value={day} openAt={person.today} onChange={setDay} />}
      </Field>
      {!post && (
        <LeavingField value={leaving} onChange={setLeaving} refusal={leaving ? undefined : bad.leaving} />
      )}
      <DecisionFields
        terms={decided}
        onChange={(more) => setDecided((known) => ({ ...known, ...more }))}
        refusals={{
          decision: refusalOf(t, save.error, 'decision'),
          decidedOn: bad.decidedOn ?? refusalOf(t, save.error, 'decidedOn'),
        }}
        today={person.today}
      />
      <Touched code={code} fromOn={last && addDays(last, 1)} toOn={post?.toOn} end={!goesHome && 'set'} />
    </FormCard>
  );
}

const isHomeAfter = (posts: readonly Post[], lastOn: string): boolean =>
  posts.some(
    ({ kind, fromOn, toOn }) => kind === 'primary' && fromOn <= lastOn && (toOn ?? '9999-12-31') > lastOn,
  );
