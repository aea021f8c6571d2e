import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';
import classes from './keys-help.module.css';

const KEYS = [
  [['Enter'], 'accept'],
  [['R'], 'giveBack'],
  [['↓', '↑'], 'lines'],
  [['J', 'K'], 'days'],
  [['←', '→'], 'degrees'],
  [['1', '2', '3', '4'], 'digits'],
  [['X'], 'chooseDay'],
  [['Z'], 'undo'],
  [['Esc'], 'leaveField'],
  [['?'], 'help'],
] as const;

type Props = { isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** The keys that are used most, and all of them one press away. */
export function KeysHelp({ isOpen, onToggle }: Props) {
  const { t } = useTranslation();
  const close = useCallback(() => onToggle(false), [onToggle]);
  return (
    <div className={classes.keys}>
      <Popover
        isOpen={isOpen}
        onClose={close}
        label={t('dayReview.keys.title')}
        side="above"
        trigger={
          <button
            type="button"
            className={classes.all}
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            onClick={() => onToggle(!isOpen)}
          >
            <Kbd>?</Kbd>
            {t('dayReview.keys.all')}
          </button>
        }
      >
        <div className={classes.panel}>
          <h2>{t('dayReview.keys.title')}</h2>
          <dl className={classes.table}>
            {KEYS.map(([keys, name]) => (
              <div key={name} className={classes.row}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{t(`dayReview.keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover>
      <div className={classes.some} aria-hidden="true">
        <span className={classes.key}>
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd>
          {t('dayReview.keys.line')}
        </span>
        <span className={classes.key}>
          <Kbd>J</Kbd>
          <Kbd>K</Kbd>
          {t('dayReview.keys.day')}
        </span>
        <span className={classes.key}>
          <Kbd>X</Kbd>
          {t('dayReview.keys.choose')}
        </span>
      </div>
    </div>
  );
}
