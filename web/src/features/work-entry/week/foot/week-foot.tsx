import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { UndoStrip } from '../../../../ui/state/undo-strip.tsx';
import { UndoLines } from '../../saving/undo-lines.tsx';
import { useWeekContext } from '../model/use-week.ts';
import { AsidePanel } from './aside-panel.tsx';
import classes from './foot.module.css';
import { SavedCells } from './saved-cells.tsx';

/** How long what was just done can be taken back by one press. */
const SHOWN_MS = 20_000;

/** What is saved, what was done with a way back, what is asked; always at the foot of the window. */
export function WeekFoot({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { done, undo, forget, days } = useWeekContext();
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(forget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done, forget]);
  return (
    <footer className={classes.foot} data-print="no">
      <AsidePanel />
      {done && <UndoStrip onUndo={undo}>{t(`workWeek.done.${done.kind}`, { count: done.count })}</UndoStrip>}
      {days.map(({ day, model }) => (
        <UndoLines key={day} model={model} />
      ))}
      <div className={classes.line}>
        <SavedCells />
        <span className={classes.secrets}>{t('common.noSecrets')}</span>
        {children}
      </div>
    </footer>
  );
}
