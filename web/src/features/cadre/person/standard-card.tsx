import { addMonths, dayNumber, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { longMonth, shortDay } from '../../../lib/format.ts';
import { leaveWords } from '../../../lib/words/leave-words.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Cadre } from '../queries.ts';
import classes from './standard.module.css';
import { dayWords, standardSum, unitWords } from './standard-words.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What each day of a month asks of a person, as a calendar; the days of each unit beneath. */
export function StandardCard({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { month, days, units, week } = person.month;
  const step = (by: number) => (
    <ButtonLink
      to="/can-bo/$code"
      params={{ code: person.cadre.code }}
      search={{ thang: addMonths(month, by) }}
      size="sm"
      variant="quiet"
      icon={by < 0 ? 'chevron-left' : 'chevron-right'}
      resetScroll={false}
    >
      <span className="visually-hidden">{t(by < 0 ? 'common.previousMonth' : 'common.nextMonth')}</span>
    </ButtonLink>
  );
  return (
    <Card
      title={`${t('cadre.person.standard')}, ${longMonth(t, month).toLowerCase()}`}
      aside={
        <span className={classes.steps}>
          {step(-1)}
          {step(1)}
        </span>
      }
    >
      <p className={classes.sum}>
        {standardSum(t, person.month)}
        {week && `. ${t('cadre.person.week', { week: weekWords(t, week) })}`}
        {days.some((day) => day.isProvisional) && `. ${t('cadre.person.provisional')}`}
      </p>
      <table className={classes.calendar}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                <abbr title={t(`weekday.long.${day}`)}>{t(`weekday.short.${day}`)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find(Boolean)?.day}>
              {week.map((day, index) => (
                <td
                  key={day?.day ?? `empty-${index}`}
                  data-off={day && day.standardMinutes === 0 ? true : undefined}
                  data-leave={day?.leave ? true : undefined}
                  title={day ? titleOf(t, day) : ''}
                >
                  {day && (
                    <>
                      <span className={classes.number}>{dayNumber(day.day)}</span>
                      {dayWords(t, day).map((word) => (
                        <span key={word} className={classes.hours}>
                          {word}
                        </span>
                      ))}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.units}>
        {units.map((unit) => (
          <li key={unit.unitId}>{unitWords(t, unit)}</li>
        ))}
      </ul>
    </Card>
  );
}

type Day = Cadre['month']['days'][number];

const titleOf = (t: TFunction, { day, name, leave, unitName }: Day): string =>
  [shortDay(t, day), name, leave && leaveWords(t, leave), unitName].filter(Boolean).join(', ');

/** Weeks from Monday; places before the first and after the last day are empty. */
function weeksOf(days: readonly Day[]): (Day | undefined)[][] {
  const first = days[0];
  if (!first) return [];
  const places = [...Array.from({ length: weekdayOf(first.day) - 1 }, () => undefined), ...days];
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => places[week * 7 + index]),
  );
}
