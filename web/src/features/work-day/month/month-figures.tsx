import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShortDay, toComma } from '../../../lib/format.ts';
import type { MonthView } from '../week-query.ts';
import classes from './month.module.css';

/** Days that had to be logged up to yesterday. */
const dueDays = ({ days, today }: MonthView) =>
  days.filter((day) => day.day < today && day.log === 'due' && day.standardMinutes > 0);

/** Those of them of which nothing was submitted, as every summary counts them: drafts and returned days are missing. */
const missingDays = (view: MonthView) =>
  dueDays(view).filter(
    ({ states }) => !states.some((state) => state === 'submitted' || state === 'accepted'),
  );

/** What the month comes to, each figure with what it is a part or a share of. */
export function MonthFigures({ view }: { view: MonthView }) {
  const { t } = useTranslation();
  const { totals, days } = view;
  const missing = missingDays(view);
  const due = dueDays(view).length;
  const hours = formatMinutes(totals.minutes);
  const [first] = missing;
  const { over } = totals;
  const isRunning = over.upTo < (days.at(-1)?.day ?? '');
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('workWeek.calendar.counted')}</dt>
        <dd className={classes.value}>{hours}</dd>
        <dd>{t('workWeek.calendar.dutyDays', { count: toComma(totals.dutyDays) })}</dd>
      </div>
      <div>
        <dt>{t('workWeek.calendar.perDay')}</dt>
        <dd className={classes.value}>
          {totals.hoursPerPersonDay ? toComma(totals.hoursPerPersonDay) : '–'}
        </dd>
        <dd>
          {t(isRunning ? 'workWeek.calendar.hoursSoFar' : 'workWeek.calendar.hoursOver', {
            hours: formatMinutes(over.minutes),
            days: over.personDays,
            day: formatShortDay(over.upTo),
          })}
        </dd>
      </div>
      <div>
        <dt>{t('workWeek.calendar.accepted')}</dt>
        <dd className={classes.value}>{formatMinutes(totals.minutesAccepted)}</dd>
        <dd>{t('workWeek.calendar.acceptedHow', { hours })}</dd>
      </div>
      <div>
        <dt>{t('workWeek.calendar.waiting')}</dt>
        <dd className={classes.value}>{formatMinutes(totals.minutesWaiting)}</dd>
        <dd>{t('workWeek.calendar.waitingHow')}</dd>
      </div>
      <div data-wanting={missing.length > 0 || undefined}>
        <dt>{t('workWeek.calendar.missing')}</dt>
        <dd className={classes.value}>{missing.length}</dd>
        <dd>
          {first ? (
            <Link to="/hom-nay/{-$day}" params={{ day: first.day }}>
              {t('workWeek.calendar.firstMissing', { day: formatShortDay(first.day) })}
            </Link>
          ) : (
            t('workWeek.calendar.missingHow', { count: due })
          )}
        </dd>
      </div>
    </dl>
  );
}
