import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackCloses } from '../../lib/browser/back-closes.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { palette } from '../../lib/i18n/vi/palette.ts';
import { useMe } from '../../lib/me.ts';
import { Kbd } from '../../ui/button/kbd.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import classes from './palette.module.css';
import type { PaletteAction } from './palette-action.ts';
import { usePaletteActions } from './use-palette-actions.ts';

bringTexts({ app: { palette } });

/** The command palette: a few letters, Enter, and one is there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const actions = usePaletteActions(typed);
  const { can } = useMe();
  const label = t(can.summary ? 'app.palette.labelWithUnits' : 'app.palette.label');
  const active = actions[Math.min(place, actions.length - 1)];

  useBackCloses(true, () => dialog.current?.close());
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  const run = (action: PaletteAction | undefined) => {
    if (!action) return;
    dialog.current?.close();
    void action.go();
  };

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step && actions.length > 0) {
      event.preventDefault();
      setPlace((Math.min(place, actions.length - 1) + step + actions.length) % actions.length);
    }
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault();
      run(active);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={t('app.find')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={classes.search}>
        <Icon name="search" />
        <input
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={active && `${list}-${active.id}`}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
        />
      </div>
      <PaletteList id={list} actions={actions} active={active} onRun={run} />
      <div className={classes.foot}>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        <span>{t('app.palette.choose')}</span>
        <Kbd>Enter</Kbd>
        <span>{t('app.palette.open')}</span>
        <Kbd>Esc</Kbd>
        <span>{t('app.palette.cancel')}</span>
        <span className={classes.aside}>{t('app.palette.noMarks')}</span>
      </div>
    </dialog>
  );
}

type ListProps = {
  id: string;
  actions: PaletteAction[];
  active: PaletteAction | undefined;
  onRun: (action: PaletteAction) => void;
};

function PaletteList({ id, actions, active, onRun }: ListProps) {
  const { t } = useTranslation();
  if (actions.length === 0)
    return (
      <p className={classes.nothing} role="status">
        {t('app.palette.nothing')}
      </p>
    );
  return (
    <div id={id} className={classes.list} role="listbox" aria-label={t('app.pages')}>
      {actions.map((action) => (
        <div
          key={action.id}
          id={`${id}-${action.id}`}
          className={classes.option}
          role="option"
          tabIndex={-1}
          aria-selected={action.id === active?.id}
          onClick={() => onRun(action)}
        >
          <Icon name={action.icon} />
          <span>{action.label}</span>
          {action.note && <span className={classes.note}>{action.note}</span>}
        </div>
      ))}
    </div>
  );
}
