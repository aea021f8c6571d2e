import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { formatDay } from '../../../lib/format.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { Touched } from '../hours/touched.tsx';
import type { Cadre, Post } from '../queries.ts';
import { FormCard } from './form-card.tsx';
import { StalePost } from './stale-post.tsx';
import { readDecided } from './terms.ts';
import { useFormEnd } from './use-post-form.ts';

/** Takes the last day of a post back: it goes on without an end, with the office that ended with it. */
export function ReopenForm({ person, post }: { person: Cadre; post: Post }) {
  const { t } = useTranslation();
  const [decided, setDecided] = useState({ decision: '', decidedOn: '' });
  const [badDay, setBadDay] = useState<string>();
  const { close, done } = useFormEnd(person.cadre.code);
  const { opened, goOn } = useOpened(post);
  const save = useMutation({
    mutationFn: (json: { decision: string; decidedOn: string | null }) => {
      const body = { ...json, version: opened.version, lastOn: null };
      return call(api.api.assignments[':id'].end.$post({ param: { id: post.id }, json: body }));
    },
    onSuccess: done,
  });
  const theirs = useTheirs(post, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const submit = () => {
    const { decision, decidedOn } = readDecided(decided);
    setBadDay(decidedOn === undefined ? t('cadre.form.badDay') : undefined);
    if (decidedOn !== undefined) save.mutate({ decision, decidedOn });
  };
  const paths = ['toOn', 'fromOn', 'lastOn', 'positionId'] as const;
  const told = paths.map((path) => refusalOf(t, save.error, path)).find(Boolean);
  return (
    <FormCard
      title={t('cadre.form.reopen', { unit: post.unitName, day: post.toOn ? formatDay(post.toOn) : '' })}
      saves={t('cadre.act.reopen')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
      stale={theirs && <StalePost theirs={theirs} opened={opened} onKeep={keep} onTake={close} />}
    >
      {told && <Refusal look="box">{told}</Refusal>}
      <p>{t('cadre.form.reopenWhat')}</p>
      <DecisionFields
        terms={decided}
        onChange={(more) => setDecided((known) => ({ ...known, ...more }))}
        refusals={{
          decision: refusalOf(t, save.error, 'decision'),
          decidedOn: badDay ?? refusalOf(t, save.error, 'decidedOn'),
        }}
        today={person.today}
      />
      <Touched
        code={person.cadre.code}
        fromOn={post.toOn ? addDays(post.toOn, 1) : undefined}
        end="taken-back"
      />
    </FormCard>
  );
}
