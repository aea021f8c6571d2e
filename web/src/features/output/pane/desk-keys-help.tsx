import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/button/kbd.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';
import classes from './desk-keys-help.module.css';

const KEYS = [
  [['1', 'Enter', 'Đ'], 'accept'],
  [['2', 'C'], 'fault'],
  [['3', 'M'], 'late'],
  [['4', 'R'], 'return'],
  [['J', 'K', '↓', '↑'], 'next'],
  [['X'], 'choose'],
  [['Z'], 'undo'],
  [['←', '→'], 'degrees'],
  [['Esc'], 'close'],
  [['?'], 'help'],
] as const;

type Props = { isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** The keys that are used most, and all of them one press away. */
export function DeskKeysHelp({ isOpen, onToggle }: Props) {
  const { t } = useTranslation();
  const close = useCallback(() => onToggle(false), [onToggle]);
  return (
    <div className={classes.keys}>
      <span className={classes.some} aria-hidden="true">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        {t('output.keys.product')}
        <Kbd>X</Kbd>
        {t('output.keys.chooseShort')}
      </span>
      <Popover
        isOpen={isOpen}
        onClose={close}
        label={t('output.keys.title')}
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
            {t('output.keys.all')}
          </button>
        }
      >
        <div className={classes.panel}>
          <h2>{t('output.keys.title')}</h2>
          <dl className={classes.table}>
            {KEYS.map(([keys, name]) => (
              <div key={name} className={classes.row}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{t(`output.keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover>
    </div>
  );
}
