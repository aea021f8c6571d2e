import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './demo-strip.module.css';

/** Says on every page of a demo that nothing here is real; on paper in the margin (print.css), where it takes no room. */
export function DemoStrip() {
  const { t } = useTranslation();
  const text = t('app.demo');
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper-head', JSON.stringify(text));
    return () => void style.removeProperty('--paper-head');
  }, [text]);
  return (
    <div className={classes.demo} data-print="no">
      {text}
    </div>
  );
}
