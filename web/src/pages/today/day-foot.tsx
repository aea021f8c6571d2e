import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayView } from '../../features/work-day/day-query.ts';
import { daysToWithdraw } from '../../features/work-day/steps/steps.ts';
import { isWaiting } from '../../features/work-day/steps/use-held-submission.ts';
import { blankSaid } from '../../features/work-entry/line/said.ts';
import { SavingWords } from '../../features/work-entry/saving/saving-words.tsx';
import { UndoLines } from '../../features/work-entry/saving/undo-lines.tsx';
import { addLine } from '../../features/work-entry/sheet/actions.ts';
import { isEmpty } from '../../features/work-entry/sheet/sheet.ts';
import { useSheetPart } from '../../features/work-entry/sheet/use-sheet.ts';
import type { Lines } from '../../features/work-entry/shown/lines-context.ts';
import { formatShortDay } from '../../lib/format.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './day-foot.module.css';
import type { Steps } from './use-steps.ts';

/** Help with the keys comes after the day itself. */
const GridKeys = lazy(() =>
  import('../../features/work-entry/grid/grid-keys.tsx').then((m) => ({ default: m.GridKeys })),
);

type Props = { view: DayView; lines: Lines; steps: Steps };

/** Ctrl Enter submits from anywhere on the page. */
function useSubmitKey(onSubmit: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What is saved and what is not, and the step the day can take; always at the foot of the window. */
export function DayFoot({ view, lines, steps }: Props) {
  const { t } = useTranslation();
  const { model, canAdd } = lines;
  const hasLines = useSheetPart(model, ({ rows }) => rows.some((row) => !isEmpty(row)));
  const day = formatShortDay(view.day);
  const wasReturned = view.days.some(({ state }) => state === 'returned');
  const canWithdraw = daysToWithdraw(view).length > 0;
  const isHeld = isWaiting(steps.submission);
  const submit = () => {
    if (canAdd && !isHeld) void steps.submit();
  };
  useSubmitKey(submit);
  if (!canAdd && !canWithdraw && !hasLines) return null;
  return (
    <footer className={classes.foot} data-print="no">
      <UndoLines model={model} />
      {steps.said?.isRefusal && <Refusal look="band">{steps.said.text}</Refusal>}
      {steps.said?.aside && (
        <p className={classes.aside} role="status">
          <StateMark state="writing">{steps.said.aside}</StateMark>
        </p>
      )}
      <div className={classes.line}>
        <div className={classes.words}>
          <SavingWords model={model} />
          <span className="visually-hidden" role="status">
            {steps.said?.isRefusal === false && steps.said.text}
          </span>
        </div>
        {canAdd && (
          <Suspense fallback={null}>
            <GridKeys />
          </Suspense>
        )}
        {canAdd && <span className={classes.secrets}>{t('common.noSecrets')}</span>}
        <div className={classes.actions}>
          {canAdd && <AddButton lines={lines} />}
          {canWithdraw && (
            <Button icon="undo" disabled={steps.isBusy} onClick={() => void steps.withdraw()}>
              {t('workDay.step.withdraw')}
            </Button>
          )}
          {canAdd && (
            <Button
              variant={hasLines && !isHeld ? 'primary' : 'plain'}
              {...(isHeld && { icon: 'clock' as const })}
              keys="Ctrl Enter"
              aria-keyshortcuts="Control+Enter"
              data-guide="submission"
              aria-disabled={steps.isBusy || isHeld || undefined}
              onClick={submit}
            >
              {t(`workDay.step.${isHeld ? 'heldShort' : wasReturned ? 'submitAgain' : 'submit'}`, { day })}
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}

/** In thumb reach on phones; on wide screens the table itself offers the next line. */
function AddButton({ lines }: { lines: Lines }) {
  const { t } = useTranslation();
  const [main] = lines.posts;
  if (!main) return null;
  return (
    <Button
      icon="plus"
      className={classes.add ?? ''}
      data-guide="line"
      onClick={() => addLine(lines.model, blankSaid(main))}
    >
      {t('workEntry.add')}
    </Button>
  );
}
