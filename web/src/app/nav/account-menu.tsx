import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountWords } from '../../features/account/menu/account-words.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Popover } from '../../ui/popover/popover.tsx';
import classes from './account-menu.module.css';

/** Nobody opens it before the day is there. */
const AccountPanel = lazy(async () => ({
  default: (await import('../../features/account/menu/account-panel.tsx')).AccountPanel,
}));

/** Who is signed in, at the foot of the navigation; opens language, colours, password and sign-out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={t('account.menu')}
      side="above"
      className={classes.foot ?? ''}
      trigger={
        <button
          type="button"
          className={classes.me}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes.rail}>
            <Icon name="person" size={18} />
            <span className="visually-hidden">{t('account.menu')}</span>
          </span>
          <span className={classes.wide}>
            <AccountWords />
          </span>
        </button>
      }
    >
      <Suspense fallback={null}>
        <AccountPanel />
      </Suspense>
    </Popover>
  );
}
