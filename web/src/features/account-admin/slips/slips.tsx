import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../lib/format.ts';
import { dayOf } from '../words.ts';
import classes from './slips.module.css';

export type PrintedSlip = {
  accountId: string;
  name: string;
  code: string | null;
  /** Where the slip is handed out, where that is known. */
  unit?: string;
  username: string;
  password: string;
  until: string;
};

/** First passwords to be cut out: one slip for each person, three beside each other on paper. */
export function Slips({ slips }: { slips: readonly PrintedSlip[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.slips}>
      {slips.map((slip) => (
        <li key={slip.accountId} className={classes.slip}>
          <span className={classes.title}>{t('accounts.slip.title')}</span>
          <span className={classes.name}>
            {slip.name}
            {slip.code && <span className={classes.code}> {slip.code}</span>}
          </span>
          {slip.unit && <span className={classes.unit}>{slip.unit}</span>}
          <dl className={classes.words}>
            <dt>{t('accounts.slip.username')}</dt>
            <dd>{slip.username}</dd>
            <dt>{t('accounts.slip.password')}</dt>
            <dd className={classes.password}>{slip.password}</dd>
          </dl>
          <span className={classes.note}>
            {t('accounts.slip.until', { time: clockTime(slip.until), day: dayOf(slip.until) })}{' '}
            {t('accounts.slip.keep')}
          </span>
        </li>
      ))}
    </ul>
  );
}
