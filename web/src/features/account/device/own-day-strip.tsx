import './texts.ts';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import classes from './device.module.css';

/** While the day was opened again only: what is open, and the full sign-in for the rest. */
export function OwnDayStrip() {
  const { t } = useTranslation();
  const href = useLocation({ select: (location) => location.href });
  return (
    <div className={classes.strip}>
      <span>{t('device.full.strip')}</span>
      <ButtonLink size="sm" to="/dang-nhap" search={{ tiep: href }}>
        {t('device.full.act')}
      </ButtonLink>
    </div>
  );
}
