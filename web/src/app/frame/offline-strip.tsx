import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/browser/connection.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import classes from './offline-strip.module.css';

/** Says that the network is gone and what is kept here meanwhile; announced when it comes and empty otherwise. */
export function OfflineStrip() {
  const { t } = useTranslation();
  const { isOnline, held } = useConnection();
  return (
    <div role="status">
      {!isOnline && (
        <div className={classes.offline}>
          <Icon name="offline" />
          <span>{held > 0 ? t('app.offline.held', { count: held }) : t('app.offline.plain')}</span>
        </div>
      )}
    </div>
  );
}
