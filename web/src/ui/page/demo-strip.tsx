import { useTranslation } from 'react-i18next';
import classes from './demo-strip.module.css';

/** Says on every page of a demo that nothing here is real. */
export function DemoStrip() {
  const { t } = useTranslation();
  return <div className={classes.demo}>{t('app.demo')}</div>;
}
