import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import classes from './notice-place.module.css';
import { shownNotice } from './notices.ts';

const SHOWN_MS = 8000;

/** Where notices appear: announced politely, gone after a while unless one is pointing at it. */
export function NoticePlace() {
  const { t } = useTranslation();
  const notice = useSyncExternalStore(shownNotice.subscribe, shownNotice.get);
  const [isHeld, hold] = useState(false);

  useEffect(() => {
    if (!notice || isHeld) return;
    const timer = setTimeout(() => shownNotice.set(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);

  // Whoever signs in next must not read what was done for somebody else.
  useEffect(() => () => shownNotice.set(undefined), []);

  const undo = () => {
    notice?.onUndo?.();
    shownNotice.set(undefined);
  };

  return (
    <div className={classes.place} role="status">
      {notice && (
        <div
          className={classes.notice}
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocus={() => hold(true)}
          onBlur={() => hold(false)}
        >
          <span>{notice.text}</span>
          {notice.onUndo && (
            <button type="button" className={classes.undo} onClick={undo}>
              {t('common.undo')}
            </button>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={t('common.close')}
            onClick={() => shownNotice.set(undefined)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
