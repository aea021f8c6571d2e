import { useTranslation } from 'react-i18next';
import classes from './lone-page.module.css';

/** In place of a page that is long in coming: the frame stands meanwhile, and says when there is no network. */
export function PendingPage() {
  return (
    <p className={classes.page} role="status">
      {useTranslation().t('common.loading')}
    </p>
  );
}
