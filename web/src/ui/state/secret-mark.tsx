import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import classes from './secret-mark.module.css';

/** "Việc mật" with its lock, before whatever comes of a confidential line. */
export function SecretMark() {
  const { t } = useTranslation();
  return (
    <span className={classes.secret}>
      <Icon name="lock" /> {t('workEntry.secret')}
    </span>
  );
}
