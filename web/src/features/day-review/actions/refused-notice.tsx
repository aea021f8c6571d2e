import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../lib/format.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { RefusedAct } from '../state/acts.ts';
import { type Change, changesBetween } from '../state/changes.ts';
import type { ReviewedDay } from '../state/queries.ts';
import classes from './refused-notice.module.css';

type Props = { act: RefusedAct; isOpen: boolean; onOpen: () => void; onDismiss: () => void };

function changeWords(t: TFunction, change: Change): string {
  if (change.kind === 'minutes') {
    return t('dayReview.refused.minutes', {
      before: formatMinutes(change.before),
      now: formatMinutes(change.now),
    });
  }
  if (change.kind !== 'line-changed') return t(`dayReview.refused.${change.kind}`, change);
  if (change.before === change.now) return t('dayReview.refused.line-reworded', change);
  return t('dayReview.refused.line-changed', {
    lineNumber: change.lineNumber,
    before: formatMinutes(change.before),
    now: formatMinutes(change.now),
  });
}

/** What happened to the day meanwhile, from the day as it is now. */
function whatHappened(t: TFunction, current: ReviewedDay): string {
  const last = current.steps.at(-1);
  const by = last?.by ?? t('dayReview.refused.colleague');
  if (last?.kind === 'withdrawal' || current.state === 'draft') return t('dayReview.refused.withdrawn');
  if (current.state === 'accepted') return t('dayReview.refused.accepted', { by });
  if (current.state === 'returned' && !last?.isMine) return t('dayReview.refused.returned', { by });
  if (current.state === 'returned') return t('dayReview.refused.mended');
  return t('dayReview.refused.changed');
}

function reasonWords(t: TFunction, { problem }: RefusedAct): string {
  const current = problem.current as ReviewedDay | undefined;
  if (current) return whatHappened(t, current);
  const [field] = problem.fields;
  return problem.code === 'bad-input' && field ? fieldText(t, field) : problemText(t, problem);
}

/** An act that the server did not take: which day, why, what has changed in it, and the way there. */
export function RefusedNotice({ act, isOpen, onOpen, onDismiss }: Props) {
  const { t } = useTranslation();
  const current = act.problem.current as ReviewedDay | undefined;
  const changes = act.seen && current ? changesBetween(act.seen, current) : [];
  const day = { day: formatShortDay(act.workedOn), name: act.fullName };
  return (
    <div className={classes.notice} role="alert">
      <Icon name="alert" />
      <div className={classes.words}>
        <b>{t(`dayReview.refused.${act.kind}`, day)}</b> {reasonWords(t, act)}
        {changes.length > 0 && (
          <div className={classes.changes}>
            {t('dayReview.refused.changes')}: {changes.map((change) => changeWords(t, change)).join('; ')}.
          </div>
        )}
      </div>
      {!isOpen && (
        <Button size="sm" onClick={onOpen}>
          {t('dayReview.refused.open')}
        </Button>
      )}
      <IconButton
        icon="close"
        variant="quiet"
        size="sm"
        label={t('dayReview.refused.dismiss')}
        onClick={onDismiss}
      />
    </div>
  );
}
