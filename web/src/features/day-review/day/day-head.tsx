import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  clockTime,
  formatDay,
  formatMonth,
  formatShortDay,
  longDay,
  minutesInWords,
  shortDay,
} from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { ReviewedDay } from '../state/queries.ts';
import classes from './day-head.module.css';

type Props = { day: ReviewedDay; isFocused: boolean; onMonth: () => void };

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function submittedWords(t: TFunction, day: ReviewedDay): string | undefined {
  const last = day.steps.findLast((step) => step.kind === 'submission');
  if (!last) return day.steps.length > 0 ? t('dayReview.day.imported') : undefined;
  const time = clockTime(last.at);
  const on = todayIn(new Date(last.at));
  if (on === day.workedOn) return t('dayReview.day.submitted', { time });
  return t('dayReview.day.submittedOn', { day: formatShortDay(on), time });
}

function standardWords(t: TFunction, { standardMinutes }: ReviewedDay): string {
  if (standardMinutes === null) return t('dayReview.day.concurrent');
  if (standardMinutes === 0) return t('dayReview.day.noStandard');
  return t('dayReview.day.standard', { standard: minutesInWords(t, standardMinutes) });
}

/** Whose day this is, and its hours against the standard of that day. */
export function DayHead({ day, isFocused, onMonth }: Props) {
  const { t, i18n } = useTranslation();
  const { fullName } = day.cadre;
  const name = shortDay(t, day.workedOn).replace(/ \S+$/, '');
  const weekday = i18n.language === 'vi' ? lowerFirst(name) : name;
  const isOver = day.standardMinutes !== null && day.minutes > day.standardMinutes;
  return (
    <header className={classes.head} data-focused={isFocused || undefined}>
      <div className={classes.words}>
        <h2 className={classes.wideTitle}>
          {t('dayReview.day.title', { name: fullName, day: `${weekday} ${formatDay(day.workedOn)}` })}
        </h2>
        <p className={classes.post}>
          {[day.positionName, submittedWords(t, day)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={classes.total}>
        <div className={classes.minutes}>{minutesInWords(t, day.minutes)}</div>
        <div className={classes.standard} data-over={isOver || undefined}>
          {standardWords(t, day)}
        </div>
      </div>
      <Button variant="link" size="sm" className={classes.month} onClick={onMonth}>
        {t('dayReview.day.monthLink', { month: formatMonth(day.workedOn.slice(0, 7)) })}
      </Button>
    </header>
  );
}

/** The same in the bar on top of a phone, with the way back and on. */
export function DayPhoneWords({ day }: { day: ReviewedDay }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={classes.phoneTitle}>{day.cadre.fullName}</h1>
      <p className={classes.phoneDay}>{longDay(t, day.workedOn)}</p>
    </>
  );
}
