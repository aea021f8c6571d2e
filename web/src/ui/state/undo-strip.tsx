import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.tsx';
import classes from './undo-strip.module.css';

type Props = {
  /** "Đã duyệt ngày 11/01 của Bùi Thanh Tùng" */
  children: string;
  onUndo: () => void;
  /** The key that does the same, shown at the end: "Z". */
  keyName?: string;
  busy?: boolean;
};

/** What was just done and one press that takes it back; docked above the actions, never over a line. */
export function UndoStrip({ children, onUndo, keyName, busy }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.strip} role="status">
      <Icon name="check" />
      <span className={classes.words}>{children}</span>
      <button
        type="button"
        className={classes.undo}
        onClick={onUndo}
        disabled={busy}
        aria-keyshortcuts={keyName}
      >
        {t('common.undo')}
      </button>
      {keyName && (
        <kbd className={classes.key} aria-hidden="true">
          {keyName}
        </kbd>
      )}
    </div>
  );
}
