import { newId } from '@so-viec/shared/id/uuidv7';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { BodyRatings, RatedPerson } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingWrite } from '../use-rating-write.ts';

type Props = { person: RatedPerson; ratings: BodyRatings };
type Said = { decision: 'kept' | 'lowered' | 'open'; reason: string; number: string };

/** Whether somebody stays excellent: what was decided, and the form for who decides. */
export function DecisionPart({ person, ratings }: Props) {
  const { t } = useTranslation();
  const { decision, beyond, computedLevel, may } = person;
  const isSaid = decision !== null && decision.decision !== 'open';
  if (computedLevel !== 'excellent' || (beyond === null && !isSaid)) return null;
  const where = beyond && (beyond.body && beyond.group ? 'both' : beyond.body ? 'body' : 'group');
  return (
    <section>
      <h3>{t('rating.decision.title')}</h3>
      {where && <p>{t(`rating.decision.${where}`)}</p>}
      {isSaid && (
        <p>
          {t(decision.number ? 'rating.decision.saidWithNumber' : 'rating.decision.said', {
            ...{ reason: decision.reason, number: decision.number, day: formatDay(decision.at.slice(0, 10)) },
            decision: t(`rating.decision.${decision.decision}`),
          })}
        </p>
      )}
      {may.decide && <DecisionForm key={decision?.version} person={person} ratings={ratings} />}
    </section>
  );
}

function DecisionForm({ person, ratings }: Props) {
  const { t } = useTranslation();
  const known = person.decision;
  const id = useRef(newId());
  const [said, setSaid] = useState<Said>({ decision: 'lowered', reason: '', number: '' });
  const set = (change: Partial<Said>) => setSaid((now) => ({ ...now, ...change }));
  const send = ({ decision, ...rest }: Said) => {
    if (known) {
      const json = { version: known.version, decision, ...rest };
      return call(api.api['excellent-decisions'][':id'].$put({ param: { id: known.id }, json }));
    }
    const of = { id: id.current, cadre: person.code, period: ratings.period };
    const json = { ...of, decision: decision === 'open' ? 'kept' : decision, ...rest } as const;
    return call(api.api['excellent-decisions'].$post({ json }));
  };
  const save = useRatingWrite(send, t('rating.decision.saved'), () => {});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(said);
  };
  const choices = [
    'kept',
    'lowered',
    ...(known && known.decision !== 'open' ? (['open'] as const) : []),
  ] as const;
  const refused = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Segmented
        label={t('rating.decision.choice')}
        segments={choices.map((value) => ({ value, label: t(`rating.decision.${value}`) }))}
        value={said.decision}
        check
        onChange={(decision) => set({ decision })}
      />
      <Field label={t('rating.decision.reason')} refusal={refusalOf(t, save.error, 'reason')}>
        {(ids) => (
          <TextArea {...ids} value={said.reason} onChange={(event) => set({ reason: event.target.value })} />
        )}
      </Field>
      <Field label={t('rating.decision.number')} refusal={refusalOf(t, save.error, 'number')}>
        {(ids) => (
          <TextInput {...ids} value={said.number} onChange={(event) => set({ number: event.target.value })} />
        )}
      </Field>
      {refused && <Refusal look="box">{refused}</Refusal>}
      <div>
        <Button type="submit" variant="primary" disabled={save.isPending}>
          {t('rating.decision.save')}
        </Button>
      </div>
    </form>
  );
}
