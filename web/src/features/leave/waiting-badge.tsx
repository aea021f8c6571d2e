import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './waiting-badge.module.css';
import { waitingLeaveQuery } from './waiting-query.ts';

/** How many requests for leave wait for the reader's answer, beside "Duyệt"; nothing where none does. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingLeaveQuery);
  const count = data?.rows.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.badge} title={t('app.waitingLeave', { count })}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t('app.waitingLeave', { count })}</span>
    </span>
  );
}
