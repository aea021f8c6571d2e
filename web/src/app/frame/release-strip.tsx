import { useTranslation } from 'react-i18next';
import { useIsBehind } from '../../lib/browser/release.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import classes from './offline-strip.module.css';

/** Says that there is a newer release. It is taken by a press: nobody's page is loaded anew under their hands. */
export function ReleaseStrip() {
  const { t } = useTranslation();
  const isBehind = useIsBehind();
  return (
    <div role="status">
      {isBehind && (
        <div className={classes.strip} data-tone="info">
          <Icon name="download" />
          <span className={classes.words}>{t('app.offline.newRelease')}</span>
          <Button size="sm" onClick={() => window.location.reload()}>
            {t('app.offline.takeRelease')}
          </Button>
        </div>
      )}
    </div>
  );
}
