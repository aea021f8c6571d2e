import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { STEPS_WITH_DAYS } from '@so-viec/shared/scheme/deadline.rules';
import type { TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import { ASKED_OF, isDated } from '@so-viec/shared/scheme/step.rules';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Dossier } from '../answers.ts';
import classes from './dossier.module.css';
import { useStep } from './use-step.ts';

type Props = { dossier: Dossier; kind: TakenStep; isMain: boolean };

const LABELS: Partial<Record<TakenStep, 'request' | 'answer' | 'conclusion' | 'reason'>> = {
  'additions-request': 'request',
  'additions-answer': 'answer',
  appraisal: 'conclusion',
  'force-change': 'reason',
};

/** What one step asks for, and the button that takes it. What was typed stays when it is refused. */
export function StepForm({ dossier, kind, isMain }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const step = useStep(dossier, kind);
  const usualDays = dossier.dueDays[kind];
  const [text, setText] = useState('');
  const [decision, setDecision] = useState('');
  const [on, setOn] = useState('');
  const [days, setDays] = useState(String(usualDays ?? ''));
  const asked = ASKED_OF[kind] ?? [];
  const hasDays = STEPS_WITH_DAYS.includes(kind);
  const refusal = (path: string) => refusalOf(t, step.error, path);
  const whole = refusal('file') ?? formRefusal(t, step.error);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const day = isDated(kind) && on !== '' ? (parseDay(on) ?? on) : null;
    step.mutate({ text, decision, on: day, dueDays: hasDays ? Number(days.replace(',', '.')) : null });
  };
  return (
    <form className={classes.form} onSubmit={take} noValidate>
      <p className={classes.hint}>{t(`scheme.next.${kind}`, { days: usualDays ?? 0 })}</p>
      {asked.includes('text') && (
        <div className={classes.wide}>
          <Field
            label={t(`scheme.field.${LABELS[kind] ?? 'text'}`)}
            hint={t('common.noSecrets')}
            refusal={refusal('text')}
          >
            {(ids) => (
              <TextArea
                {...ids}
                className={classes.area ?? ''}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
      {(asked.includes('decision') || asked.includes('on') || hasDays) && (
        <div className={classes.pair}>
          {asked.includes('decision') && (
            <Field
              label={t('scheme.field.decision')}
              hint={t('scheme.field.decisionHint')}
              refusal={refusal('decision')}
            >
              {(ids) => (
                <TextInput {...ids} value={decision} onChange={(event) => setDecision(event.target.value)} />
              )}
            </Field>
          )}
          {asked.includes('on') && (
            <Field
              label={t(kind === 'approval' ? 'scheme.field.decidedOn' : 'scheme.field.inForceOn')}
              hint={t('scheme.field.dayHint')}
              refusal={refusal('on')}
            >
              {(ids) => <DayField {...ids} value={on} onChange={setOn} openAt={today} />}
            </Field>
          )}
          {hasDays && (
            <Field label={t('scheme.field.dueDays')} refusal={refusal('dueDays')}>
              {(ids) => (
                <TextInput
                  {...ids}
                  className={classes.days ?? ''}
                  inputMode="numeric"
                  value={days}
                  onChange={(event) => setDays(event.target.value)}
                />
              )}
            </Field>
          )}
        </div>
      )}
      {whole && <Refusal look="box">{whole}</Refusal>}
      <Button type="submit" variant={isMain ? 'primary' : 'plain'} disabled={step.isPending}>
        {t(`scheme.button.${kind}`)}
      </Button>
    </form>
  );
}
