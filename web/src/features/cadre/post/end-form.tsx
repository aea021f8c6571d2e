import { type CivilDay, formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import type { Cadre, Post } from '../queries.ts';
import { FormCard } from './form-card.tsx';
import { StalePost } from './stale-post.tsx';
import { useFormEnd } from './use-post-form.ts';

/** The last day of one post, or (without a post) of everything a person holds. */
export function EndForm({ person, post }: { person: Cadre; post?: Post }) {
  const { t } = useTranslation();
  const { code } = person.cadre;
  const [day, setDay] = useState(formatDay(person.today));
  const [isBad, setBad] = useState(false);
  const { close, done } = useFormEnd(code);
  const { opened, goOn } = useOpened({ person, post });
  const save = useMutation({
    mutationFn: (lastOn: CivilDay) =>
      post
        ? call(
            api.api.assignments[':id'].end.$post({
              param: { id: post.id },
              json: { version: opened.post?.version ?? post.version, lastOn },
            }),
          )
        : call(
            api.api.cadres[':code'].departure.$post({
              param: { code },
              json: { version: opened.person.cadre.version, lastOn },
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
    setBad(!lastOn);
    if (lastOn) save.mutate(lastOn);
  };
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
      <Field
        label={t('cadre.form.lastOn')}
        hint={post ? undefined : t('cadre.form.departHint')}
        refusal={isBad ? t('cadre.form.badDay') : told}
      >
        {(ids) => <DayField {...ids} value={day} openAt={person.today} onChange={setDay} />}
      </Field>
    </FormCard>
  );
}
