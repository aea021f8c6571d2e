import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes, shortDay } from '../../../lib/format.ts';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { RefusedAct } from '../state/acts.ts';
import type { QueuedDay } from '../state/queries.ts';
import { FlagMark } from './flag-mark.tsx';
import classes from './queue-row.module.css';

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
  const row = useRef<HTMLDivElement>(null);
  const name = day.cadre.fullName;
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the link and the box within are what is focused
    <div
      ref={row}
      role="row"
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      className={classes.row}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: holds the box */}
      <div role="gridcell" className={classes.choose}>
        <Checkbox
          hideLabel
          label={t('dayReview.queue.choose', { day: formatShortDay(day.workedOn), name })}
          checked={isChosen}
          onChange={onChoose}
          tabIndex={isOpen ? 0 : -1}
        />
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: holds the link */}
      <div role="gridcell" className={classes.words}>
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
          <span key={flag.kind} className={classes.flag}>
            <FlagMark flag={flag} />
          </span>
        ))}
        {refused && (
          <span className={classes.flag}>
            <StateMark state="wrong" size="sm">
              {t(refused.kind === 'return' ? 'dayReview.flag.returnRefused' : 'dayReview.flag.refused')}
            </StateMark>
          </span>
        )}
      </div>
    </div>
  );

  function sumsOf({ workedOn, lines, outputs }: QueuedDay): string {
    const sums = { day: shortDay(t, workedOn), lines, outputs };
    return outputs > 0 ? t('dayReview.queue.sumsWithOutputs', sums) : t('dayReview.queue.sums', sums);
  }
}
