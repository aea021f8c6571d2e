import './texts-waiting.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { findingsWaitingQuery } from './queries.ts';
import classes from './waiting-line.module.css';

/** One quiet line on the day's page while findings wait for the person's answer. */
export function WaitingFindings() {
  const { t } = useTranslation();
  const { data } = useQuery(findingsWaitingQuery);
  if (!data?.month || data.count === 0) return null;
  return (
    <p className={classes.line}>
      <Link to="/tin-hieu" search={{ month: data.month, xem: 'mine' }}>
        {t('findingWaiting.line', { count: data.count })}
      </Link>
      <span>{t('findingWaiting.never')}</span>
    </p>
  );
}
