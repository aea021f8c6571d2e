import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import type { PlanView } from '../queries.ts';
import classes from './plan.module.css';

type Props = {
  /** The rows that are given together. */
  rows: PlanView['rows'];
  isPending: boolean;
  onGive: () => void;
  onClose: () => void;
};

/** Who gets how many of the rows, before they are given: giving many cannot be taken back in one press. */
export function GiveCard({ rows, isPending, onGive, onClose }: Props) {
  const { t } = useTranslation();
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
      <div className={classes.line}>
        <Button
          ref={send}
          variant="primary"
          icon="check"
          aria-disabled={isPending}
          onClick={() => !isPending && onGive()}
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
