import './texts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import classes from '../device/device.module.css';

const LATER = 'sv.code-later';

/** Whose role should have a code is told of it once a visit; they may leave it. */
export function AskedStrip() {
  const { t } = useTranslation();
  const [isLater, setLater] = useState(() => sessionStorage.getItem(LATER) !== null);
  if (isLater) return null;
  const leave = () => {
    sessionStorage.setItem(LATER, '1');
    setLater(true);
  };
  return (
    <div className={classes.strip}>
      <span>{t('security.strip.text')}</span>
      <ButtonLink size="sm" to="/ma-xac-nhan">
        {t('security.strip.act')}
      </ButtonLink>
      <Button size="sm" variant="quiet" onClick={leave}>
        {t('security.strip.later')}
      </Button>
    </div>
  );
}
