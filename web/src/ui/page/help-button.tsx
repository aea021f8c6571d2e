import { useTranslation } from 'react-i18next';
import { openHelp, useIsHelpOpen } from '../../lib/browser/help.ts';
import { Icon } from '../icons/icon.tsx';
import classes from './help-button.module.css';

/** Opens what this page is for and how it is done, beside the page; F1 does it too. `isIcon` where a column has no room. */
export function HelpButton({ isIcon }: { isIcon?: boolean }) {
  const { t } = useTranslation();
  const isOpen = useIsHelpOpen();
  return (
    <button
      type="button"
      className={classes.help}
      data-icon={isIcon || undefined}
      data-help
      aria-expanded={isOpen}
      aria-keyshortcuts="F1"
      onClick={() => openHelp(!isOpen)}
    >
      <Icon name="help" size={18} />
      <span className={classes.name}>{t('app.help')}</span>
    </button>
  );
}
