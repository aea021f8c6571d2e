import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import classes from './person.module.css';

/** Before somebody is rated excellent: the share that may be, and the page where who is over it is decided. */
export function ShareHint({ year }: { year: number }) {
  const { t } = useTranslation();
  const { can } = useMe();
  if (!can.rating) return null;
  return (
    <p className={classes.hint}>
      {t('annual.share.text')}{' '}
      <Link to="/xep-loai" search={{ ky: year }}>
        {t('annual.share.open')}
      </Link>
    </p>
  );
}
