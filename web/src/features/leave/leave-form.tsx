import { firstDayWithoutDecision } from '@so-viec/shared/assignment/reach-back.rules';
import { type CivilDay, formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { LEAVE_HALVES, LEAVE_KINDS, type LeaveHalf, type LeaveKind } from '@so-viec/shared/leave/leave.rules';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select, TextInput } from '../../ui/form/input.tsx';
import { Segmented } from '../../ui/form/segmented.tsx';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { DecisionField } from './decision-field.tsx';
import classes from './leave.module.css';
import { LeaveEffects } from './leave-effects.tsx';

export type Days = {
  fromOn: CivilDay;
  toOn: CivilDay;
  kind: LeaveKind;
  isHalf: boolean;
  half: LeaveHalf;
};

const PARTS = ['whole', ...LEAVE_HALVES] as const;

type Props = {
  /** Whose leave it is. */
  code: string;
  /** The person asks for leave with a reason; an officer writes it down without. */
  isRequest: boolean;
  today: CivilDay;
  error: unknown;
  isPending: boolean;
  onSend: (days: Days & { reason: string; decision: string }) => void;
  onCancel: () => void;
};

/** Days of leave, whole or halves. */
export function LeaveForm({ code, isRequest, today, error, isPending, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(formatDay(today));
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<LeaveKind>('annual');
  const [part, setPart] = useState<LeaveHalf | 'whole'>('whole');
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState('');
  const [bad, setBad] = useState<'fromOn' | 'toOn'>();
  const fromOn = parseDay(from);
  const toOn = to.trim() === '' ? fromOn : parseDay(to);
  const isHalf = part !== 'whole';
  const isLongPast = !isRequest && fromOn !== undefined && fromOn < firstDayWithoutDecision(today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBad(!fromOn ? 'fromOn' : !toOn ? 'toOn' : undefined);
    const halves = { isHalf, half: part === 'whole' ? ('morning' as const) : part };
    const words = { reason: reason.trim(), decision: isLongPast ? decision.trim() : '' };
    if (fromOn && toOn && !isPending) onSend({ fromOn, toOn, kind, ...halves, ...words });
  };
  const told = (path: 'fromOn' | 'toOn') => (bad === path ? t('field.bad-day') : refusalOf(t, error, path));
  const refusal = formRefusal(t, error);
  const title = t(isRequest ? 'leave.ask' : 'leave.add');
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && <Refusal look="box">{refusal}</Refusal>}
        <div className={classes.fields}>
          <Field label={t('leave.form.fromOn')} refusal={told('fromOn')}>
            {(ids) => <DayField {...ids} value={from} openAt={today} onChange={setFrom} />}
          </Field>
          <Field label={t('leave.form.toOn')} refusal={told('toOn')}>
            {(ids) => <DayField {...ids} value={to} openAt={parseDay(from) ?? today} onChange={setTo} />}
          </Field>
          <Field label={t('leave.form.kind')}>
            {(ids) => (
              <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as LeaveKind)}>
                {LEAVE_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(`leave.kind.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Segmented
          label={t('leave.form.part')}
          segments={PARTS.map((value) => ({ value, label: t(`leave.form.${value}`) }))}
          value={part}
          onChange={setPart}
        />
        {isRequest && (
          <Field label={t('leave.form.reason')} hint={t('leave.form.reasonHint')}>
            {(ids) => (
              <TextInput {...ids} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
        )}
        {isLongPast && (
          <DecisionField value={decision} onChange={setDecision} refusal={refusalOf(t, error, 'decision')} />
        )}
        {fromOn && toOn && fromOn <= toOn && <LeaveEffects code={code} leave={{ fromOn, toOn, isHalf }} />}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={isPending}>
            {t(isRequest ? 'leave.form.send' : 'leave.form.save')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
