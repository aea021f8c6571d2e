import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ReasonField } from '../form/reason-field.tsx';
import type { PlanView } from '../queries.ts';
import classes from './plan.module.css';

type Props = {
  /** The rows that are given together. */
  rows: PlanView['rows'];
  isPending: boolean;
  /** Why a reason is asked for: a month that is approved. */
  refusal: string | undefined;
  onGive: (reason: string) => void;
  onClose: () => void;
};

/** Who gets how many of the rows, before they are given: giving many cannot be taken back in one press. */
export function GiveCard({ rows, isPending, refusal, onGive, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [reason, setReason] = useState('');
  const past = rows.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const send = useRef<HTMLButtonElement>(null);
  useEffect(() => send.current?.focus(), []);
  const people = [...Map.groupBy(rows, ({ cadreId }) => cadreId).values()];
  return (
    <section
      className={classes.give}
      aria-label={t('tasks.plan.giveAsk', { count: rows.length, people: people.length })}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h3>{t('tasks.plan.giveAsk', { count: rows.length, people: people.length })}</h3>
      <ul>
        {people.map(([first, ...more]) => (
          <li key={first?.cadreId}>
            {t('tasks.plan.givePerson', { name: first?.fullName, count: more.length + 1 })}
          </li>
        ))}
      </ul>
      {past > 0 && <p className={classes.quiet}>{t('tasks.plan.givePast', { count: past })}</p>}
      {(refusal !== undefined || reason !== '') && (
        <ReasonField
          label={t('tasks.form.reasonGive')}
          hint={t('tasks.form.reasonHint')}
          refusal={refusal}
          reason={reason}
          onChange={setReason}
        />
      )}
      <div className={classes.line}>
        <Button
          ref={send}
          variant="primary"
          icon="check"
          aria-disabled={isPending}
          onClick={() => !isPending && onGive(reason)}
        >
          {t('tasks.plan.giveNow', { count: rows.length })}
        </Button>
        <Button variant="quiet" keys="Esc" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
