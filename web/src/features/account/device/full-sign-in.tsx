import './texts.ts';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import classes from './device.module.css';

/** Why the password is asked for though the day is open, and the way back to it. */
export function FullSignIn() {
  const { t } = useTranslation();
  return (
    <div className={classes.needed}>
      <p>{t('device.full.needed')}</p>
      <ButtonLink to="/" size="sm" icon="chevron-left">
        {t('device.full.back')}
      </ButtonLink>
    </div>
  );
}
