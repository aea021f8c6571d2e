import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { fieldText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import classes from './change.module.css';
import { Preview } from './preview.tsx';
import type { Change } from './use-change.ts';

type Props = {
  title: string;
  code: string;
  change: Change;
  /** The fields whose refusals stand beside them; others are said above the buttons. */
  paths: readonly string[];
  /** The field of the last day, beside that of the first, where a change has one. */
  until?: ReactNode;
  children?: ReactNode;
};

/** A change of units: its own fields, from which day, by which decision, and in words what will hold. */
export function ChangeForm({ title, code, change, paths, until, children }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/don-vi/$code', params: { code }, search: {} });
  const beside = new Set([...paths, 'on', 'decision']);
  const others = change.fields.filter(({ path }) => !beside.has(path));
  return (
    <Card title={title} className={classes.card ?? ''}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.submit();
        }}
      >
        <div className={classes.fields}>
          {children}
          <div className={classes.pair}>
            <Field label={t('units.form.on')} refusal={change.sayOf('on')}>
              {(ids) => <DayField {...ids} value={change.on} onChange={change.typeOn} openAt={today} />}
            </Field>
            {until}
            <Field
              label={t('units.form.decision')}
              hint={t('units.form.decisionHint')}
              refusal={change.sayOf('decision')}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  value={change.decision}
                  maxLength={200}
                  onChange={(event) => change.typeDecision(event.target.value)}
                />
              )}
            </Field>
          </div>
          {change.stale && <StaleChoice rows={change.stale.rows} onKeep={change.stale.keep} onTake={close} />}
          {change.refusal && <Refusal look="box">{change.refusal}</Refusal>}
          {others.map((field) => (
            <Refusal key={`${field.path} ${field.code}`} look="box">
              {fieldText(t, field)}
            </Refusal>
          ))}
          <div className={classes.buttons}>
            <Button type="submit" variant="primary" disabled={change.isSaving}>
              {t('units.form.save')}
            </Button>
            <Button variant="quiet" onClick={close}>
              {t('units.form.cancel')}
            </Button>
          </div>
        </div>
        <Preview summary={change.preview} isWorking={change.isWorking} />
      </form>
    </Card>
  );
}
