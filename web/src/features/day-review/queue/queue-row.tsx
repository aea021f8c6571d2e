import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes, shortDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import classes from '../../../ui/desk/desk-row.module.css';
import { DeskRow } from '../../../ui/desk/desk-row.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { RefusedAct } from '../state/acts.ts';
import type { QueuedDay } from '../state/queries.ts';
import { FlagMark } from './flag-mark.tsx';

type Props = {
  day: QueuedDay;
  isOpen: boolean;
  isChosen: boolean;
  onChoose: () => void;
  refused: RefusedAct | undefined;
  /** Where the reviewer reviews several units. */
  showUnit: boolean;
};

/** A waiting day: whose, which, how much of it, and what deserves a look. */
export function QueueRow({ day, isOpen, isChosen, onChoose, refused, showUnit }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const name = day.cadre.fullName;
  return (
    <DeskRow
      isOpen={isOpen}
      isChosen={isChosen}
      choose={t('dayReview.queue.choose', { day: formatShortDay(day.workedOn), name })}
      onChoose={onChoose}
    >
      <Link
        className={classes.link}
        to="."
        search={(now: object) => ({ ...now, ngay: day.id })}
        tabIndex={isOpen ? 0 : -1}
      >
        <span className={classes.name}>{name}</span>
        <span className={`${classes.minutes} figures`}>{formatMinutes(day.minutes)}</span>
        <span className={classes.sums}>{sumsOf(day)}</span>
        {showUnit && <span className={classes.sums}>{day.unit.name}</span>}
      </Link>
      {day.flags.map((flag) => (
        <span key={flag.kind} className={classes.mark}>
          <FlagMark flag={flag} />
        </span>
      ))}
      {refused && (
        <span className={classes.mark}>
          <StateMark state="wrong" size="sm">
            {t(refused.kind === 'return' ? 'dayReview.flag.returnRefused' : 'dayReview.flag.refused')}
          </StateMark>
        </span>
      )}
    </DeskRow>
  );

  function sumsOf({ workedOn, lines, outputs }: QueuedDay): string {
    const isOfThisYear = workedOn.slice(0, 4) === today.slice(0, 4);
    const sums = { day: isOfThisYear ? shortDay(t, workedOn) : formatDay(workedOn), lines, outputs };
    return outputs > 0 ? t('dayReview.queue.sumsWithOutputs', sums) : t('dayReview.queue.sums', sums);
  }
}
