import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { Kbd } from '../../../../ui/button/kbd.tsx';
import { Popover } from '../../../../ui/popover/popover.tsx';
import classes from './week.module.css';

const KEYS = [
  ['type', '1,5'],
  ['enter', 'Enter'],
  ['tab', 'Tab'],
  ['escape', 'Esc'],
  ['open', 'F2'],
  ['clear', 'Delete'],
  ['select', 'Shift ↑ ↓ ← →'],
  ['fill', 'Ctrl R'],
  ['copy', 'Ctrl C, Ctrl V'],
  ['undo', 'Ctrl Z'],
] as const;

/** The keys of the grid, on a press. */
export function GridHelp() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={t('workWeek.keys.title')}
      side="below-end"
      trigger={
        <Button size="sm" variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('workWeek.keys.show')}
        </Button>
      }
    >
      <dl className={classes.keys}>
        {KEYS.map(([name, key]) => (
          <div key={name}>
            <dt>{t(`workWeek.keys.${name}`)}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
