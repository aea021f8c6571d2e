import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { DayField } from '../../../../ui/date/day-field.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { DecisionFields } from '../../decision/decision-fields.tsx';
import { Touched } from '../../hours/touched.tsx';
import { FormCard } from '../../post/form-card.tsx';
import { PlannedNote } from '../../post/planned-note.tsx';
import { readDecided, type Terms } from '../../post/terms.ts';
import { useFormEnd } from '../../post/use-post-form.ts';
import type { Cadre, Post } from '../../queries.ts';
import classes from '../transfer.module.css';
import { useProposal } from '../use-transfer.ts';
import { WordsField } from './words-field.tsx';

type Props = {
  person: Cadre;
  post: Post;
  body: { id: string; name: string };
  terms: Terms;
  onChange: (more: Partial<Terms>) => void;
};

/** A move to a unit outside of the officer's scope: proposed to the officer of its body. */
export function ProposeForm({ person, post, body, terms, onChange }: Props) {
  const { t } = useTranslation();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  const { close } = useFormEnd(person.cadre.code);
  const save = useProposal(close);
  const [words, setWords] = useState('');
  const [bad, setBad] = useState<{ fromOn?: string; decidedOn?: string }>({});
  const submit = () => {
    const fromOn = parseDay(terms.fromOn);
    const { decision, decidedOn } = readDecided(terms);
    const badDay = t('cadre.form.badDay');
    setBad({ ...(!fromOn && { fromOn: badDay }), ...(decidedOn === undefined && { decidedOn: badDay }) });
    if (!fromOn || decidedOn === undefined) return;
    const said = { bodyId: body.id, fromOn, decision, decidedOn, words: words.trim() };
    save.mutate({ side: 'sending', assignmentId: post.id, ...said });
  };
  const beside = (path: 'fromOn' | 'decidedOn' | 'decision' | 'bodyId') =>
    bad[path as 'fromOn'] ?? refusalOf(t, save.error, path);
  return (
    <FormCard
      title={t('cadre.form.move', { unit: post.unitName })}
      saves={t('transfer.form.send')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
    >
      <PlannedNote posts={[post]} act="goesOn" />
      <div className={classes.beyond}>
        <p ref={told} className={classes.told} tabIndex={-1}>
          {t('transfer.form.beyond', { body: body.name })}
        </p>
        <Field label={t('transfer.form.body')} refusal={beside('bodyId')}>
          {(ids) => (
            <span className={classes.picked}>
              <output {...ids}>{body.name}</output>
              <Button size="sm" variant="quiet" onClick={() => onChange({ unit: undefined })}>
                {t('transfer.form.other')}
              </Button>
            </span>
          )}
        </Field>
      </div>
      <Field label={t('cadre.form.fromOn')} hint={t('cadre.form.fromHint')} refusal={beside('fromOn')}>
        {(ids) => (
          <DayField
            {...ids}
            value={terms.fromOn}
            openAt={person.today}
            onChange={(fromOn) => onChange({ fromOn })}
          />
        )}
      </Field>
      <DecisionFields
        terms={terms}
        onChange={onChange}
        refusals={{ decision: beside('decision'), decidedOn: beside('decidedOn') }}
        today={person.today}
      />
      <Touched code={person.cadre.code} fromOn={parseDay(terms.fromOn)} toOn={post.toOn} />
      <WordsField value={words} onChange={setWords} />
    </FormCard>
  );
}
