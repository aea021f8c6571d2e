import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import { type Aside, type Cell, useCursorContext } from '../hand/cursor.ts';
import { useWeekContext } from '../model/use-week.ts';
import classes from './foot.module.css';
import { MisfitList } from './misfit-list.tsx';

/** What is asked before something is done, and what was not done and why. */
export function AsidePanel() {
  const { aside } = useCursorContext();
  if (!aside) return null;
  if (aside.kind === 'said')
    return (
      <p className={classes.said} role="status">
        {aside.text}
      </p>
    );
  if (aside.kind === 'paste') return <PastePreview {...aside} />;
  if (aside.kind === 'clear') return <ClearQuestion {...aside} />;
  return <Left {...aside} />;
}

/** A question takes the focus; Esc answers it with no. */
function Question({ title, onNo, children }: { title: string; onNo: () => void; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <section
      ref={box}
      className={classes.panel}
      role="alertdialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p className={classes.title}>{title}</p>
      {children}
    </section>
  );
}

function PastePreview({ plan, at }: Extract<Aside, { kind: 'paste' }>) {
  const { t } = useTranslation();
  const week = useWeekContext();
  const { setAside, focus } = useCursorContext();
  const fits = plan.fits.length;
  const misfits = plan.misfits.length;
  const leave = () => {
    setAside(null);
    focus(at);
  };
  const take = () => {
    week.fill('pasted', plan.fits);
    leave();
  };
  return (
    <Question title={t('workWeek.paste.title', { all: fits + misfits, fits, misfits })} onNo={leave}>
      <MisfitList misfits={plan.misfits} at={at} />
      <div className={classes.answers}>
        {fits > 0 && (
          <Button data-first onClick={take}>
            {t('workWeek.paste.take', { count: fits })}
          </Button>
        )}
        <Button data-first={fits === 0 || undefined} keys="Esc" onClick={leave}>
          {t('workWeek.paste.none')}
        </Button>
      </div>
    </Question>
  );
}

function ClearQuestion({ cells }: Extract<Aside, { kind: 'clear' }>) {
  const { t } = useTranslation();
  const { setAside, clearNow, focus, active } = useCursorContext();
  const leave = () => {
    setAside(null);
    focus(active);
  };
  return (
    <Question title={t('workWeek.clear.ask', { count: cells.length })} onNo={leave}>
      <div className={classes.answers}>
        <Button data-first onClick={() => clearNow(cells)}>
          {t('workWeek.clear.yes')}
        </Button>
        <Button keys="Esc" onClick={leave}>
          {t('workWeek.clear.no')}
        </Button>
      </div>
    </Question>
  );
}

function Left({ misfits, at }: { misfits: Extract<Aside, { kind: 'left' }>['misfits']; at: Cell }) {
  const { t } = useTranslation();
  const { setAside } = useCursorContext();
  return (
    <section className={classes.panel} role="status">
      <div className={classes.titleLine}>
        <p className={classes.title}>{t('workWeek.fill.left', { count: misfits.length })}</p>
        <IconButton
          icon="close"
          variant="quiet"
          size="sm"
          label={t('common.close')}
          onClick={() => setAside(null)}
        />
      </div>
      <MisfitList misfits={misfits} at={at} />
    </section>
  );
}
