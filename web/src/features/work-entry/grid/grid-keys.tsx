import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bringTexts } from '../../../lib/i18n/late.ts';
import { workKeys } from '../../../lib/i18n/vi/work/work-keys.ts';
import { KeysPanel, type KeyWords } from '../../../ui/desk/keys-panel.tsx';
import { usePageKeys } from '../../../ui/page/use-page-keys.ts';
import classes from './grid.module.css';

bringTexts({ workKeys });

const KEYS = {
  enter: ['Enter'],
  tab: ['Tab'],
  lines: ['↑', '↓'],
  leave: ['Esc'],
  lineBreak: ['Shift Enter'],
  move: ['Alt ↑', 'Alt ↓'],
  remove: ['Delete'],
  copy: ['Alt H'],
  submit: ['Ctrl Enter'],
  help: ['?'],
} as const;

type Name = keyof typeof KEYS;
const NAMES = Object.keys(KEYS) as Name[];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** All keys of the page one press away, how Enter goes through a line first. */
export function GridKeys() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  usePageKeys((event) => (event.key === '?' && !isTyping(event.target) ? () => setOpen(!isOpen) : undefined));
  const table: KeyWords[] = NAMES.map((name) => ({ keys: KEYS[name], does: t(`workKeys.${name}`) }));
  return (
    <div className={classes.keys} data-print="no">
      <KeysPanel
        title={t('workKeys.title')}
        all={t('workKeys.all')}
        table={table}
        some={[]}
        isOpen={isOpen}
        onToggle={setOpen}
      />
    </div>
  );
}
