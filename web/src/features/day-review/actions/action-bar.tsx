import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { UndoStrip } from '../../../ui/state/undo-strip.tsx';
import type { Acts } from '../desk/use-acts.ts';
import { doneWords } from '../desk/use-saying.ts';
import classes from './action-bar.module.css';
import { KeysHelp } from './keys-help.tsx';
import { REASON_HINT } from './reason-field.tsx';
import { RefusedNotice } from './refused-notice.tsx';

type Props = {
  acts: Acts;
  openId: string | undefined;
  onOpen: (id: string) => void;
  onUndo: () => void;
  /** The reason and the presses for the day that is open. */
  children: ReactNode;
};

/** Docked under the lines: what was just done and how to take it back, what was refused, then what can be done. */
export function ActionBar({ acts, openId, onOpen, onUndo, children }: Props) {
  return (
    <div className={classes.bar}>
      {acts.refused.map((act) => (
        <RefusedNotice
          key={act.workDayId}
          act={act}
          isOpen={act.workDayId === openId}
          onOpen={() => onOpen(act.workDayId)}
          onDismiss={() => acts.dismiss(act.workDayId)}
        />
      ))}
      <DoneStrip acts={acts} onUndo={onUndo} />
      {children}
    </div>
  );
}

/** What was just done, with the press that takes it back. */
export function DoneStrip({ acts: { done }, onUndo }: Pick<Props, 'acts' | 'onUndo'>) {
  const { t } = useTranslation();
  const [last] = done;
  if (!last) return null;
  return (
    <UndoStrip onUndo={onUndo} keyName="Z">
      {doneWords(t, last.kind, last.days)}
    </UndoStrip>
  );
}

type OpenProps = {
  reason: ReactNode;
  acceptLabel: string;
  onAccept: () => void;
  /** While days are ticked the red button and Enter are theirs, and that of the open day is quiet. */
  chosen: { label: string; onAccept: () => void } | undefined;
  onGiveBack: () => void;
  help: { isOpen: boolean; onToggle: (isOpen: boolean) => void };
  /** What Enter does while one types the reason. */
  hint: string;
};

/** For a day that waits: the reason with the return beside it, the keys, and the one red button. */
export function OpenDayActions(props: OpenProps) {
  const { reason, acceptLabel, onAccept, chosen, onGiveBack, help, hint } = props;
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.reason}>
        {reason}
        <Button icon="return" keys="R" className={classes.back} onClick={onGiveBack} aria-keyshortcuts="R">
          <span className={classes.wide}>{t('dayReview.act.giveBack')}</span>
          <span className={classes.narrow}>{t('dayReview.act.giveBackShort')}</span>
        </Button>
      </div>
      <div className={classes.last}>
        <span className={classes.hint} id={REASON_HINT}>
          {hint}
        </span>
        <div className={classes.keys}>
          <KeysHelp {...help} />
        </div>
        {chosen && (
          <Button variant="quiet" className={classes.accept} onClick={onAccept} title={acceptLabel}>
            {t('dayReview.act.acceptOnly')}
          </Button>
        )}
        <Button
          variant="primary"
          keys="Enter"
          className={`${classes.accept} ${chosen ? classes.ofChosen : ''}`}
          onClick={chosen?.onAccept ?? onAccept}
          aria-keyshortcuts="Enter"
        >
          {chosen?.label ?? acceptLabel}
        </Button>
      </div>
    </>
  );
}

type ReviewedProps = { state: ReactNode; reason: ReactNode; onReopen: (() => void) | undefined };

/** For a day that does not wait: what became of it, and the way to open an accepted one again. */
export function ReviewedDayActions({ state, reason, onReopen }: ReviewedProps) {
  const { t } = useTranslation();
  const [asksWhy, askWhy] = useState(false);
  return (
    <>
      {asksWhy && onReopen && <div className={classes.reason}>{reason}</div>}
      <div className={classes.last}>
        <div className={classes.state}>{state}</div>
        {onReopen && (
          <Button icon="undo" onClick={() => (asksWhy ? onReopen() : askWhy(true))}>
            {t('dayReview.act.reopen')}
          </Button>
        )}
      </div>
    </>
  );
}
