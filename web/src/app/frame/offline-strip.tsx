import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/browser/connection.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import classes from './offline-strip.module.css';

type Held = ReturnType<typeof useConnection>['held'];

/** Says that the network is gone, what is kept here meanwhile and what the server did not take; announced when it comes. */
export function OfflineStrip() {
  const { t } = useTranslation();
  const { isOnline, held, isKeeping } = useConnection();
  const words = wordsOf(t, isOnline, held);
  return (
    <div role="status">
      {!isKeeping && <Strip icon="alert">{t('app.offline.keepsNothing')}</Strip>}
      {words && (
        <Strip icon={isOnline ? 'alert' : 'offline'}>
          <span className={classes.words}>{words}</span>
          {held.count > 0 && (
            <ButtonLink size="sm" to="/dang-giu">
              {t('app.offline.see')}
            </ButtonLink>
          )}
        </Strip>
      )}
    </div>
  );
}

function wordsOf(t: TFunction, isOnline: boolean, { count, lines, refused }: Held): string | undefined {
  if (isOnline) return refused > 0 ? t('app.offline.refused', { count: refused }) : undefined;
  if (lines > 0) return t('app.offline.held', { count: lines });
  return t(count > 0 ? 'app.offline.heldStep' : 'app.offline.plain');
}

function Strip({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className={classes.strip}>
      <Icon name={icon} />
      {children}
    </div>
  );
}
