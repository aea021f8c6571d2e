import { useTranslation } from 'react-i18next';
import classes from './summary-page.module.css';

/** The places of the cards while the first answer is on its way: as tall as what comes, so that nothing jumps. */
export function Skeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.grid} role="status" aria-label={t('common.loading')}>
      <div className={`${classes.eight} ${classes.tall} ${classes.place}`} />
      <div className={`${classes.four} ${classes.tall} ${classes.place}`} />
      <div className={`${classes.all} ${classes.taller} ${classes.place}`} />
    </div>
  );
}
