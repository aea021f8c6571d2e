import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMinutes, formatShortDay, longMonth, minutesInWords, toComma } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { type MonthBeside, monthQuery, type ReviewedDay } from '../state/queries.ts';
import { MonthCalendar } from './month-calendar.tsx';
import classes from './month-pane.module.css';
import { OvertimeRows } from './overtime-rows.tsx';

type Props = { day: ReviewedDay; isShown: boolean; onClose: () => void };

/** The person's month beside the day: what was logged when, and on how many hours and products it stands. */
export function MonthPane({ day, isShown, onClose }: Props) {
  const { t } = useTranslation();
  const { data: month } = useQuery(monthQuery(day.id));
  return (
    <section
      className={classes.pane}
      aria-label={t('dayReview.month.name')}
      data-shown={isShown || undefined}
    >
      <header className={classes.head}>
        <div>
          <h2>{longMonth(t, day.workedOn.slice(0, 7))}</h2>
          <p className={classes.through}>
            {month &&
              t('dayReview.month.through', {
                name: day.cadre.fullName,
                day: formatShortDay(month.throughOn),
              })}
          </p>
        </div>
        <IconButton
          icon="close"
          variant="quiet"
          size="sm"
          className={classes.close}
          label={t('dayReview.month.close')}
          onClick={onClose}
        />
      </header>
      {month && (
        <>
          <MonthCalendar month={month} openDay={day.workedOn} />
          <MonthFigures month={month} />
          <MonthLink day={day} />
        </>
      )}
    </section>
  );
}

/** Every line of the month stands in the summary, for those who may open it. */
function MonthLink({ day }: { day: ReviewedDay }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!me.can.summary) return null;
  const search = { month: day.workedOn.slice(0, 7), tab: 'entries' as const, cadre: day.cadre.code };
  return (
    <p className={classes.link}>
      <Link to="/tong-hop" search={search}>
        {t('dayReview.month.allLines')}
      </Link>
    </p>
  );
}

function MonthFigures({ month }: { month: MonthBeside }) {
  const { t } = useTranslation();
  const { personDays, hoursPerPersonDay, daysMissing } = month;
  const basis =
    hoursPerPersonDay === null
      ? t('dayReview.month.noBasis')
      : t('dayReview.month.basis', { time: minutesInWords(t, month.minutes), count: personDays });
  return (
    <dl className={classes.figures}>
      <div>
        <dt>
          {t('dayReview.month.average')}
          <span className={classes.basis}>{basis}</span>
        </dt>
        <dd>{hoursPerPersonDay === null ? '–' : toComma(hoursPerPersonDay)}</dd>
      </div>
      <div data-missing={daysMissing > 0 || undefined}>
        <dt>{t('dayReview.month.missing')}</dt>
        <dd>{daysMissing}</dd>
      </div>
      <OvertimeRows month={month} />
      <div>
        <dt>{t('dayReview.month.delivered')}</dt>
        <dd>{month.outputsDelivered}</dd>
      </div>
      <div>
        <dt>{t('dayReview.month.accepted')}</dt>
        <dd>{month.outputsAccepted}</dd>
      </div>
      <div>
        <dt>{t('dayReview.month.unclear')}</dt>
        <dd>{formatMinutes(month.minutesWithoutOutput)}</dd>
      </div>
    </dl>
  );
}
